import type { LuaValue } from './value.ts';

/** Whether one value goes before another; may throw, and may answer nonsense. */
export type Order = (left: LuaValue, right: LuaValue) => boolean;

/**
 * Sorts in place by the algorithm of Go's `sort.Sort` (pattern-defeating quicksort, https://arxiv.org/pdf/2106.05123.pdf) with its
 * thresholds and pivots: which of equal values comes first, and what an inconsistent order or an error leaves behind,
 * follow from the comparisons it makes.
 */
export function sort(values: LuaValue[], order: Order): void {
  new Sorter(values, order).sort(0, values.length, bitLength(values.length));
}

class Sorter {
  private readonly values: LuaValue[];
  private readonly order: Order;

  constructor(values: LuaValue[], order: Order) {
    this.values = values;
    this.order = order;
  }

  /** Sorts [from, to); after `badPivots` unbalanced partitions it gives up on quicksort. */
  sort(from: number, to: number, badPivots: number): void {
    let [start, end, chances] = [from, to, badPivots];
    let wasBalanced = true;
    let wasPartitioned = true;
    while (end - start > 12) {
      const length = end - start;
      if (chances === 0) return this.heapSort(start, end);
      if (!wasBalanced) {
        this.scatter(start, end);
        chances--;
      }
      let { pivot, swaps } = this.choosePivot(start, end);
      if (swaps === 12) {
        this.reverse(start, end);
        pivot = end - 1 - (pivot - start);
        swaps = 0;
      }
      if (wasBalanced && wasPartitioned && swaps === 0 && this.finishSorted(start, end)) return;
      if (start > 0 && !this.less(start - 1, pivot)) {
        start = this.partitionEqual(start, end, pivot);
        continue;
      }
      const { middle, isDone } = this.partition(start, end, pivot);
      wasPartitioned = isDone;
      const [left, right] = [middle - start, end - middle];
      wasBalanced = Math.min(left, right) >= Math.floor(length / 8);
      if (left < right) {
        this.sort(start, middle, chances);
        start = middle + 1;
      } else {
        this.sort(middle + 1, end, chances);
        end = middle;
      }
    }
    for (let i = start + 1; i < end; i++) this.sinkLeft(i, start);
  }

  private less(left: number, right: number): boolean {
    return this.order(this.values[left], this.values[right]);
  }

  private swap(left: number, right: number): void {
    const { values } = this;
    const value = values[left];
    values[left] = values[right];
    values[right] = value;
  }

  /** Moves a value left until it is not less than its neighbour. */
  private sinkLeft(index: number, lowest: number): void {
    for (let i = index; i > lowest && this.less(i, i - 1); i--) this.swap(i, i - 1);
  }

  private heapSort(start: number, end: number): void {
    const size = end - start;
    for (let i = Math.trunc((size - 1) / 2); i >= 0; i--) this.siftDown(i, size, start);
    for (let i = size - 1; i >= 0; i--) {
      this.swap(start, start + i);
      this.siftDown(0, i, start);
    }
  }

  private siftDown(low: number, high: number, first: number): void {
    for (let root = low; ; ) {
      let child = 2 * root + 1;
      if (child >= high) return;
      if (child + 1 < high && this.less(first + child, first + child + 1)) child++;
      if (!this.less(first + root, first + child)) return;
      this.swap(first + root, first + child);
      root = child;
    }
  }

  /** Breaks patterns that lead to bad pivots: swaps three values in the middle with pseudo-random ones. */
  private scatter(start: number, end: number): void {
    const length = end - start;
    const mask = (1n << BigInt(bitLength(length))) - 1n;
    let random = BigInt(length);
    const middle = start + Math.floor(length / 4) * 2;
    for (let i = middle - 1; i <= middle + 1; i++) {
      random ^= BigInt.asUintN(64, random << 13n);
      random ^= random >> 7n;
      random ^= BigInt.asUintN(64, random << 17n);
      const other = Number(random & mask);
      this.swap(i, start + (other >= length ? other - length : other));
    }
  }

  /** The median of three values, of nine for 50 and more, and how many pairs were out of order. */
  private choosePivot(start: number, end: number): { pivot: number; swaps: number } {
    const quarter = Math.floor((end - start) / 4);
    const count = { swaps: 0 };
    let places = [start + quarter, start + quarter * 2, start + quarter * 3];
    if (end - start >= 50) places = places.map((place) => this.median([place - 1, place, place + 1], count));
    return { pivot: this.median(places, count), swaps: count.swaps };
  }

  private median(places: readonly number[], count: { swaps: number }): number {
    let [a, b, c] = places as [number, number, number];
    const order = (left: number, right: number): [number, number] => {
      if (!this.less(right, left)) return [left, right];
      count.swaps++;
      return [right, left];
    };
    [a, b] = order(a, b);
    [b, c] = order(b, c);
    [a, b] = order(a, b);
    return b;
  }

  private reverse(start: number, end: number): void {
    for (let i = start, j = end - 1; i < j; i++, j--) this.swap(i, j);
  }

  /** True when the values were nearly sorted and now are: at most five pairs are put right. */
  private finishSorted(start: number, end: number): boolean {
    let i = start + 1;
    for (let step = 0; step < 5; step++) {
      while (i < end && !this.less(i, i - 1)) i++;
      if (i === end) return true;
      if (end - start < 50) return false;
      this.swap(i, i - 1);
      if (i - start >= 2) this.sinkLeft(i - 1, 0);
      if (end - i >= 2) for (let j = i + 1; j < end && this.less(j, j - 1); j++) this.swap(j, j - 1);
    }
    return false;
  }

  /** Values less than the pivot go left of it; `isDone` when none had to move. */
  private partition(start: number, end: number, pivot: number): { middle: number; isDone: boolean } {
    this.swap(start, pivot);
    let [i, j] = [start + 1, end - 1];
    let isDone = true;
    for (;;) {
      while (i <= j && this.less(i, start)) i++;
      while (i <= j && !this.less(j, start)) j--;
      if (i > j) break;
      this.swap(i++, j--);
      isDone = false;
    }
    this.swap(j, start);
    return { middle: j, isDone };
  }

  /** Values equal to the pivot go left, greater ones right; none is less. */
  private partitionEqual(start: number, end: number, pivot: number): number {
    this.swap(start, pivot);
    let [i, j] = [start + 1, end - 1];
    for (;;) {
      while (i <= j && !this.less(start, i)) i++;
      while (i <= j && this.less(start, j)) j--;
      if (i > j) return i;
      this.swap(i++, j--);
    }
  }
}

function bitLength(length: number): number {
  return length.toString(2).length - (length === 0 ? 1 : 0);
}
