import { modulo } from './number.ts';
import { power } from '../../go/math/power.ts';
import type { ArithmeticOperator, Expression } from './syntax-tree.ts';

/** The value of arithmetic on number literals, which is computed once; `null` for anything else. */
export function foldConstant(expression: Expression): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'unary': {
      if (expression.operator !== '-') return null;
      const operand = foldConstant(expression.operand);
      return operand === null ? null : -operand;
    }
    case 'arithmetic': {
      const left = foldConstant(expression.left);
      const right = left === null ? null : foldConstant(expression.right);
      return left === null || right === null ? null : arithmetic(expression.operator, left, right);
    }
    default:
      return null;
  }
}

/** `left operator right` on numbers, as the virtual machine has it. */
export function arithmetic(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return modulo(left, right);
    default:
      return power(left, right);
  }
}
