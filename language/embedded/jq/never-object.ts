import { isSingle } from './single.ts';
import type { Node } from './syntax-tree.ts';

/**
 * Whether what a part gives first is certainly no object; nothing is said of what depends on the input. `own`: the names that the
 * program defines.
 */
export function givesNoObject(node: Node, own: ReadonlySet<string>): boolean {
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
      return givesNoObject(node.parts.at(-1)!, own);
    case 'comma':
      // Where the first may have no output, the next gives the first one.
      return isSingle(node.parts[0]!, own) && givesNoObject(node.parts[0]!, own);
    case 'if':
      return node.otherwise !== null && givesNoObject(node.consequent, own) && givesNoObject(node.otherwise, own);
    case 'bind':
    case 'define':
    case 'label':
      return givesNoObject(node.body, own);
    default:
      return false;
  }
}
