import type { JqProgram } from './parse.ts';
import type { Node } from './syntax-tree.ts';
import { children } from './walk.ts';

/**
 * The parts of a program around an offset, innermost first: of `.a.b` what ends with the name there, of `{a: .b}` at a key its value.
 * A trace is told of each that runs, but for constants.
 */
export function partsAt({ body }: JqProgram, offset: number): Node[] {
  const parts: Node[] = [];
  for (let node = body; node !== null; node = innerAt(node, offset)) parts.unshift(node);
  return parts;
}

function innerAt(node: Node, offset: number): Node | null {
  const holds = ({ start, end }: Node) => start <= offset && offset < end;
  // The point before a name belongs to the name.
  if (node.type === 'index') {
    if (holds(node.target)) return node.target;
    return node.key.type !== 'constant' && holds(node.key) ? node.key : null;
  }
  if (node.type === 'object') {
    const entry = node.entries.find(({ start, end }) => start <= offset && offset < end);
    if (entry === undefined) return null;
    return entry.key.type !== 'constant' && holds(entry.key) ? entry.key : entry.value;
  }
  const inner = children(node);
  // At the very end of a part there may be no other.
  return inner.find(holds) ?? inner.find(({ start, end }) => start < end && end === offset) ?? null;
}
