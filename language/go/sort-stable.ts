/**
 * Sorts in place by the algorithm of Go's `sort.SliceStable`: runs of twenty by insertion, then merges in place
 * (SymMerge, Kim and Kutzner 2004). What an order that contradicts itself, as NaN does, leaves behind follows from the
 * comparisons it makes.
 */
export function sortStable<T>(items: T[], isLess: (left: T, right: T) => boolean): void {
  const { length } = items;
  const sorter = new StableSorter(items, isLess);
  for (let from = 0; from < length; from += firstRun) sorter.insert(from, Math.min(from + firstRun, length));
  for (let run = firstRun; run < length; run *= 2)
    for (let from = 0; from + run < length; from += 2 * run)
      sorter.merge(from, from + run, Math.min(from + 2 * run, length));
}

const firstRun = 20;

class StableSorter<T> {
  private readonly items: T[];
  private readonly isLess: (left: T, right: T) => boolean;

  constructor(items: T[], isLess: (left: T, right: T) => boolean) {
    this.items = items;
    this.isLess = isLess;
  }

  /** Sorts [from, to): each item goes to the left for as long as it is less. */
  insert(from: number, to: number): void {
    const { items } = this;
    for (let next = from + 1; next < to; next++) {
      const item = items[next]!;
      let at = next;
      for (; at > from && this.isLess(item, items[at - 1]!); at--) items[at] = items[at - 1]!;
      items[at] = item;
    }
  }

  /** Makes one sorted run of two: [from, middle) and [middle, to), neither of them empty. */
  merge(from: number, middle: number, to: number): void {
    const { items } = this;
    if (middle - from === 1) {
      const item = items[from]!;
      this.rotate(
        from,
        middle,
        this.first(middle, to, (at) => !this.isLess(items[at]!, item)),
      );
    } else if (to - middle === 1) {
      const item = items[middle]!;
      this.rotate(
        this.first(from, middle, (at) => this.isLess(item, items[at]!)),
        middle,
        to,
      );
    } else this.mergeHalves(from, middle, to);
  }

  /** Exchanges what stands on the wrong side of the centre, then merges the two sides. */
  private mergeHalves(from: number, middle: number, to: number): void {
    const { items } = this;
    const centre = Math.floor((from + to) / 2);
    const mirror = centre + middle;
    const isLeft = middle > centre;
    const start = this.first(isLeft ? mirror - to : from, isLeft ? centre : middle, (at) =>
      this.isLess(items[mirror - 1 - at]!, items[at]!),
    );
    const end = mirror - start;
    if (start < middle && middle < end) this.rotate(start, middle, end);
    if (from < start && start < centre) this.merge(from, start, centre);
    if (centre < end && end < to) this.merge(centre, end, to);
  }

  /** The first place in [from, to) of which something holds, as binary search finds it; `to` when there is none. */
  private first(from: number, to: number, holds: (at: number) => boolean): number {
    let [low, high] = [from, to];
    while (low < high) {
      const at = Math.floor((low + high) / 2);
      if (holds(at)) high = at;
      else low = at + 1;
    }
    return low;
  }

  /** Lets [from, middle) and [middle, to) change places. */
  private rotate(from: number, middle: number, to: number): void {
    const { items } = this;
    const left = items.slice(from, middle);
    items.copyWithin(from, middle, to);
    for (const [i, item] of left.entries()) items[to - left.length + i] = item;
  }
}
