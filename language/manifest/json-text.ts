import type { Entry, Key, Node, Scalar } from '../yaml/node.ts';
import { findMistake } from '../go/json-syntax.ts';
import { isJson } from '../go/json-valid.ts';

/** Either the tree of a JSON text, or the error that `encoding/json` answers for it. */
export type JsonTree =
  | { readonly node: Node; readonly error?: undefined }
  | { readonly error: string; readonly offset: number; readonly node?: undefined };

/** Reads JSON text as `encoding/json` does; scalars keep their literal. Never throws; deeper than 10,000 is an error. */
export function parseJson(text: string): JsonTree {
  const mistake = isJson(text) ? null : findMistake(text);
  return mistake === null ? { node: build(text) } : { error: mistake.message, offset: mistake.offset };
}

/** A mapping or sequence that is being read. */
type Open =
  | { readonly start: number; readonly entries: Entry[]; key: Key | null }
  | { readonly start: number; readonly items: Node[] };

/** The tree of what is known to be JSON, without recursion. */
function build(text: string): Node {
  const open: Open[] = [];
  for (let i = 0; ; ) {
    const c = text.charAt(i);
    if (' \t\r\n,:'.includes(c)) {
      i++;
      continue;
    }
    if (c === '{' || c === '[') {
      open.push(c === '{' ? { start: i, entries: [], key: null } : { start: i, items: [] });
      i++;
      continue;
    }
    const node = c === '}' || c === ']' ? closed(open.pop()!, i + 1) : scalarAt(text, i);
    i = node.end;
    const parent = open.at(-1);
    if (parent === undefined) return node;
    if ('items' in parent) parent.items.push(node);
    else if (parent.key === null) parent.key = { start: node.start, end: node.end, name: (node as Scalar).text };
    else {
      parent.entries.push({ key: parent.key, value: node, merged: false });
      parent.key = null;
    }
  }
}

function closed(container: Open, end: number): Node {
  const { start } = container;
  return 'items' in container
    ? { kind: 'sequence', start, end, items: container.items, flow: true }
    : { kind: 'mapping', start, end, entries: container.entries, flow: true };
}

function scalarAt(text: string, start: number): Scalar {
  if (text.charAt(start) === '"') {
    const end = stringEnd(text, start);
    const value = (JSON.parse(text.slice(start, end)) as string).toWellFormed();
    return { kind: 'scalar', start, end, value, text: value, style: 'double-quoted', json: '' };
  }
  let end = start;
  while (end < text.length && /[-+.\w]/.test(text.charAt(end))) end++;
  const literal = text.slice(start, end);
  const value = words.has(literal) ? words.get(literal)! : Number(literal);
  return { kind: 'scalar', start, end, value, text: literal, style: 'plain', json: literal };
}

const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function stringEnd(text: string, start: number): number {
  let i = start + 1;
  for (; text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++;
  return i + 1;
}
