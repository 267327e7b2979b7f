import { fromBytes, toBytes } from '../../go/strings.ts';

/**
 * Strings of a running script are bytes: one JavaScript character (U+0000…U+00FF) per byte. The engine keeps such strings at
 * one byte per character, compares them in byte order, and joins them without copying; `#s` is `length`. Text is turned
 * into bytes and back only where it enters and leaves the language.
 */
export function toByteText(text: string): string {
  if (isAscii(text)) return text;
  return charactersOf(toBytes(text));
}

/** The text of a byte string, in the convention of `go/strings.ts`. */
export function fromByteText(bytes: string): string {
  if (isAscii(bytes)) return bytes;
  return fromBytes(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

/** True when text and bytes are the same. */
export function isAscii(text: string): boolean {
  return !notAscii.test(text);
}

/** For each byte offset, the offset in the text it came from; one more entry for the end. */
export function textOffsets(text: string): Uint32Array {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; ) {
    const size = text.codePointAt(i)! > 0xffff ? 2 : 1;
    const count = toBytes(text.slice(i, i + size)).length;
    for (let k = 0; k < count; k++) offsets.push(i);
    i += size;
  }
  offsets.push(text.length);
  return Uint32Array.from(offsets);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of one-byte characters begins at 0.
const notAscii = /[^\u0000-\u007f]/;

function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}
