import { quoteBytes } from './time-quote.ts';

/** Nanoseconds of Go's units. */
export const nanosecond = 1n;
export const second = 1_000_000_000n;
export const minute = 60n * second;
export const hour = 60n * minute;

const maximum = (1n << 63n) - 1n;
const minimum = -(1n << 63n);
const limit = 1n << 63n;

const units: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1000n],
  ['µs', 1000n],
  ['μs', 1000n],
  ['ms', 1_000_000n],
  ['s', second],
  ['m', minute],
  ['h', hour],
]);

/** `time.ParseDuration`: nanoseconds, or the exact text of the error. */
export function parseDuration(text: string): { readonly value: bigint } | { readonly error: string } {
  const invalid = { error: `time: invalid duration ${quoteBytes(text)}` };
  const negative = text[0] === '-';
  let rest = negative || text[0] === '+' ? text.slice(1) : text;
  if (rest === '0') return { value: 0n };
  if (rest === '') return invalid;
  let total = 0n;
  while (rest !== '') {
    const number = /^(\d*)(?:(\.)(\d*))?/.exec(rest)!;
    const [consumed, whole = '', , fraction = ''] = number;
    if (whole === '' && fraction === '') return invalid;
    const amount = leadingInteger(whole);
    if (amount === null) return invalid;
    rest = rest.slice(consumed.length);
    const name = /^[^\d.]*/.exec(rest)![0];
    if (name === '') return { error: `time: missing unit in duration ${quoteBytes(text)}` };
    rest = rest.slice(name.length);
    const unit = units.get(name);
    if (unit === undefined) {
      return { error: `time: unknown unit ${quoteBytes(name)} in duration ${quoteBytes(text)}` };
    }
    if (amount > limit / unit) return invalid;
    const part = amount * unit + fractionOf(fraction, unit);
    if (part > limit) return invalid;
    // Sic: the sum is unsigned, and twice the limit is nothing again.
    total = BigInt.asUintN(64, total + part);
    if (total > limit) return invalid;
  }
  if (negative) return { value: -total };
  return total > maximum ? invalid : { value: total };
}

/** `Duration.String()`: `1h2m3.5s`, `1.5µs`, `0s`. */
export function durationText(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const amount = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (amount < 1000n) return `${sign}${amount}ns`;
  if (amount < 1_000_000n) return `${sign}${withFraction(amount, 3)}µs`;
  if (amount < second) return `${sign}${withFraction(amount, 6)}ms`;
  const seconds = `${withFraction(amount % minute, 9)}s`;
  const minutes = amount / minute;
  if (minutes === 0n) return sign + seconds;
  if (minutes < 60n) return `${sign}${minutes}m${seconds}`;
  return `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

/** `Duration.Round`: halves go away from zero, an overflow to the end of the range. */
export function roundDuration(value: bigint, unit: bigint): bigint {
  if (unit <= 0n) return value;
  const rest = value % unit;
  if (value < 0n) {
    const lower = value - unit - rest;
    if (-rest * 2n < unit) return value - rest;
    return lower >= minimum ? lower : minimum;
  }
  const upper = value + unit - rest;
  if (rest * 2n < unit) return value - rest;
  return upper <= maximum ? upper : maximum;
}

/** `Duration.Truncate`. */
export function truncateDuration(value: bigint, unit: bigint): bigint {
  return unit <= 0n ? value : value - (value % unit);
}

/** `Duration.Seconds()` and its like: the float64 of whole units plus that of the rest. */
export function durationIn(value: bigint, unit: bigint): number {
  return Number(value / unit) + Number(value % unit) / Number(unit);
}

/** Clamps to the range of `time.Duration`, as `Time.Sub` and `Time.Since` do. */
export function clampDuration(value: bigint): bigint {
  if (value > maximum) return maximum;
  return value < minimum ? minimum : value;
}

/** Digits before the point: at most 2^63; `null` when there are too many. */
function leadingInteger(digits: string): bigint | null {
  const significant = digits.replace(/^0+/, '');
  if (significant.length > 19) return null;
  const value = BigInt(significant || '0');
  return value > limit ? null : value;
}

/** Go stops taking digits where 63 bits are full, and scales in float64. */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > maximum / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > limit) break;
    value = next;
    scale *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}

function withFraction(amount: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const fraction = (amount % scale).toString().padStart(places, '0').replace(/0+$/, '');
  return fraction === '' ? `${amount / scale}` : `${amount / scale}.${fraction}`;
}
