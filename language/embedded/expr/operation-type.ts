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
import { ExprError } from './source.ts';

/** What the checker knows of both sides of the operator at `at`; `element`: of all elements of a list literal on the right. */
export interface Sides {
  readonly left: Known;
  readonly right: Known;
  readonly element: Known;
  readonly at: number;
}

export function equality({ left, right }: Sides): Known | undefined {
  return areComparable(left, right) ? boolType : undefined;
}

export function logical({ left, right }: Sides): Known | undefined {
  return (isBool(left) && isBool(right)) || either(left, right, isBool) ? boolType : undefined;
}

export function order({ left, right }: Sides): Known | undefined {
  if (isNumber(left) && isNumber(right)) return boolType;
  if ((isString(left) && isString(right)) || (isTime(left) && isTime(right))) return boolType;
  return either(left, right, isNumber, isString, isTime) ? boolType : undefined;
}

/** Throws `ExprError` for what can never be a key or an element. */
export function membership({ left, right, element, at }: Sides): Known | undefined {
  if ((isString(left) || isAny(left)) && isStruct(right)) return boolType;
  if (isMap(right)) {
    if (left !== null && !isAny(left) && !isAssignable(left, right!.key!))
      throw new ExprError(`cannot use ${left.name} as type ${right!.key!.name} in map key`, at);
    return boolType;
  }
  if (isArray(right)) {
    if (left === null) return boolType;
    for (const type of [right!.elem!, element])
      if (!areComparable(left, type))
        throw new ExprError(`cannot use ${left.name} as type ${typeName(type)} in array`, at);
    return boolType;
  }
  return (isAny(left) && isString(right)) || isAny(right) ? boolType : undefined;
}

export function text({ left, right }: Sides): Known | undefined {
  return (isString(left) && isString(right)) || either(left, right, isString) ? boolType : undefined;
}

export function range({ left, right }: Sides): Known | undefined {
  return (isInteger(left) && isInteger(right)) || either(left, right, isInteger) ? sliceOf(intType) : undefined;
}

export function coalesced({ left, right }: Sides): Known {
  if (left === null || right === null) return left ?? right;
  return isAssignable(right, left) ? left : interfaceType;
}

export function sum({ left, right }: Sides): Known | undefined {
  if (isNumber(left) && isNumber(right)) return combined(left!, right!);
  if (isString(left) && isString(right)) return stringType;
  if ((isTime(left) && isDuration(right)) || (isDuration(left) && isTime(right))) return timeType;
  return either(left, right, isNumber, isString, isTime, isDuration) ? interfaceType : undefined;
}

export function difference({ left, right }: Sides): Known | undefined {
  if (isNumber(left) && isNumber(right)) return combined(left!, right!);
  if (isTime(left) && isTime(right)) return durationType;
  if (isTime(left) && isDuration(right)) return timeType;
  return either(left, right, isNumber, isTime) ? interfaceType : undefined;
}

export function product({ left, right }: Sides): Known | undefined {
  if (isNumber(left) && isNumber(right)) return combined(left!, right!);
  return either(left, right, isNumber) ? interfaceType : undefined;
}

export function remainder({ left, right }: Sides): Known | undefined {
  if (isInteger(left) && isInteger(right)) return combined(left!, right!);
  return either(left, right, isInteger) ? interfaceType : undefined;
}

/** Of powers too. */
export function quotient({ left, right }: Sides): Known | undefined {
  return (isNumber(left) && isNumber(right)) || either(left, right, isNumber) ? float64Type : undefined;
}

function combined(left: Type, right: Type): Type {
  if (left.kind === right.kind) return left;
  return isFloat(left) || isFloat(right) ? float64Type : intType;
}
