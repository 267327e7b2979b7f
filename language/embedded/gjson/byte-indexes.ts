import { byteLength } from '../../go/strings.ts';
import type { Result } from './result.ts';

/**
 * The places of a list's elements in bytes (gjson's `Indexes`), empty where they are not known. Behind a pipe or a modifier they
 * may be places in another text than the one that was asked: only counted in bytes they are those of the library.
 */
export function byteIndexes({ indexes, base }: Result, json: string): number[] {
  if (indexes === null) return [];
  const { cut, shift, shiftBytes } = base ?? { cut: { source: { text: json }, start: 0 }, shift: 0, shiftBytes: 0 };
  const count = byteCounter(cut.source.text, cut.start);
  return indexes.map((index) => shiftBytes + count(cut.start + index - shift));
}

/** Answers how many bytes lie between `start` and a place behind it, and goes on from the place it was asked for last. */
function byteCounter(text: string, start: number): (to: number) => number {
  let [at, bytes] = [start, 0];
  return (to) => {
    if (to < at) [at, bytes] = [start, 0];
    bytes += byteLength(text.slice(at, to));
    at = to;
    return bytes;
  };
}
