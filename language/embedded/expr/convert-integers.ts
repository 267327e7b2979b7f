import type { Type } from '../../go/type.ts';
import { isFloat } from './kinds.ts';
import type { Node } from './node.ts';

/** Integer literals in an argument take the type of the parameter. */
export function convertIntegers(node: Node, type: Type): Node {
  if (node.kind === 'integer') {
    if (isFloat(type)) return { kind: 'float', value: Number(node.value), type, at: -1 };
    node.type = type;
  } else if (node.kind === 'unary') node.operand = convertIntegers(node.operand, type);
  else if (node.kind === 'binary' && ['+', '-', '*'].includes(node.operator)) {
    node.left = convertIntegers(node.left, type);
    node.right = convertIntegers(node.right, type);
  }
  return node;
}
