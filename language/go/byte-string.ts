import { byteLength, fromBytes, sliceBytes, toBytes } from './strings.ts';
import { GoPanic } from './value.ts';

/** `s[from:to]` of a string, with Go's panics; an absent bound is the end of the string. */
export function slice(text: string, from: bigint, to?: bigint): string {
  const length = isAscii(text) ? text.length : byteLength(text);
  const size = BigInt(length);
  if (to !== undefined && (to < 0n || to > size)) {
    throw new GoPanic(`runtime error: slice bounds out of range [:${to}]${to < 0n ? '' : ` with length ${length}`}`);
  }
  const end = to ?? size;
  if (from < 0n || from > end) {
    throw new GoPanic(`runtime error: slice bounds out of range [${from}:${from < 0n ? '' : end}]`);
  }
  if (length === text.length) return text.slice(Number(from), Number(end));
  return sliceBytes(text, Number(from), Number(end));
}

/** True when every character is one byte. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** One character (U+0000…U+00FF) for each byte of a Go string, so that it can be cut anywhere. */
export function byteText(text: string): string {
  if (isAscii(text)) return text;
  let result = '';
  for (const byte of toBytes(text)) result += String.fromCharCode(byte);
  return result;
}

/** The Go string of a `byteText`. */
export function textOfBytes(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  return fromBytes(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}
