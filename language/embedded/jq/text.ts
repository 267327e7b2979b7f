import type { Fuel } from '../fuel.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import { listWeight, textWeight } from './weight.ts';

/** The characters of a Go string: code points, and each byte outside UTF-8 by itself. */
export function charactersOf(text: string): string[] {
  return Array.from(text);
}

/** `strings.Split`: an empty separator parts all characters. */
export function splitText(text: string, separator: string, fuel: Fuel): string[] {
  const most = separator === '' ? text.length : text.length / separator.length;
  fuel.allocate(listWeight(most));
  const parts = separator === '' ? charactersOf(text) : text.split(separator);
  fuel.allocate(textWeight(0) * parts.length);
  return parts;
}

/** Joins what may be parts of one character: bytes that make valid UTF-8 together become it. */
export function normalized(text: string): string {
  return text.isWellFormed() ? text : fromBytes(toBytes(text));
}
