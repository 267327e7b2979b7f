import { type FloatFormat, formatFloat } from './strconv-float.ts';
import { toBytes } from './strings.ts';
import { isPrint } from './unicode.ts';

/** The flags, width and precision of a directive, as far as numbers look at them. */
export interface NumberStyle {
  readonly plus: boolean;
  readonly minus: boolean;
  readonly sharp: boolean;
  readonly space: boolean;
  readonly zero: boolean;
  readonly sharpV: boolean;
  readonly widthOr: number | null;
  readonly precision: number | null;
}

const radixes: { readonly [verb: string]: number } = { d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

/** An integer under `%d %b %o %O %x %X`, zeros of the width included; still to be padded with spaces. */
export function formatInteger(value: bigint, verb: string, style: NumberStyle): string {
  if (style.precision === 0 && value === 0n) return '';
  const negative = value < 0n;
  let digits = (negative ? -value : value).toString(radixes[verb]);
  if (verb === 'X') digits = digits.toUpperCase();
  let least = style.precision ?? 0;
  if (style.precision === null && style.zero && !style.minus && style.widthOr !== null) {
    least = style.widthOr - (negative || style.plus || style.space ? 1 : 0);
  }
  digits = digits.padStart(least, '0');
  if (style.sharp) {
    if (verb === 'b') digits = `0b${digits}`;
    else if (verb === 'x' || verb === 'X') digits = `0${verb}${digits}`;
    else if (verb !== 'd' && digits[0] !== '0') digits = `0${digits}`;
  }
  if (verb === 'O') digits = `0o${digits}`;
  return (negative ? '-' : style.plus ? '+' : style.space ? ' ' : '') + digits;
}

/** `%c`. */
export function formatCharacter(value: bigint): string {
  const valid = value >= 0n && value <= 0x10ffffn && !(value >= 0xd800n && value <= 0xdfffn);
  return String.fromCodePoint(valid ? Number(value) : 0xfffd);
}

/** `%U`: `U+0078`, with `#` also the character. */
export function formatUnicode(value: bigint, style: NumberStyle): string {
  const unsigned = BigInt.asUintN(64, value);
  const digits = unsigned
    .toString(16)
    .toUpperCase()
    .padStart(Math.max(style.precision ?? 4, 4), '0');
  const shown = style.sharp && unsigned <= 0x10ffffn && isPrint(Number(unsigned));
  return `U+${digits}${shown ? ` '${String.fromCodePoint(Number(unsigned))}'` : ''}`;
}

/** A float under its verb, with its sign as the flags want it; `null` when the verb is not for floats. */
export function formatFloatVerb(value: number, verb: string, bits: 32 | 64, style: NumberStyle): string | null {
  const format = floatFormats[verb];
  if (format === undefined) return null;
  const precision = style.precision ?? ('feEF'.includes(verb) ? 6 : -1);
  let text = formatFloat(value, format, precision, bits);
  let sign = '+';
  if (text[0] === '-' || text[0] === '+') {
    sign = text[0];
    text = text.slice(1);
  }
  if (style.space && sign === '+' && !style.plus) sign = ' ';
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) && !style.space && !style.plus ? text : sign + text;
  }
  if (style.sharp && verb !== 'b') text = withPoint(text, verb, precision);
  return style.plus || sign !== '+' ? sign + text : text;
}

const floatFormats: { readonly [verb: string]: FloatFormat | undefined } = {
  v: 'g',
  b: 'b',
  g: 'g',
  G: 'G',
  x: 'x',
  X: 'X',
  f: 'f',
  F: 'f',
  e: 'e',
  E: 'E',
};

/** `%#g` and its like: always a point, and the zeros that the shortest form leaves out. */
function withPoint(text: string, verb: string, precision: number): string {
  let missing = 'vgGx'.includes(verb) ? (precision === -1 ? 6 : precision) : 0;
  const at = text.search(verb === 'x' || verb === 'X' ? /[pP]/ : /[eEpP]/);
  const tail = at < 0 ? '' : text.slice(at);
  let number = at < 0 ? text : text.slice(0, at);
  const point = number.includes('.');
  missing -= number.replace('.', '').replace(/^0+/, '').length;
  if (!point) {
    if (number === '0') missing--;
    number += '.';
  }
  return number + '0'.repeat(Math.max(missing, 0)) + tail;
}

/** `%x` of a string or bytes, with the spaces and prefixes of the flags. */
export function formatHex(text: string | Uint8Array, verb: string, style: NumberStyle): string {
  const bytes = typeof text === 'string' ? toBytes(text) : text;
  const prefix = style.sharp ? `0${verb}` : '';
  const pairs = Array.from(bytes.subarray(0, style.precision ?? bytes.length), (byte) => {
    const pair = byte.toString(16).padStart(2, '0');
    return verb === 'X' ? pair.toUpperCase() : pair;
  });
  if (pairs.length === 0) return '';
  return style.space ? pairs.map((pair) => prefix + pair).join(' ') : prefix + pairs.join('');
}
