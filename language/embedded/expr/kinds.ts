import { type Type, durationType, sameType, timeType } from '../../go/type.ts';

/** A type as the checker knows it; `null` is that of `nil`. */
export type Known = Type | null;

export function isAny(type: Known): boolean {
  return type?.kind === 'interface';
}

export function isInteger(type: Known): boolean {
  return type !== null && /^u?int(?:8|16|32|64)?$/.test(type.kind);
}

export function isFloat(type: Known): boolean {
  return type?.kind === 'float64' || type?.kind === 'float32';
}

export function isNumber(type: Known): boolean {
  return isInteger(type) || isFloat(type);
}

export function isBool(type: Known): boolean {
  return type?.kind === 'bool';
}

export function isString(type: Known): boolean {
  return type?.kind === 'string';
}

export function isArray(type: Known): boolean {
  return type?.kind === 'slice' || type?.kind === 'array';
}

export function isMap(type: Known): boolean {
  return type?.kind === 'map';
}

export function isStruct(type: Known): boolean {
  return type?.kind === 'struct';
}

export function isTime(type: Known): boolean {
  return type !== null && sameType(type, timeType);
}

export function isDuration(type: Known): boolean {
  return type !== null && sameType(type, durationType);
}

/** One side unknown and the other unknown or one of those kinds. */
export function either(left: Known, right: Known, ...tests: ((type: Known) => boolean)[]): boolean {
  if (isAny(left) && isAny(right)) return true;
  return (isAny(left) && tests.some((test) => test(right))) || (isAny(right) && tests.some((test) => test(left)));
}

/** Whether the checker lets the two be compared. */
export function areComparable(left: Known, right: Known): boolean {
  if (left === null || right === null || left.kind === right.kind) return true;
  return (isNumber(left) && isNumber(right)) || isAny(left) || isAny(right);
}

/** `reflect.Type.AssignableTo`, for the types in use here. */
export function isAssignable(type: Type, to: Type): boolean {
  return isAny(to) || sameType(type, to);
}

/** A type as `%v` prints it. */
export function typeName(type: Known): string {
  return type?.name ?? '<nil>';
}

/** A type as `%s` prints it, which has no verb for nil. */
export function typeString(type: Known): string {
  return type?.name ?? '%!s(<nil>)';
}
