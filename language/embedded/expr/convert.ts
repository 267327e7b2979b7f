import { atoi, parseFloat64 } from '../../go/strconv-parse.ts';
import { GoPanic, type Value } from '../../go/value.ts';
import { goType, numberOf } from './operate.ts';

/** `runtime.ToInt`: any number as an `int`. */
export function toInt(value: Value): bigint {
  const number = numberOf(value);
  if (number === null) throw new GoPanic(`invalid operation: int(${goType(value)})`);
  return typeof number === 'bigint' ? BigInt.asIntN(64, number) : truncate(number);
}

/** `runtime.ToFloat64`. */
export function toFloat(value: Value): number {
  const number = numberOf(value);
  if (number === null) throw new GoPanic(`invalid operation: float(${goType(value)})`);
  return Number(number);
}

/** The built-in `int`, which reads texts too. */
export function parseInt(value: Value): bigint {
  if (typeof value !== 'string') return toInt(value);
  const { value: number, error } = atoi(value);
  if (error !== null) throw new GoPanic(`invalid operation: int(${value})`);
  return number;
}

/** The built-in `float`, which reads texts too. */
export function parseFloat(value: Value): number {
  if (typeof value !== 'string') return toFloat(value);
  const { value: number, error } = parseFloat64(value);
  if (error !== null) throw new GoPanic(`invalid operation: float(${value})`);
  return number;
}

/** What does not fit becomes the smallest integer, as on amd64. */
function truncate(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
}
