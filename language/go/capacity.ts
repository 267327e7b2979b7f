import { Slice, type Value } from './value.ts';

/**
 * How far a slice can be resliced: `slice $list 0 4` of three elements succeeds when there is room for four. A plain array
 * has grown by appending one by one, as those of decoded JSON have, unless it was noted otherwise here.
 */
export function capacityOf(value: Value[] | Slice): number {
  if (value instanceof Slice) return value.capacity;
  return (value as Sized).capacity ?? grownCapacity(value.length, interfaceSize);
}

/**
 * Notes the capacity of a new array: what `make` gave, or appending several at once. `beyond` are the elements that come
 * into sight when it is resliced: those of the list of which it is a part.
 */
export function withCapacity(items: Value[], capacity: number, beyond?: readonly Value[]): Value[] {
  (items as Sized).capacity = capacity;
  if (beyond !== undefined) (items as Sized).beyond = beyond;
  return items;
}

/** The elements behind the end of a part of a list; what lies further is nil. */
export function beyondOf(items: readonly Value[]): readonly Value[] {
  return (items as Sized).beyond ?? [];
}

/** What appending that many elements one by one to an empty slice ends with. */
export function grownCapacity(length: number, elementSize: number): number {
  let capacity = 0;
  while (capacity < length) capacity = appendedCapacity(capacity, capacity + 1, elementSize);
  return capacity;
}

/** The capacity after appending to a slice that is full: `append(old, …)` with `needed` elements in all. */
export function appendedCapacity(old: number, needed: number, elementSize = interfaceSize): number {
  if (needed <= old) return old;
  let wanted = old * 2;
  if (needed > wanted) wanted = needed;
  else if (old >= 256) {
    wanted = old;
    while (wanted < needed) wanted += (wanted + 768) >> 2;
  }
  return Math.floor(roundUp(wanted * elementSize, elementSize === interfaceSize) / elementSize);
}

/** Bytes of an interface or string; an `int` has half of it. */
export const interfaceSize = 16;

interface Sized extends Array<Value> {
  capacity?: number;
  beyond?: readonly Value[];
}

/** The sizes in bytes in which Go's allocator hands out memory; above them whole pages. */
const classes = [
  8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480,
  512, 576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864,
  5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760,
  24576, 27264, 28672, 32768,
];

/** Memory that holds pointers has a header of 8 bytes once it is larger than 512. */
function roundUp(bytes: number, pointers: boolean): number {
  const header = pointers && bytes > 512 ? 8 : 0;
  if (bytes > 32768 - header) return Math.ceil(bytes / 8192) * 8192;
  return classes.find((size) => size >= bytes + header)! - header;
}
