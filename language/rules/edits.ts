import type { Edit } from './rule.ts';
import type { Manifest } from '../manifest/parse-manifests.ts';
import type { Path } from '../yaml/path.ts';
import { type Node, entryOf } from '../yaml/node.ts';
import { nodeAt } from '../yaml/path.ts';

/** Replaces the value at a path by YAML text of one line; nothing where there is no such value, or one in lines of its own. */
export function replaceValue({ document }: Manifest, path: Path, text: string): Edit[] {
  const node = nodeAt(document.root, path);
  if (node === null || node.end === node.start || isBlock(node)) return [];
  return [{ start: node.start, end: node.end, text }];
}

/** A scalar behind `|` or `>`: its author wants lines, and it ends behind its last line break. */
function isBlock(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** Puts `key: value` before the entry at a path, in the same mapping and in its style. */
export function insertBefore({ document }: Manifest, path: Path, line: string): Edit[] {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const entry = entryAt(document.root, path);
  if (parent?.kind !== 'mapping' || entry === null) return [];
  const { start } = entry.key;
  if (parent.flow) return [{ start, end: start, text: `${line}, ` }];
  const column = start - (document.text.lastIndexOf('\n', start - 1) + 1);
  return [{ start, end: start, text: `${line}\n${' '.repeat(column)}` }];
}

/** Takes an entry out of its mapping, with its line or lines. */
export function removeEntry({ document }: Manifest, path: Path): Edit[] {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const entry = entryAt(document.root, path);
  if (parent?.kind !== 'mapping' || entry === null) return [];
  const index = parent.entries.indexOf(entry);
  const next = parent.entries[index + 1];
  if (next !== undefined) return [{ start: entry.key.start, end: next.key.start, text: '' }];
  const previous = parent.entries[index - 1];
  const end = Math.max(entry.value.end, entry.key.end);
  if (previous === undefined) return [];
  return [{ start: Math.max(previous.value.end, previous.key.end), end, text: parent.flow ? '' : '\n' }];
}

function entryAt(root: Parameters<typeof nodeAt>[0], path: Path) {
  const name = path.at(-1);
  const entry = typeof name === 'string' ? entryOf(nodeAt(root, path.slice(0, -1)), name) : null;
  return entry?.merged ? null : entry;
}

/** Puts lines behind the entry at a path, as the next entry of its mapping; nothing in flow style. */
export function insertAfter({ document }: Manifest, path: Path, lines: readonly string[]): Edit[] {
  const parent = nodeAt(document.root, path.slice(0, -1));
  const entry = entryAt(document.root, path);
  if (parent?.kind !== 'mapping' || parent.flow || entry === null) return [];
  return [linesBehind(document.text, entry, lines)];
}

/** Puts lines behind the last item of a list, as one more item; nothing in flow style. */
export function appendItem({ document }: Manifest, path: Path, lines: readonly string[]): Edit[] {
  const list = nodeAt(document.root, path);
  const last = list?.kind === 'sequence' && !list.flow ? list.items.at(-1) : undefined;
  if (list === null || last === undefined) return [];
  const item = lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
  return [linesBehind(document.text, { key: list, value: last }, item)];
}

/** Whole lines at the column of `key`, behind the line on which `value` ends. */
function linesBehind(
  text: string,
  { key, value }: { readonly key: Omit<Edit, 'text'>; readonly value: Omit<Edit, 'text'> },
  lines: readonly string[],
): Edit {
  const column = key.start - (text.lastIndexOf('\n', key.start - 1) + 1);
  const content = text.slice(0, Math.max(value.end, key.start)).trimEnd().length;
  const rest = /^[^\r\n]*/.exec(text.slice(content))![0].length;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = content + rest;
  return { start, end: start, text: lines.map((line) => lineBreak + ' '.repeat(column) + line).join('') };
}
