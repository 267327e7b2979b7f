import { Slice, type Value } from './value.ts';

/**
 * How far a slice of interfaces can be resliced: `slice $list 0 4` of three elements succeeds when there is room for four.
 * A plain array has grown by appending one by one, as those of decoded JSON have, unless it was noted otherwise here.
 */
export function capacityOf(value: Value[] | Slice): number {
  if (value instanceof Slice) return value.items?.length ?? 0;
  return (value as Sized).capacity ?? grown(value.length);
}

/** Notes the capacity of a new array: what `make` gave, or appending several at once. */
export function withCapacity(items: Value[], capacity: number): Value[] {
  (items as Sized).capacity = capacity;
  return items;
}

/** The capacity after appending to an array that is full: `append(old, …)` with `needed` elements in all. */
export function appendedCapacity(old: number, needed: number): number {
  if (needed <= old) return old;
  let wanted = old * 2;
  if (needed > wanted) wanted = needed;
  else if (old >= 256) {
    wanted = old;
    while (wanted < needed) wanted += (wanted + 768) >> 2;
  }
  return roundUp(wanted);
}

interface Sized extends Array<Value> {
  capacity?: number;
}

function grown(length: number): number {
  let capacity = 0;
  while (capacity < length) capacity = appendedCapacity(capacity, capacity + 1);
  return capacity;
}

/** Sizes in which Go's allocator hands out memory, in elements of 16 bytes; above them whole pages. */
const sizes = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30, 32, 36, 40, 44, 48, 56, 64, 72, 80,
  88, 96, 112, 128, 144, 168, 192, 200, 216, 256, 304, 320, 336, 384, 408, 424, 432, 512, 592, 608, 640, 680, 768, 848,
  896, 1024, 1152, 1192, 1280, 1360, 1536, 1704, 1792, 2048,
];

function roundUp(elements: number): number {
  return sizes.find((size) => size >= elements) ?? Math.ceil(elements / 512) * 512;
}
