import { quote } from './strconv-quote.ts';

/** A number, or why the text is none. The value goes with an error of range: the nearest that fits. */
export interface ParsedNumber<T> {
  readonly value: T;
  readonly error: 'invalid syntax' | 'value out of range' | null;
}

/** `strconv.ParseInt(text, base, bits)`; base 0 takes it from the prefix and allows `_`. */
export function parseInt64(text: string, base: number, bits = 64): ParsedNumber<bigint> {
  const sign = text[0];
  const unsigned = parseUint64(sign === '-' || sign === '+' ? text.slice(1) : text, base, 64, text);
  if (unsigned.error === 'invalid syntax') return unsigned;
  const limit = 1n << BigInt(bits - 1);
  if (sign === '-') {
    if (unsigned.value > limit) return { value: -limit, error: 'value out of range' };
    return { value: -unsigned.value, error: null };
  }
  if (unsigned.value >= limit) return { value: limit - 1n, error: 'value out of range' };
  return { value: unsigned.value, error: null };
}

/** `strconv.ParseUint(text, base, bits)`. A number that became too large is not read on, whatever follows. */
export function parseUint64(text: string, base: number, bits = 64, signed = text): ParsedNumber<bigint> {
  const bad: ParsedNumber<bigint> = { value: 0n, error: 'invalid syntax' };
  if (text === '') return bad;
  const limit = (1n << BigInt(bits)) - 1n;
  const [radix, start] = base === 0 ? basePrefix(text) : [base, 0];
  let value = 0n;
  let hasUnderscores = false;
  for (let i = start; i < text.length; i++) {
    if (base === 0 && text[i] === '_') {
      hasUnderscores = true;
      continue;
    }
    const digit = digitOf(text.charCodeAt(i));
    if (digit >= radix) return bad;
    value = value * BigInt(radix) + BigInt(digit);
    if (value > limit) return { value: limit, error: 'value out of range' };
  }
  return hasUnderscores && !underscoresFit(signed) ? bad : { value, error: null };
}

/** The base that a literal's prefix says, and where its digits begin. */
function basePrefix(text: string): readonly [radix: number, start: number] {
  if (text[0] !== '0') return [10, 0];
  const radix = { b: 2, o: 8, x: 16 }[text[1]?.toLowerCase() ?? ''];
  return radix !== undefined && text.length > 2 ? [radix, 2] : [8, 1];
}

/** Infinity for what is neither a digit nor a letter. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a ? lower - 0x61 + 10 : Infinity;
}

/** `strconv.Atoi`. */
export function atoi(text: string): ParsedNumber<bigint> {
  return parseInt64(text, 10);
}

/** `strconv.ParseFloat(text, 64)`: decimal, hexadecimal, `inf`, `nan`, `_` where Go's literals have it. */
export function parseFloat64(text: string): ParsedNumber<number> {
  const special = /^([+-]?)(inf|infinity)$|^nan$/i.exec(text);
  if (special) {
    if (special[2] === undefined) return { value: Number.NaN, error: null };
    return { value: special[1] === '-' ? -Infinity : Infinity, error: null };
  }
  if (text.includes('_') && !underscoresFit(text)) return { value: 0, error: 'invalid syntax' };
  const plain = text.replaceAll('_', '');
  let value: number;
  if (/^[+-]?0x/i.test(plain)) {
    const hex = parseHexFloat(plain);
    if (hex === null) return { value: 0, error: 'invalid syntax' };
    value = hex;
  } else {
    if (!isDecimal(plain)) return { value: 0, error: 'invalid syntax' };
    value = Number(plain);
  }
  return { value, error: Number.isFinite(value) ? null : 'value out of range' };
}

/** The text of a `*strconv.NumError`. */
export function numberError(functionName: string, text: string, error: string): string {
  return `strconv.${functionName}: parsing ${quote(text)}: ${error}`;
}

/** Written out: a pattern would need backtracking. */
function isDecimal(text: string): boolean {
  let at = text[0] === '+' || text[0] === '-' ? 1 : 0;
  const whole = skipDigits(text, at);
  let count = whole - at;
  at = whole;
  if (text[at] === '.') {
    const fraction = skipDigits(text, at + 1);
    count += fraction - at - 1;
    at = fraction;
  }
  if (count === 0) return false;
  if (text[at] === 'e' || text[at] === 'E') {
    const start = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
    at = skipDigits(text, start);
    if (at === start) return false;
  }
  return at === text.length;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
  return at;
}

function parseHexFloat(text: string): number | null {
  const match = /^([+-]?)0x([\da-f]*)(?:\.([\da-f]*))?p([+-]?\d+)$/i.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', power = ''] = match;
  const digits = whole + fraction;
  if (digits === '') return null;
  const trimmed = digits.replace(/^0+/, '');
  const value = scaled(trimmed, Math.max(-100000, Math.min(100000, Number(power))) - 4 * fraction.length);
  return sign === '-' ? -value : value;
}

/** digits·2^power, rounded to even once. */
function scaled(hexDigits: string, power: number): number {
  if (hexDigits === '') return 0;
  // 20 digits are 77 bits at least; what follows can only say "a little more".
  const cut = hexDigits.slice(0, 20);
  const rest = /[^0]/.test(hexDigits.slice(20)) ? 1n : 0n;
  let mantissa = (BigInt(`0x${cut}`) << 1n) | rest;
  let exponent = power + 4 * (hexDigits.length - cut.length) - 1;
  const length = mantissa.toString(2).length;
  const drop = Math.max(length - 53, -1074 - exponent);
  if (drop > 0) {
    const half = 1n << BigInt(drop - 1);
    const lost = mantissa & ((half << 1n) - 1n);
    mantissa >>= BigInt(drop);
    if (lost > half || (lost === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    exponent += drop;
  }
  if (exponent > 1100) return Infinity;
  const value = Number(mantissa);
  return exponent < -1000
    ? value * 2 ** -1000 * 2 ** (exponent + 1000)
    : exponent > 900
      ? value * 2 ** 900 * 2 ** (exponent - 900)
      : value * 2 ** exponent;
}

/** Go's rule: an underscore stands between digits, or between a base prefix and a digit. */
function underscoresFit(text: string): boolean {
  const body = text.replace(/^[+-]/, '');
  const prefix = /^0[box]/i.exec(body);
  const hex = prefix !== null && (body[1] === 'x' || body[1] === 'X');
  let last = prefix ? '0' : '^';
  for (const character of body.slice(prefix ? 2 : 0)) {
    const isDigit = /\d/.test(character) || (hex && /[a-f]/i.test(character));
    if (isDigit) last = '0';
    else if (character === '_') {
      if (last !== '0') return false;
      last = '_';
    } else {
      if (last === '_') return false;
      last = '!';
    }
  }
  return last !== '_';
}
