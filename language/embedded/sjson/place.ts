import type { Result } from '../gjson/result.ts';
import { type Cut, textOf, wholeOf } from '../gjson/source.ts';

/** How far a write has come: a part of the document with what stands around it, which is cut out only at the end. */
export interface Place {
  readonly cut: Cut;
  /** The text that `cut` is a part of, with what stands around that. */
  readonly within: { readonly cut: Cut; readonly before: string; readonly rest: string; readonly outer: string };
  /** The end of what `cut` was found in. */
  readonly parentEnd: number;
}

export function wholeDocument(json: string): Place {
  return alone(wholeOf(json), { before: '', rest: '', outer: '' });
}

/** The place of what was found in a place: a part of the same text, or of one that the path has made (`!"…"` does). */
export function enter({ cut, within, parentEnd }: Place, found: Result): Place {
  const at = cut.start + found.index;
  if (found.source === cut.source && found.start === at) return { cut: found, within, parentEnd: cut.end };
  const around = surroundings({ cut, within, parentEnd });
  const inner = textOf(cut);
  return alone(wholeOf(found.raw), {
    before: around.before + inner.slice(0, found.index),
    rest: inner.slice(found.index + found.end - found.start),
    outer: around.rest + around.outer,
  });
}

/** What stands around a place: in front, behind it up to the end of what it was found in, and behind that. */
export function surroundings({ cut, within, parentEnd }: Place): { before: string; rest: string; outer: string } {
  if (cut === within.cut) return within;
  const { text } = cut.source;
  return {
    before: within.before + text.slice(within.cut.start, cut.start),
    rest: text.slice(cut.end, parentEnd),
    outer: text.slice(parentEnd, within.cut.end) + within.rest + within.outer,
  };
}

function alone(cut: Cut, around: { before: string; rest: string; outer: string }): Place {
  return { cut, within: { cut, ...around }, parentEnd: cut.end };
}
