import type { Path } from '../../language/yaml/path.ts';

/** A line of YAML as it looks, without knowing what stands around it. */
export interface Line {
  readonly start: number;
  readonly indent: number;
  /** Columns of the dashes that open list items on this line. */
  readonly dashes: readonly number[];
  /** The key with its column and what stands behind it; `null` on a line that has none. */
  readonly key: { readonly column: number; readonly name: string; readonly value: string } | null;
  readonly opensText: boolean;
  /** The column of `{` or `[` when the value begins with it. */
  readonly flowStart: number | null;
  readonly isBlank: boolean;
}

/** A text in which something is being typed at an offset. */
export interface Typing {
  readonly text: string;
  /** Read once, and looked at from several sides. */
  readonly lines: readonly Line[];
  readonly at: number;
}

export function readLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const read = readLine(line, start);
    start += line.length + 1;
    return read;
  });
}

/** Each key that is typed reads all lines of its document anew: what a line cannot have is not looked for. */
function readLine(line: string, start: number): Line {
  const text = line.search(/\S/);
  const indent = text < 0 ? line.length : text;
  const lead = line[indent] === '-' ? /^\s*(?:-\s+)*/.exec(line)![0] : line.slice(0, indent);
  const [whole = '', key] =
    (line.includes(':') && /^["']?([\w.$/-]+)["']?:(?=\s|$)\s*/.exec(line.slice(lead.length))) || [];
  const valueAt = lead.length + whole.length;
  const value = line.slice(valueAt);
  return {
    start,
    indent,
    dashes: lead.length === indent ? none : [...lead.matchAll(/-/g)].map(({ index }) => index),
    key: key === undefined ? null : { column: lead.length, name: key, value: plainValue(value) },
    opensText: /[|>]/.test(line) && /[:-]\s+[|>][-+\d]*\s*(#.*)?$/.test(line),
    flowStart: value[0] === '{' || value[0] === '[' ? valueAt : null,
    isBlank: text < 0 || line[indent] === '#',
  };
}

const none: readonly number[] = [];

function plainValue(value: string): string {
  const said = (value.includes('#') ? value.replace(/\s+#.*$/, '') : value).trim();
  return said[0] === '"' || said[0] === "'" ? said.replace(/^(["'])(.*)\1$/, '$2') : said;
}

/** A place on a line: the column of what is typed, and the dashes before it. */
export interface Here {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly column: number;
  readonly dashes: readonly number[];
}

/** The line that opens the block text that a line stands in, `-1` when it stands in none. */
export function openerOf(lines: readonly Line[], index: number, column: number): number {
  let deepest = column;
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at]!;
    if (line.opensText && (line.key?.column ?? line.indent) < deepest) return at;
    if (line.isBlank || line.indent >= deepest) continue;
    deepest = line.indent;
    if (deepest === 0) return -1;
  }
  return -1;
}

/** Lines below `key: |` that are deeper than the key are text. */
export function isInBlockText(lines: readonly Line[], index: number, column: number): boolean {
  return openerOf(lines, index, column) >= 0;
}

/** Goes up to ever smaller columns: a dash stands for an item, a key for its mapping. */
export function pathTo({ lines, index, column, dashes }: Here): Path {
  const path: (string | number)[] = [];
  let limit = column;
  let inList = false;
  const enter = (own: readonly number[], at: number) => {
    for (const dash of own.toReversed()) {
      if (dash >= limit) continue;
      path.unshift(itemsBefore(lines, at, dash));
      limit = dash;
      inList = true;
    }
  };
  enter(dashes, index);
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
    if (isParent || key === null || key.column === limit) enter(own, at);
  }
  return path;
}

/** How many items of the same list stand above. */
function itemsBefore(lines: readonly Line[], index: number, column: number): number {
  let count = 0;
  for (let at = index - 1; at >= 0; at--) {
    const { dashes, indent, isBlank } = lines[at]!;
    if (isBlank) continue;
    if (dashes.includes(column)) {
      count++;
      if (dashes[0] !== column) break;
    } else if (indent <= column) break;
  }
  return count;
}

/** The keys at the same column, up and down, until the mapping ends. */
export function siblingsOf({ lines, index, column, dashes }: Here): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (line: Line): boolean => {
    if (line.isBlank) return true;
    if (line.key === null) return line.indent > column;
    if (line.key.column < column) return false;
    if (line.key.column === column) found.set(line.key.name, line.key.value);
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
