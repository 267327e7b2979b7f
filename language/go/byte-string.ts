import { byteLength, sliceBytes } from './strings.ts';
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
