import { fromBytes, toBytes } from '../../go/strings.ts';

/** The characters of a Go string: code points, and each byte outside UTF-8 by itself. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** The number of characters. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let i = 0; i + 1 < text.length; i++) if (isPair(text, i)) count -= 1;
  return count;
}

/** The index of the unit at which the `n`th character begins. */
export function unitOf(text: string, n: number): number {
  let unit = 0;
  for (let i = 0; i < n && unit < text.length; i++) unit += isPair(text, unit) ? 2 : 1;
  return unit;
}

/** `strings.Split`: an empty separator parts all characters. */
export function splitText(text: string, separator: string): string[] {
  return separator === '' ? charactersOf(text) : text.split(separator);
}

/** Joins what may be parts of one character: bytes that make valid UTF-8 together become it. */
export function normalized(text: string): string {
  return text.isWellFormed() ? text : fromBytes(toBytes(text));
}

function isPair(text: string, i: number): boolean {
  const high = text.charCodeAt(i);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
