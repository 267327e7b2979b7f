import { formatFloat } from './strconv-float.ts';
import { parseFloat64 } from './strconv-parse.ts';

/**
 * The value of `strconv.ParseFloat(text, 64)` when its error is thrown away, as gjson does: 0 for text that is no number,
 * an infinity for one that is too large. Hexadecimal floats, `inf`, `infinity` and `nan` (in any case) are numbers too.
 */
export function toFloat(text: string): number {
  return isDecimal(text) ? Number(text) : parseFloat64(text).value;
}

/** `strconv.FormatFloat(value, 'f', -1, 64)`: the shortest digits that read back, never an exponent. */
export function toDecimal(value: number): string {
  return Number.isSafeInteger(value) && value !== 0 ? String(value) : formatFloat(value, 'f', -1);
}

/** A number as `json.Marshal` writes a `float64`, which must be finite. */
export function toJsonNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Go's decimal syntax: sign, digits with at most one point, exponent. `1.` and `.5` are numbers. */
function isDecimal(text: string): boolean {
  const end = text.length;
  let i = 0;
  if (i < end && isSign(text.charCodeAt(i))) i++;
  let digits = 0;
  for (; i < end && isDigit(text.charCodeAt(i)); i++) digits++;
  if (i < end && text.charCodeAt(i) === 46) for (i++; i < end && isDigit(text.charCodeAt(i)); i++) digits++;
  if (digits === 0) return false;
  if (i < end && (text.charCodeAt(i) | 32) === 101) {
    i++;
    if (i < end && isSign(text.charCodeAt(i))) i++;
    const first = i;
    while (i < end && isDigit(text.charCodeAt(i))) i++;
    if (i === first) return false;
  }
  return i === end;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

function isSign(c: number): boolean {
  return c === 43 || c === 45;
}
