import {
  boolType,
  durationType,
  float64Type,
  intType,
  interfaceType,
  sliceOf,
  stringType,
  timeType,
  type Type,
} from '../../go/type.ts';
import {
  type Known,
  areComparable,
  either,
  isAny,
  isArray,
  isAssignable,
  isBool,
  isDuration,
  isFloat,
  isInteger,
  isMap,
  isNumber,
  isString,
  isStruct,
  isTime,
  typeName,
} from './kinds.ts';
import type { BinaryNode } from './node.ts';
import { ExprError } from './source.ts';

/** What the checker knows of both sides; `element`: the type of all elements when the right one is a list literal. */
interface Sides {
  readonly left: Known;
  readonly right: Known;
  readonly element: Known;
}

/** The type of a binary operation, `undefined` when it has none for such operands (`checker.go: BinaryNode`). */
export function operationType(node: BinaryNode, { left, right, element }: Sides): Known | undefined {
  switch (node.operator) {
    case '==':
    case '!=':
      return areComparable(left, right) ? boolType : undefined;
    case 'or':
    case '||':
    case 'and':
    case '&&':
      return (isBool(left) && isBool(right)) || either(left, right, isBool) ? boolType : undefined;
    case '<':
    case '>':
    case '>=':
    case '<=':
      if (isNumber(left) && isNumber(right)) return boolType;
      if ((isString(left) && isString(right)) || (isTime(left) && isTime(right))) return boolType;
      return either(left, right, isNumber, isString, isTime) ? boolType : undefined;
    case 'in':
      return membership(node, { left, right, element });
    case 'matches':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return (isString(left) && isString(right)) || either(left, right, isString) ? boolType : undefined;
    case '..':
      return (isInteger(left) && isInteger(right)) || either(left, right, isInteger) ? sliceOf(intType) : undefined;
    case '??':
      if (left === null || right === null) return left ?? right;
      return isAssignable(right, left) ? left : interfaceType;
    default:
      return arithmetic(node.operator, left, right);
  }
}

function membership(node: BinaryNode, { left, right, element }: Sides): Known | undefined {
  if ((isString(left) || isAny(left)) && isStruct(right)) return boolType;
  if (isMap(right)) {
    if (left !== null && !isAny(left) && !isAssignable(left, right!.key!))
      throw new ExprError(`cannot use ${left.name} as type ${right!.key!.name} in map key`, node.at);
    return boolType;
  }
  if (isArray(right)) {
    if (left === null) return boolType;
    for (const type of [right!.elem!, element])
      if (!areComparable(left, type))
        throw new ExprError(`cannot use ${left.name} as type ${typeName(type)} in array`, node.at);
    return boolType;
  }
  return (isAny(left) && isString(right)) || isAny(right) ? boolType : undefined;
}

function arithmetic(operator: string, left: Known, right: Known): Known | undefined {
  const numbers = isNumber(left) && isNumber(right);
  switch (operator) {
    case '+':
      if (numbers) return combined(left!, right!);
      if (isString(left) && isString(right)) return stringType;
      if ((isTime(left) && isDuration(right)) || (isDuration(left) && isTime(right))) return timeType;
      return either(left, right, isNumber, isString, isTime, isDuration) ? interfaceType : undefined;
    case '-':
      if (numbers) return combined(left!, right!);
      if (isTime(left) && isTime(right)) return durationType;
      if (isTime(left) && isDuration(right)) return timeType;
      return either(left, right, isNumber, isTime) ? interfaceType : undefined;
    case '*':
      if (numbers) return combined(left!, right!);
      return either(left, right, isNumber) ? interfaceType : undefined;
    case '%':
      if (isInteger(left) && isInteger(right)) return combined(left!, right!);
      return either(left, right, isInteger) ? interfaceType : undefined;
    default:
      return numbers || either(left, right, isNumber) ? float64Type : undefined;
  }
}

function combined(left: Type, right: Type): Type {
  if (left.kind === right.kind) return left;
  return isFloat(left) || isFloat(right) ? float64Type : intType;
}
