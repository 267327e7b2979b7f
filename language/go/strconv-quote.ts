import { fromBytes, isRawByte, toBytes } from './strings.ts';
import { isPrint } from './unicode.ts';

/** `strconv.Quote`; with `ascii`, `strconv.QuoteToASCII`. */
export function quote(text: string, options: { readonly ascii?: boolean } = {}): string {
  return quoteWith(text, '"', options.ascii ?? false);
}

/** `strconv.QuoteRune`; with `ascii`, `strconv.QuoteRuneToASCII`. What is no code point is U+FFFD. */
export function quoteRune(point: number, options: { readonly ascii?: boolean } = {}): string {
  const valid = point >= 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return `'${escapePoint(valid ? point : 0xfffd, "'", options.ascii ?? false)}'`;
}

/** `strconv.CanBackquote`. */
export function canBackquote(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit < 0x20 && unit !== 0x09) || unit === 0x60 || unit === 0x7f || unit === 0xfeff) return false;
    if (isRawByte(unit) && !isLow(text, i)) return false;
  }
  return true;
}

/** `strconv.Unquote`; `null` is its `invalid syntax`. */
export function unquote(text: string): string | null {
  const mark = text[0];
  if (text.length < 2 || mark !== text.at(-1)) return null;
  const body = text.slice(1, -1);
  if (mark === '`') return body.includes('`') ? null : body.replaceAll('\r', '');
  if ((mark !== '"' && mark !== "'") || body.includes('\n')) return null;
  if (mark === '"' && !body.includes('\\') && !body.includes('"')) return body;
  let result = '';
  let at = 0;
  let count = 0;
  while (at < body.length) {
    const next = unquoteCharacter(body, at, mark);
    if (next === null) return null;
    result += next.text;
    at = next.end;
    count++;
  }
  // Sic: between single quotes there may be nothing.
  if (mark === "'" && count > 1) return null;
  return rejoin(result);
}

/** `strconv.UnquoteChar` at an offset: the character, its code point (or byte) and where the rest begins. */
export function unquoteCharacter(
  text: string,
  at: number,
  mark: string,
): { readonly text: string; readonly point: number; readonly end: number } | null {
  const point = text.codePointAt(at);
  if (point === undefined || text[at] === mark) return null;
  if (text[at] !== '\\') {
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    return {
      text: String.fromCodePoint(point),
      point: surrogate ? 0xfffd : point,
      end: at + (point > 0xffff ? 2 : 1),
    };
  }
  const escape = text[at + 1];
  const simple = escape === undefined ? undefined : simpleEscapes.get(escape);
  if (simple !== undefined) return { text: simple, point: simple.charCodeAt(0), end: at + 2 };
  if (escape === '"' || escape === "'") {
    return escape === mark ? { text: escape, point: escape.charCodeAt(0), end: at + 2 } : null;
  }
  const digits = escape === 'x' ? 2 : escape === 'u' ? 4 : escape === 'U' ? 8 : 0;
  if (digits > 0) {
    const hex = text.slice(at + 2, at + 2 + digits);
    if (hex.length < digits || !/^[\dA-Fa-f]+$/.test(hex)) return null;
    const value = Number.parseInt(hex, 16);
    if (escape === 'x') return { text: byteText(value), point: value, end: at + 4 };
    if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return null;
    return { text: String.fromCodePoint(value), point: value, end: at + 2 + digits };
  }
  const octal = /^[0-7]{3}/.exec(text.slice(at + 1, at + 4));
  if (octal === null) return null;
  const value = Number.parseInt(octal[0], 8);
  return value > 255 ? null : { text: byteText(value), point: value, end: at + 4 };
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

function byteText(value: number): string {
  return String.fromCharCode(value < 0x80 ? value : 0xdc00 + value);
}

/** Bytes that were written one by one (`\xc3\xa9`) may form a character together. */
function rejoin(text: string): string {
  return /[\udc80-\udcff]/.test(text) ? fromBytes(toBytes(text)) : text;
}

function quoteWith(text: string, mark: string, ascii: boolean): string {
  let result = mark;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (isRawByte(point)) result += `\\x${(point - 0xdc00).toString(16)}`;
    else result += escapePoint(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point, mark, ascii);
  }
  return result + mark;
}

function escapePoint(point: number, mark: string, ascii: boolean): string {
  const character = String.fromCodePoint(point);
  if (character === mark || character === '\\') return `\\${character}`;
  if (point < 0x80 ? point >= 0x20 && point < 0x7f : !ascii && isPrint(point)) return character;
  const letter = '\x07\b\f\n\r\t\v'.indexOf(character);
  if (letter >= 0) return `\\${'abfnrtv'[letter]}`;
  if (point < 0x20 || point === 0x7f) return `\\x${point.toString(16).padStart(2, '0')}`;
  if (point < 0x10000) return `\\u${point.toString(16).padStart(4, '0')}`;
  return `\\U${point.toString(16).padStart(8, '0')}`;
}

/** True for the second half of a surrogate pair. */
function isLow(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
