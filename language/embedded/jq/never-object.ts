import type { Node } from './syntax-tree.ts';

/** Whether what a part gives first is certainly no object; nothing is said of what depends on the input. */
export function givesNoObject(node: Node): boolean {
  switch (node.type) {
    case 'array':
    case 'string':
    case 'format':
      return true;
    case 'constant':
      return !(node.value instanceof Map);
    case 'binary':
      return /^(?:or|and|[=!<>]=?|-|%)$/.test(node.operator);
    case 'unary':
      return true;
    case 'pipe':
      return givesNoObject(node.parts.at(-1)!);
    case 'comma':
      return givesNoObject(node.parts[0]!);
    case 'if':
      return node.otherwise !== null && givesNoObject(node.consequent) && givesNoObject(node.otherwise);
    case 'bind':
    case 'define':
    case 'label':
      return givesNoObject(node.body);
    default:
      return false;
  }
}
