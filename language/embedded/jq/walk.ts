import type { Node, Pattern } from './syntax-tree.ts';

/** Shows every part of a program, what is around a part before it; bodies of definitions too. */
export function walk(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const child of children(node)) walk(child, look);
}

/** The parts right inside a part. */
export function children(node: Node): readonly Node[] {
  switch (node.type) {
    case 'string':
      return node.parts.filter((part) => typeof part !== 'string');
    case 'index':
      return [node.target, node.key];
    case 'slice':
      return present([node.target, node.from, node.to]);
    case 'iterate':
      return [node.target];
    case 'pipe':
    case 'comma':
      return node.parts;
    case 'bind':
      return [node.source, ...node.patterns.flatMap(inPattern), node.body];
    case 'define':
      return [node.definition.body, node.body];
    case 'label':
      return [node.body];
    case 'binary':
    case 'update':
      return [node.left, node.right];
    case 'unary':
      return [node.operand];
    case 'if':
      return present([node.condition, node.consequent, node.otherwise]);
    case 'try':
      return present([node.body, node.handler]);
    case 'reduce':
      return [node.source, ...inPattern(node.pattern), node.initial, node.update];
    case 'foreach':
      return present([node.source, ...inPattern(node.pattern), node.initial, node.update, node.extract]);
    case 'call':
      return node.operands;
    case 'object':
      return node.entries.flatMap(({ key, value }) => present([key, value]));
    case 'array':
      return present([node.body]);
    default:
      return [];
  }
}

/** The keys that a pattern works out. */
function inPattern(pattern: Pattern): Node[] {
  switch (pattern.type) {
    case 'name':
      return [];
    case 'array':
      return pattern.items.flatMap(inPattern);
    default:
      return pattern.entries.flatMap(({ key, pattern: inner }) => [key, ...(inner === null ? [] : inPattern(inner))]);
  }
}

function present(nodes: readonly (Node | null)[]): Node[] {
  return nodes.filter((node) => node !== null);
}
