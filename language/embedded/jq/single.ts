import { natives } from './native.ts';
import type { Node } from './syntax-tree.ts';

/** A part ends in an error or a `break` for certain: nothing that stands behind it with a comma between is ever worked out. */
export function isEnd(node: Node, own: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'break':
      return true;
    case 'pipe':
      return node.parts.slice(0, -1).every((part) => isSingle(part, own)) && isEnd(node.parts.at(-1)!, own);
    case 'call':
      return ends.has(node.name) && isSingle(node, own);
    default:
      return false;
  }
}

const ends: ReadonlySet<string> = new Set(['error', 'halt', 'halt_error']);

/** A part has exactly one output, or ends in an error. `own`: the names that the program defines. */
export function isSingle(node: Node, own: ReadonlySet<string>): boolean {
  const single = (part: Node | null) => part === null || isSingle(part, own);
  switch (node.type) {
    case 'identity':
    case 'constant':
    case 'format':
    case 'variable':
    case 'array':
      return true;
    case 'string':
      return node.parts.every((part) => typeof part === 'string' || single(part));
    case 'index':
      return single(node.target) && single(node.key);
    case 'slice':
      return single(node.target) && single(node.from) && single(node.to);
    case 'pipe':
      return node.parts.every(single);
    case 'unary':
      return single(node.operand);
    case 'object':
      return node.entries.every(({ key, value }) => single(key) && single(value));
    case 'call': {
      const name = `${node.name}/${node.operands.length}`;
      return natives.has(name) && !own.has(name) && node.operands.every(single);
    }
    default:
      return false;
  }
}
