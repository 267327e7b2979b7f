import { NumberText } from './number-text.ts';
import type { JqValue } from './value.ts';

const maxInt = 9223372036854775807n;
const minInt = -9223372036854775808n;

/** A number for calculating with, `null` for all that is none. */
export function numeric(value: JqValue): number | bigint | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof NumberText ? value.number : null;
}

/** Any number as `float64`; `null` for all that is none, and for a spelling that is too large for one. */
export function toFloat(value: JqValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (!(value instanceof NumberText)) return null;
  return Number.isFinite(value.float) ? value.float : null;
}

/** Any number as a 64-bit integer, cut towards zero and clamped; `null` for all that is none. */
export function toInt64(value: JqValue): bigint | null {
  const number = numeric(value);
  if (number === null) return null;
  if (typeof number === 'bigint') return number > maxInt ? maxInt : number < minInt ? minInt : number;
  return floatToInt(number);
}

/** A float cut to 64 bits; what does not fit, NaN too, is clamped. */
export function floatToInt(value: number): bigint {
  if (value >= -(2 ** 63) && value < 2 ** 63) return BigInt(Math.trunc(value));
  return value > 0 ? maxInt : minInt;
}

/** A float as Go converts it on amd64: what does not fit is the smallest integer. */
export function goInt(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : minInt;
}

/** The same as a JavaScript number: exact as far as an index can be. */
export function toIndex(value: JqValue): number | null {
  if (typeof value === 'number')
    return value >= -(2 ** 63) ? Math.min(Math.trunc(value), 2 ** 63) : value > 0 ? 2 ** 63 : -(2 ** 63);
  const whole = toInt64(value);
  return whole === null ? null : Number(whole);
}

/** A `float64` as gojq prints it: NaN is `null`, infinities are the largest finite number. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'null';
  const finite = Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
  return Object.is(finite, -0) ? '-0' : String(finite);
}
