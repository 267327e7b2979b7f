import { byteLength, sliceBytes } from './strings.ts';
import { GoPanic } from './value.ts';

/** `s[from:to]` of a string, with Go's panics; an absent bound is the end of the string. */
export function slice(text: string, from: number, to?: number): string {
  const length = isAscii(text) ? text.length : byteLength(text);
  if (to !== undefined && (to < 0 || to > length)) {
    throw new GoPanic(`runtime error: slice bounds out of range [:${to}]${to < 0 ? '' : ` with length ${length}`}`);
  }
  const end = to ?? length;
  if (from < 0 || from > end) {
    throw new GoPanic(`runtime error: slice bounds out of range [${from}:${from < 0 ? '' : end}]`);
  }
  return length === text.length ? text.slice(from, end) : sliceBytes(text, from, end);
}

/** True when every character is one byte. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}
