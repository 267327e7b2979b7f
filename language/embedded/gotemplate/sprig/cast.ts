import { parseFloat64, parseInt64 } from '../../../go/strconv-parse.ts';
import { Numeric, type Value, floatOf, integerOf } from '../../../go/value.ts';

const minimum = -(1n << 63n);

/** `cast.ToInt64` of spf13/cast 1.10.0: 0 for everything that is no number. */
export function toInt64(value: Value): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') return parseWhole(value);
  if (value === null) return 0n;
  const float = floatOf(value);
  if (float !== null) return truncate(float);
  return BigInt.asIntN(64, integerOf(value) ?? 0n);
}

/** `cast.ToFloat64`. */
export function toFloat64(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const { value: float, error } = parseFloat64(value);
    return error === null ? float : 0;
  }
  if (value === null) return 0;
  if (value instanceof Numeric) return Number(value.value);
  return Number(integerOf(value) ?? 0n);
}

/** A float64 as amd64 converts it to int64: what does not fit becomes the smallest. */
export function truncate(value: number): bigint {
  if (!(Math.abs(value) < 2 ** 63)) return minimum;
  return BigInt(Math.trunc(value));
}

/** `strconv.ParseInt(text, 0, 0)` once a decimal fraction is cut off. */
function parseWhole(text: string): bigint {
  let whole = text;
  const point = text.indexOf('.');
  if (point >= 0 && /^[+-]?\d*$/.test(text.slice(0, point)) && /^\d*$/.test(text.slice(point + 1))) {
    whole = text.slice(0, point);
  }
  const { value, error } = parseInt64(whole, 0);
  return error === null ? value : 0n;
}
