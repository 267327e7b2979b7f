import type { Path } from '../../language/yaml/path.ts';
import { type FlowPlace, flowAt } from './flow.ts';
import { type Typing, isInBlockText, pathTo, siblingsOf } from './lines.ts';

/** What is being typed at an offset of a YAML document, read from its lines: while typing, no parser understands it. */
export interface KeyCursor {
  /** Keys and indexes from the root down to the mapping that the cursor stands in. */
  readonly path: Path;
  /** The other keys of the same mapping with what stands behind them on their line. */
  readonly siblings: ReadonlyMap<string, string>;
  /** The part of the key that is there already, and where it begins. */
  readonly word: string;
  readonly start: number;
  /** Where the key ends that is there already, and whether a colon follows it. */
  readonly end: number;
  readonly hasColon: boolean;
  /** The column of the mapping's keys; `null` inside `{ }`, where all stands on one line. */
  readonly column: number | null;
}

/** The mapping in which a key can be typed; `null` in comments, texts, quotes and values. */
export function keyCursorAt(typing: Typing): KeyCursor | null {
  const { text, lines, at: offset } = typing;
  const index = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[index]!;
  const typed = /^(\s*(?:-\s+)*)([\w.$/-]*)$/.exec(text.slice(line.start, offset));
  if (typed !== null && isInBlockText(lines, index, typed[1]!.length)) return null;
  const [, rest = '', colon, more = ''] = /^([\w.$/-]*)(["']?[ \t]*:(?=\s|$))?[ \t]*([^\r\n]*)/.exec(
    text.slice(offset),
  )!;
  const behind = { end: offset + rest.length, hasColon: colon !== undefined };
  const flow = flowCursor(typing, index);
  // A key is not put in front of something else that stands there.
  if (flow !== null) {
    const isFree = behind.hasColon || /^$|^[,}#]/.test(more);
    return flow.key === null && flow.isMapping && isFree && /^[\w.$/-]*$/.test(flow.word)
      ? { ...flow, ...behind, column: null }
      : null;
  }
  if (typed === null || !(behind.hasColon || /^$|^#/.test(more))) return null;
  const [, lead = '', word = ''] = typed;
  const dashes = [...lead.matchAll(/-/g)].map((dash) => dash.index);
  const here = { lines, index, column: lead.length, dashes };
  return {
    path: pathTo(here),
    siblings: siblingsOf(here),
    word,
    start: offset - word.length,
    ...behind,
    column: lead.length,
  };
}

/** The flow collection around what is typed on a line, with the path from the document's root. */
export function flowCursor(
  { text, lines, at: offset }: Typing,
  index: number,
): (FlowPlace & { readonly path: Path }) | null {
  let found: ReturnType<typeof flowCursor> = null;
  for (let at = index; at >= 0 && at > index - longestFlow; at--) {
    const line = lines[at]!;
    if (line.flowStart === null || line.start + line.flowStart >= offset) continue;
    const place = flowAt(text, line.start + line.flowStart, offset);
    if (place === null) continue;
    const column = line.key?.column ?? line.flowStart;
    const outer = pathTo({ lines, index: at, column, dashes: line.dashes });
    found = { ...place, path: [...outer, ...(line.key === null ? [] : [line.key.name]), ...place.steps] };
    // What begins a line without a key may be a part of a collection that began above.
    if (line.key !== null || line.dashes.length > 0) break;
  }
  return found;
}

/** A collection of more lines is no longer looked for. */
const longestFlow = 50;
