import { byteText } from './byte-string.ts';

/** Quotes as package `time` does in its errors: every byte outside printable ASCII is `\xNN`. */
export function quoteBytes(text: string): string {
  return quoteByteText(byteText(text));
}

/** `quoteBytes` of a `byteText`. */
export function quoteByteText(bytes: string): string {
  const escaped = bytes.replace(/["\\]/g, '\\$&').replace(/[\0-\x1f\x80-\xff]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `"${escaped}"`;
}
