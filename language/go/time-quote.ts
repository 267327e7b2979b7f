import { fromBytes, toBytes } from './strings.ts';

/** Quotes as package `time` does in its errors: every byte outside printable ASCII is `\xNN`. */
export function quoteBytes(text: string): string {
  return quoteByteText(byteText(text));
}

/** One character (U+0000…U+00FF) for each byte of a Go string, so that it can be cut anywhere. */
export function byteText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  let result = '';
  for (const byte of toBytes(text)) result += String.fromCharCode(byte);
  return result;
}

/** The Go string of a `byteText`. */
export function textOfBytes(bytes: string): string {
  if (/^[\0-\x7f]*$/.test(bytes)) return bytes;
  return fromBytes(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

/** `quoteBytes` of a `byteText`. */
export function quoteByteText(bytes: string): string {
  const escaped = bytes.replace(/["\\]/g, '\\$&').replace(/[\0-\x1f\x80-\xff]/g, (character) => {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `"${escaped}"`;
}
