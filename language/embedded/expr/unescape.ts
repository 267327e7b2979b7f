/**
 * What a quoted string stands for (`parser/lexer/utils.go: unescape`). The lexer has looked at the escapes already; what is
 * left to go wrong are octal ones above `\377` and code points above U+10FFFF.
 */
export function unescape(quoted: string): { readonly value: string; readonly error: string | null } {
  const text = quoted.slice(1, -1).replaceAll(/\r\n?/g, '\n');
  if (!text.includes('\\')) return { value: text, error: null };
  let value = '';
  let at = 0;
  for (const match of text.matchAll(/\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{3}|.)/gsu)) {
    const character = characterOf(match[0].slice(1));
    if (character === null) return { value: '', error: 'unable to unescape string' };
    value += text.slice(at, match.index) + character;
    at = match.index + match[0].length;
  }
  return { value: value + text.slice(at), error: null };
}

function characterOf(escape: string): string | null {
  if (escape.length === 1) return controls[escape] ?? escape;
  const letter = escape[0]!;
  if (/[0-7]/.test(letter)) return letter > '3' ? null : String.fromCodePoint(Number.parseInt(escape, 8));
  const point = Number.parseInt(escape.slice(1), 16);
  if (point > 0x10ffff) return null;
  return point >= 0xd800 && point <= 0xdfff ? '\ufffd' : String.fromCodePoint(point);
}

const controls: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
