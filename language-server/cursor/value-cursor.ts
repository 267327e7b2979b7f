import type { Path } from '../../language/yaml/path.ts';
import { flowCursor } from './key-cursor.ts';
import { type Line, type Typing, openerOf, pathTo, siblingsOf } from './lines.ts';

export type ValueStyle = 'plain' | 'flow' | "'" | '"' | 'block';

/** A value that is being typed: its text as it stands, before any parser has seen it. */
export interface ValueCursor {
  /** From the root to the value, the last step its key or its index. */
  readonly path: Path;
  readonly siblings: ReadonlyMap<string, string>;
  readonly style: ValueStyle;
  /** It stands on a line of its own, where a mapping could begin as well. */
  readonly isBelowKey?: true;
  /** The text without quotes and block indentation, and the cursor's offset in it. */
  readonly source: string;
  readonly at: number;
  /** The offset in the document of an offset in the text. */
  readonly inDocument: (offset: number) => number;
}

/** The value that is typed; `null` in comments and where a key is. */
export function valueCursorAt(typing: Typing): ValueCursor | null {
  const { text, lines, at: offset } = typing;
  const index = lines.findLastIndex(({ start }) => start <= offset);
  const line = lines[index]!;
  const before = text.slice(line.start, offset);
  const opener = openerOf(lines, index, /^\s*/.exec(before)![0].length);
  if (opener >= 0) return inBlock(typing, { opener, index });
  const flow = flowCursor(typing, index);
  if (flow !== null) {
    if (flow.isMapping && flow.key === null) return null;
    const path = flow.isMapping ? [...flow.path, flow.key!] : flow.path;
    const rest = /^[^,}\]\r\n]*/.exec(text.slice(offset))![0].trimEnd();
    return inLine(flow.start, flow.word, rest, { path, siblings: flow.siblings, style: 'flow' });
  }
  const typed = /^(\s*(?:-\s+)*)(?:["']?([\w.$/-]+)["']?:[ \t]+)?(.*)$/.exec(before);
  const [, lead = '', key, value = ''] = typed ?? [];
  if (typed === null || /^[#&*!|>]|\s#/.test(value)) return null;
  const rest = /^[^\r\n]*/.exec(text.slice(offset))![0];
  if (key === undefined && !lead.includes('-')) {
    const above = keyAbove(lines, index, lead.length);
    return above === null ? null : inLine(offset - value.length, value, rest, { ...above, style: 'plain' });
  }
  const dashes = [...lead.matchAll(/-/g)].map((dash) => dash.index);
  const here = { lines, index, column: lead.length, dashes };
  const path = key === undefined ? pathTo(here) : [...pathTo(here), key];
  const siblings = key === undefined ? new Map<string, string>() : siblingsOf(here);
  return inLine(offset - value.length, value, rest, { path, siblings, style: 'plain' });
}

/** The key that has its value on a line below it; only the schema knows whether a value or a mapping is meant. */
function keyAbove(
  lines: readonly Line[],
  index: number,
  column: number,
): Pick<ValueCursor, 'path' | 'siblings' | 'isBelowKey'> | null {
  const at = lines.slice(0, index).findLastIndex(({ isBlank }) => !isBlank);
  const { key, dashes } = lines[at] ?? { key: null, dashes: [] };
  if (key === null || key.column >= column || !/^(#|$)/.test(key.value)) return null;
  const here = { lines, index: at, column: key.column, dashes };
  return { path: [...pathTo(here), key.name], siblings: siblingsOf(here), isBelowKey: true };
}

/** A value on one line; `null` behind its closing quote and where escapes make counting wrong. */
function inLine(
  start: number,
  word: string,
  rest: string,
  place: Pick<ValueCursor, 'path' | 'siblings' | 'style' | 'isBelowKey'>,
): ValueCursor | null {
  const quote = /^["']/.exec(word)?.[0] as '"' | "'" | undefined;
  if (quote === undefined) {
    const source = word + rest.replace(/(^|\s+)#.*$/, '').trimEnd();
    return { ...place, source, at: word.length, inDocument: (at) => start + at };
  }
  const inner = word.slice(1);
  if (inner.includes(quote) || inner.includes('\\')) return null;
  const end = rest.indexOf(quote);
  const source = inner + (end === -1 ? '' : rest.slice(0, end));
  return { ...place, style: quote, source, at: inner.length, inDocument: (at) => start + 1 + at };
}

/** A text below `key: |`: its lines without their indentation. */
function inBlock(
  { text, lines, at: offset }: Typing,
  { opener, index }: { readonly opener: number; readonly index: number },
): ValueCursor | null {
  const head = lines[opener]!;
  if (head.key === null) return null;
  const outer = head.key.column;
  const body: Line[] = [];
  for (let at = opener + 1; at < lines.length; at++) {
    const line = lines[at]!;
    const isEmpty = text.slice(line.start, lines[at + 1]?.start ?? text.length).trim() === '';
    if (!isEmpty && line.indent <= outer) break;
    body.push(line);
  }
  const indent = body.find(({ isBlank }) => !isBlank)?.indent ?? offset - lines[index]!.start;
  const starts: { readonly source: number; readonly document: number }[] = [];
  let source = '';
  for (const line of body) {
    const end = text.indexOf('\n', line.start);
    const whole = text.slice(line.start, end === -1 ? text.length : end).replace(/\r$/, '');
    const skipped = Math.min(indent, /^ */.exec(whole)![0].length);
    starts.push({ source: source.length, document: line.start + skipped });
    source += `${whole.slice(skipped)}\n`;
  }
  const own = starts[index - opener - 1];
  if (own === undefined || offset < own.document) return null;
  const here = { lines, index: opener, column: outer, dashes: head.dashes };
  const inDocument = (at: number) => {
    const line = starts.findLast((one) => one.source <= at) ?? starts[0]!;
    return line.document + at - line.source;
  };
  return {
    path: [...pathTo(here), head.key.name],
    siblings: siblingsOf(here),
    style: 'block',
    source,
    at: own.source + offset - own.document,
    inDocument,
  };
}
