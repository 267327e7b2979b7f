import type { Node } from './node.ts';
import { entryOf } from './node.ts';

/** Keys and indexes from the document's root: `['spec', 'triggers', 0, 'template']`. */
export type Path = readonly (string | number)[];

/** The value at a path, `null` when there is none. */
export function nodeAt(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    if (node === null) return null;
    node =
      typeof step === 'number'
        ? node.kind === 'sequence'
          ? (node.items[step] ?? null)
          : null
        : (entryOf(node, step)?.value ?? null);
  }
  return node;
}

/** What stands at an offset. */
export interface Place {
  readonly path: Path;
  /** The innermost value there; for a key the value that belongs to it. */
  readonly node: Node;
  /** The offset is on the key, not on the value. */
  readonly onKey: boolean;
}

/** The innermost key or value that covers an offset (its end included); `null` outside the root. */
export function placeAt(root: Node | null, offset: number): Place | null {
  if (root === null || !covers(root, offset)) return null;
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    const step = stepInto(node, offset);
    if (step === null) return { path, node, onKey: false };
    path.push(step.step);
    node = step.node;
    if (step.onKey) return { path, node, onKey: true };
  }
}

/** The range to underline for a path: the value, or the key where the value is empty or covers several lines. */
export function rangeAt(
  root: Node | null,
  path: Path,
  part: 'key' | 'value' = 'value',
): { start: number; end: number } {
  for (let length = path.length; length > 0; length--) {
    const parent = nodeAt(root, path.slice(0, length - 1));
    const step = path[length - 1]!;
    if (typeof step === 'number') {
      const item = nodeAt(root, path.slice(0, length));
      if (item !== null) return firstLine(item);
    } else {
      const entry = entryOf(parent, step);
      if (entry === null || entry.merged) continue;
      const { key, value } = entry;
      const whole = part === 'value' && length === path.length && value.kind === 'scalar' && value.end > value.start;
      return whole ? { start: value.start, end: value.end } : { start: key.start, end: key.end };
    }
  }
  return root === null ? { start: 0, end: 0 } : firstLine(root);
}

/** A mapping or a list is pointed at by its first key or item: a whole block underlined helps nobody. */
function firstLine(node: Node): { start: number; end: number } {
  const first = node.kind === 'mapping' ? node.entries[0]?.key : node.kind === 'sequence' ? node.items[0] : undefined;
  if (first === undefined || first.start < node.start) return { start: node.start, end: node.end };
  return 'name' in first ? { start: first.start, end: first.end } : firstLine(first);
}

function stepInto(node: Node, offset: number): { step: string | number; node: Node; onKey: boolean } | null {
  if (node.kind === 'mapping') {
    for (const { key, value, merged } of node.entries) {
      if (merged) continue;
      if (covers(key, offset)) return { step: key.name, node: value, onKey: true };
      if (covers(value, offset)) return { step: key.name, node: value, onKey: false };
    }
  } else if (node.kind === 'sequence') {
    const index = node.items.findIndex((item) => covers(item, offset));
    if (index !== -1) return { step: index, node: node.items[index]!, onKey: false };
  }
  return null;
}

function covers(range: { start: number; end: number }, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
