import { isRawByte } from './strings.ts';

/**
 * A string as Go's `json.Marshal` writes it: `<`, `>`, `&` and U+2028/9 are escaped, bytes outside UTF-8 become `\ufffd`
 * (`escapeHTML: false` is `Encoder.SetEscapeHTML(false)`: `<`, `>` and `&` stay).
 */
export function quote(text: string, options: { readonly escapeHTML: boolean } = { escapeHTML: true }): string {
  if (isPlain(text)) return `"${text}"`;
  let out = '"';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const escape = escapeOf(text, i, options.escapeHTML);
    if (escape === '') continue;
    out += text.slice(from, i) + escape;
    from = i + 1;
  }
  return `${out}${text.slice(from)}"`;
}

/** True when nothing has to be looked at more closely. Short texts are read before a regular expression has begun. */
function isPlain(text: string): boolean {
  if (text.length > 32) return /^[ !#-%'-;=?-[\]-\x7f]*$/.test(text);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 || c > 127 || c === 34 || c === 38 || c === 60 || c === 62 || c === 92) return false;
  }
  return true;
}

/** The escape of one code unit, `''` when it stands for itself. */
function escapeOf(text: string, i: number, html: boolean): string {
  const c = text.charCodeAt(i);
  if (c < 32) return short[c] ?? `\\u00${c < 16 ? '0' : ''}${c.toString(16)}`;
  if (c === 34) return '\\"';
  if (c === 92) return '\\\\';
  if (c < 0x80) return html && (c === 60 || c === 62 || c === 38) ? `\\u00${c.toString(16)}` : '';
  if (c === 0x2028) return '\\u2028';
  if (c === 0x2029) return '\\u2029';
  return isRawByte(c) && !isHighSurrogate(text.charCodeAt(i - 1)) ? '\\ufffd' : '';
}

const short: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' };

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
