import type { Captures } from '../pattern-match.ts';
import type { Thread } from '../thread.ts';
import { GoPanic, type LuaValue } from '../value.ts';

/** Pushes the captures behind the whole match; answers how many. */
export function pushCaptures(thread: Thread, text: string, captures: Captures): number {
  for (let i = 2; i < captures.length; i += 2) thread.push(captureAt(text, captures, i));
  return captures.length / 2 - 1;
}

/** What a slot of a match holds: a part of the text, or its place for `()`. */
export function captureAt(text: string, captures: Captures, slot: number): LuaValue {
  const start = captures[slot]!;
  if (start < 0) return -start;
  const end = Math.abs(captures[slot + 1]!);
  if (start > end) throw new GoPanic(`runtime error: slice bounds out of range [${start}:${end}]`);
  return text.slice(start, end);
}
