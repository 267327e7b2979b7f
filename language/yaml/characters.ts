import type { YamlError } from './node.ts';

/**
 * The first character for which go-yaml refuses a text, wherever it stands (`readerc.go`): a control character, or a byte that is no
 * UTF-8, which is half of a pair here (`language/go/strings.ts`); `null` when there is none.
 */
export function forbiddenCharacter(text: string): YamlError | null {
  const start = text.isWellFormed() ? text.search(control) : text.search(byte);
  if (start === -1) return null;
  return { start, end: start + 1, message: text.isWellFormed() ? notAllowed(text.charCodeAt(start)) : notUtf8(text) };
}

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const byte = /\p{Surrogate}/u;

function notAllowed(code: number): string {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return `control characters are not allowed, also not in comments: ${name} stands here; delete it, or write it as "\\u${name.slice(2)}"`;
}

function notUtf8(text: string): string {
  return /^(?:\udcff\udcfe|\udcfe\udcff)/.test(text)
    ? 'the file is UTF-16; save it as UTF-8 (in PowerShell: `… | Out-File -Encoding utf8 FILE`)'
    : 'this byte is not UTF-8; save the file as UTF-8';
}
