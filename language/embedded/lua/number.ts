import { formatFloat } from '../../go/strconv-float.ts';
import { parseFloat64, parseInt64 } from '../../go/strconv-parse.ts';

/** What `tostring` says of a number: Go's int64 when it is one, else `%v` of the float64 (`1e+21`, `+Inf`, `NaN`). */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return value === 0 ? '0' : String(value);
  if (isInteger(value)) return BigInt(value).toString();
  if (value === Infinity) return '+Inf';
  if (value === -Infinity) return '-Inf';
  if (Number.isNaN(value)) return 'NaN';
  const size = Math.abs(value);
  return size >= 1e-4 && size < 1e6 ? String(value) : shortest(value);
}

/** True for what Go's conversion to int64 and back leaves as it is: integral, −2⁶³ up to but without 2⁶³. */
export function isInteger(value: number): boolean {
  return Number.isInteger(value) && value >= -two63 && value < two63;
}

/**
 * The number that a string stands for in arithmetic, `undefined` when it is none: `strconv.ParseInt` with base 0 (so `017` is
 * octal, `0b1` and `1_000` are numbers), else `strconv.ParseFloat` (so `inf` and `0x1p4` are).
 */
export function parseNumber(text: string): number | undefined {
  if (plainInteger.test(text)) return Number(text);
  const trimmed = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
  const integer = parseInt64(trimmed, 0);
  if (integer.error === null) return Number(integer.value);
  const float = parseFloat64(trimmed);
  return float.error === null ? float.value : undefined;
}

/** Go's `int(value)` on amd64: cut towards zero; what does not fit is −2⁶³. */
export function toInt(value: number): number {
  if (value >= -two63 && value < two63) return Math.trunc(value) + 0;
  return -two63;
}

/** `%` as the scripts have it: the sign of the result is that of the divisor. */
export function modulo(left: number, right: number): number {
  const rest = left % right;
  return (right > 0 && rest < 0) || (right < 0 && rest > 0) ? rest + right : rest;
}

const two63 = 2 ** 63;
const plainInteger = /^(?:0|[1-9][0-9]{0,14})$/;

function shortest(value: number): string {
  return formatFloat(value, 'e', -1);
}
