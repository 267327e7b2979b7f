import type { Fuel } from '../fuel.ts';
import type { JqValue } from './value.ts';

/** What values take of memory, about, in bytes: charged where they are built. */
export function listWeight(length: number): number {
  return 48 + 8 * length;
}

export function objectWeight(size: number): number {
  return 128 + 48 * size;
}

/** Strings of V8 take two bytes a unit as soon as one needs it. */
export function textWeight(length: number): number {
  return 32 + 2 * length;
}

/** A string is read from one end to the other; to read it may also be to put it together (V8 joins lazily). */
export function chargeReading(value: JqValue, fuel: Fuel): void {
  if (typeof value !== 'string' || value.length < 64) return;
  fuel.step(value.length >> 4);
  fuel.allocate(2 * value.length);
}

/** A value is gone through from top to bottom, as often as its parts stand in it. */
export function chargeWalk(value: JqValue, fuel: Fuel): void {
  fuel.step(4);
  if (typeof value === 'string') chargeText(value, fuel);
  else if (Array.isArray(value)) for (const item of value) chargeWalk(item, fuel);
  else if (value instanceof Map)
    for (const [key, item] of value) {
      chargeText(key, fuel);
      chargeWalk(item, fuel);
    }
}

function chargeText(text: string, fuel: Fuel): void {
  fuel.step(text.length >> 2);
  fuel.allocate(textWeight(text.length));
}

/** What is computed for as long as it is wide: 16 MiB of digits are more than any program needs. */
export function chargeWhole(value: bigint, fuel: Fuel): void {
  if (isWord(value)) return;
  const bytes = byteCount(value);
  fuel.step(bytes >> 4);
  fuel.allocate(24 + bytes);
}

/** A product, quotient or remainder of whole numbers takes as long as both are wide. */
export function chargeProduct(a: bigint, b: bigint, fuel: Fuel): void {
  if (isWord(a) && isWord(b)) return;
  const [x, y] = [byteCount(a), byteCount(b)];
  if (x + y > largest) fuel.allocate(Infinity);
  fuel.allocate(24 + x + y);
  fuel.step(Math.ceil((x * y) / 4096));
}

/** The same for the conversion from or to so many decimal digits. */
export function chargeDigits(count: number, fuel: Fuel): void {
  if (count < 64) return;
  if (count > 2 * largest) fuel.allocate(Infinity);
  fuel.allocate(count);
  fuel.step(Math.ceil((count * count) / 16_384));
}

/** The decimal digits of a whole number, about. */
export function digitCount(value: bigint): number {
  return isWord(value) ? 20 : Math.ceil(byteCount(value) * 2.41);
}

/** More bytes than any program needs in a whole number. */
const largest = 2 ** 20;

function isWord(value: bigint): boolean {
  return value < 0x8000000000000000n && value >= -0x8000000000000000n;
}

function byteCount(value: bigint): number {
  return value.toString(16).length >> 1;
}
