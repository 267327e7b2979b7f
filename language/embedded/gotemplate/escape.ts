import { toBytes } from '../../go/strings.ts';
import { isPrint } from '../../go/unicode.ts';

const htmlEscapes: ReadonlyMap<string, string> = new Map([
  ['\0', '\ufffd'],
  ['"', '&#34;'],
  ["'", '&#39;'],
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** `template.HTMLEscapeString`. */
export function escapeHtml(text: string): string {
  return text.replace(/[\0"'&<>]/g, (character) => htmlEscapes.get(character)!);
}

const jsEscapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['"', '\\"'],
]);

/** `template.JSEscapeString`. */
export function escapeJs(text: string): string {
  return text.replace(/[\\'"<>&=\0-\x1f\x80-\u{10ffff}]/gu, (character) => {
    const simple = jsEscapes.get(character);
    if (simple !== undefined) return simple;
    const point = character.codePointAt(0)!;
    // A byte outside of UTF-8 reads as U+FFFD, which is printable, and stays the byte that it is.
    if (point >= 0x80 && (isPrint(point) || (point >= 0xdc80 && point <= 0xdcff))) return character;
    return `\\u${point.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** `url.QueryEscape`. */
export function escapeQuery(text: string): string {
  let result = '';
  for (const byte of toBytes(text)) {
    const character = String.fromCharCode(byte);
    if (/[\w.~-]/.test(character)) result += character;
    else result += byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}
