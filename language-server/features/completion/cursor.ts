/** What is being typed at an offset of a YAML document, read from its lines: while typing, no parser understands it. */
export interface Cursor {
  /** Keys from the root, `ITEM` for an item of a list, down to the mapping that the cursor stands in. */
  readonly path: readonly (string | typeof item)[];
  /** Keys of the same mapping on other lines. */
  readonly siblings: ReadonlySet<string>;
  /** A key is being typed, or the value of `key`. */
  readonly of: { readonly what: 'key' } | { readonly what: 'value'; readonly key: string };
  /** The part of the word that is there already, and where it begins. */
  readonly word: string;
  readonly start: number;
  /** The column of the mapping's keys. */
  readonly column: number;
}

export const item = Symbol('an item of a list');

/** `null` where neither a key nor a plain value can stand: in comments, block texts, flow collections and quotes. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const typed = /^(\s*(?:-\s+)*)([\w.$/-]*)(:\s+([^\s#'"[{|>]*))?$/.exec(before);
  if (typed === null) return null;
  const [, lead = '', first = '', colon, value = ''] = typed;
  const lines = readLines(text);
  const index = lines.findIndex(({ start }) => start === lineStart);
  if (index < 0 || isInBlockText(lines, index, lead.length)) return null;
  const here = { lines, index, column: lead.length, dashes: [...lead.matchAll(/-/g)].map(({ index }) => index) };
  const of = colon === undefined ? ({ what: 'key' } as const) : ({ what: 'value', key: first } as const);
  const word = colon === undefined ? first : value;
  const place = { word, start: offset - word.length, column: lead.length };
  return { path: pathTo(here), siblings: siblingsOf(here), of, ...place };
}

interface Line {
  readonly start: number;
  readonly indent: number;
  /** Columns of the dashes that open list items on this line. */
  readonly dashes: readonly number[];
  /** The column of the key, and the key; `null` on a line that has none. */
  readonly key: { readonly column: number; readonly name: string } | null;
  readonly opensText: boolean;
  readonly isBlank: boolean;
}

interface Here {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly column: number;
  readonly dashes: readonly number[];
}

function readLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const read = readLine(line, start);
    start += line.length + 1;
    return read;
  });
}

function readLine(line: string, start: number): Line {
  const [, lead = '', key] = /^(\s*(?:-\s+)*)(?:["']?([\w.$/-]+)["']?:(?=\s|$))?/.exec(line)!;
  const indent = /^\s*/.exec(line)![0].length;
  return {
    start,
    indent,
    dashes: [...lead.matchAll(/-/g)].map(({ index }) => index),
    key: key === undefined ? null : { column: lead.length, name: key },
    opensText: /[:-]\s+[|>][-+\d]*\s*(#.*)?$/.test(line),
    isBlank: /^\s*(#.*)?$/.test(line),
  };
}

/** Lines below `key: |` that are deeper than the key are text. */
function isInBlockText(lines: readonly Line[], index: number, column: number): boolean {
  let deepest = column;
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (line.isBlank || line.indent >= deepest) continue;
    if (line.opensText) return true;
    deepest = line.indent;
    if (deepest === 0) return false;
  }
  return false;
}

/** Goes up to ever smaller columns: a dash stands for an item, a key for its mapping. */
function pathTo({ lines, index, column, dashes }: Here): (string | typeof item)[] {
  const path: (string | typeof item)[] = [];
  let limit = column;
  let inList = false;
  const enter = (own: readonly number[]) => {
    for (const dash of own.toReversed()) {
      if (dash >= limit) continue;
      path.unshift(item);
      limit = dash;
      inList = true;
    }
  };
  enter(dashes);
  for (let at = index - 1; at >= 0 && limit >= 0; at--) {
    const { key, dashes: own, isBlank } = lines[at]!;
    if (isBlank) continue;
    // The items of a list may stand at the same column as the key that holds the list.
    const isParent = key !== null && (key.column < limit || (inList && key.column === limit && own.length === 0));
    if (isParent) {
      path.unshift(key.name);
      limit = key.column;
      inList = false;
    }
    if (isParent || key === null || key.column === limit) enter(own);
  }
  return path;
}

/** The keys at the same column, up and down, until the mapping ends. */
function siblingsOf({ lines, index, column, dashes }: Here): Set<string> {
  const found = new Set<string>();
  const visit = (line: Line): boolean => {
    if (line.isBlank) return true;
    if (line.key === null) return line.indent > column;
    if (line.key.column < column) return false;
    if (line.key.column === column) found.add(line.key.name);
    return true;
  };
  if (dashes.length === 0)
    for (let at = index - 1; at >= 0; at--) {
      if (!visit(lines[at]!)) break;
      if (lines[at]!.dashes.length > 0 && lines[at]!.key?.column === column) break;
    }
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.dashes.some((dash) => dash < column) || !visit(line)) break;
  }
  return found;
}
