import { findEnds } from '../../go/json-valid.ts';

/** A text that values are cut from. Two values belong to the same document exactly when they hold the same object. */
export interface Source {
  readonly text: string;
  /** Of a text that is JSON: where its longer objects and arrays end by where they begin. */
  readonly ends?: ReadonlyMap<number, number>;
}

/** A text that paths will be read from after it was checked, with what the check found out; `null` when it is not JSON. */
export function checkedSource(text: string, maxDepth?: number): Source | null {
  const ends = findEnds(text, maxDepth);
  return ends === null ? null : { text, ends };
}

/** A part of a source: what gjson passes around as a string that shares its memory. Half-open. */
export interface Cut {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export function wholeOf(text: string): Cut {
  return { source: { text }, start: 0, end: text.length };
}

export function textOf(cut: Cut): string {
  return cut.source.text.slice(cut.start, cut.end);
}

/** Without the characters up to U+0020 at both ends. */
export function trim(cut: Cut): Cut {
  const { source } = cut;
  let { start, end } = cut;
  while (start < end && source.text.charCodeAt(start) <= 32) start++;
  while (start < end && source.text.charCodeAt(end - 1) <= 32) end--;
  return { source, start, end };
}
