import { sprint, sprintf } from '../../go/fmt.ts';
import { Complex, GoError, Slice, TypedMap, type Value, floatOf, integerOf, typeOf } from '../../go/value.ts';
import { compare } from '../../go/json-order.ts';
import { isSigned } from '../../go/type.ts';
import { Location } from '../../go/location.ts';
import { Time } from '../../go/time.ts';
import type { Zone } from '../../go/zone.ts';
import { type TemplateValue, noValue } from './call.ts';
import { deepEqual } from './sprig/deep.ts';

type BasicKind = 'bool' | 'complex' | 'int' | 'float' | 'string' | 'uint';

/** `eq`: whether the first equals one of the others. Values of different kinds cannot be compared; `nil` equals nothing else. */
export function equalsAny(value: TemplateValue, others: readonly TemplateValue[]): boolean {
  if (others.length === 0) throw new GoError('missing argument for comparison');
  for (const other of others) if (equals(value, other)) return true;
  return false;
}

/** `lt`. */
export function compareLess(a: TemplateValue, b: TemplateValue): boolean {
  const [left, right] = [basicKind(a), basicKind(b)];
  if (left === null || right === null) throw new GoError('invalid type for comparison');
  if (isInteger(left) && isInteger(right)) return integerOf(a as Value)! < integerOf(b as Value)!;
  if (left !== right) throw incompatible(a as Value, b as Value);
  if (left === 'float') return floatOf(a as Value)! < floatOf(b as Value)!;
  if (left === 'string') return compare(a as string, b as string) < 0;
  throw new GoError('invalid type for comparison');
}

function equals(a: TemplateValue, b: TemplateValue): boolean {
  const [left, right] = [basicKind(a), basicKind(b)];
  if (left !== null && right !== null) {
    if (isInteger(left) && isInteger(right)) return integerOf(a as Value) === integerOf(b as Value);
    if (left !== right) throw incompatible(a as Value, b as Value);
    if (left === 'complex') return sameComplex(a as Complex, b as Complex);
    if (left === 'float') return floatOf(a as Value) === floatOf(b as Value);
    return a === b;
  }
  if (left !== null || right !== null) {
    if (!isAbsent(a) && !isAbsent(b)) throw incompatible(a as Value, b as Value);
    return false;
  }
  return equalOthers(a, b);
}

/** Neither is of a basic kind. */
function equalOthers(a: TemplateValue, b: TemplateValue): boolean {
  if (isAbsent(a) || isAbsent(b)) return isNil(a) && isNil(b);
  const [left, right] = [typeOf(a as Value)!, typeOf(b as Value)!];
  if (left.kind !== right.kind) {
    const texts = [sprintf('%s', [a as Value]), left.name, right.name, sprint([b as Value])];
    throw new GoError(`non-comparable types ${texts[0]}: ${texts[1]}, ${texts[2]}: ${texts[3]}`);
  }
  if (isNil(a) || isNil(b)) return isNil(a) === isNil(b);
  if (right.kind === 'map' || right.kind === 'slice' || right.kind === 'func') {
    throw new GoError(`non-comparable type ${sprintf('%s', [b as Value])}: ${right.name}`);
  }
  if (a instanceof Time && b instanceof Time) {
    return a.seconds === b.seconds && a.nanoseconds === b.nanoseconds && isSameZone(a.zone, b.zone);
  }
  if (a instanceof Location && b instanceof Location) return isSameZone(a.zone, b.zone);
  return right.kind === 'struct' ? deepEqual(a as Value, b as Value) : a === b;
}

/** Whether Go holds the same pointer for both: it keeps UTC, the local zone, and the fixed ones of whole hours. */
function isSameZone(a: Zone, b: Zone): boolean {
  if (a === b || (a.kind === b.kind && (a.kind === 'utc' || a.kind === 'local'))) return true;
  if (a.kind !== 'fixed' || b.kind !== 'fixed' || a.name !== '' || b.name !== '') return false;
  const { offset } = a.periods[0]!;
  return offset === b.periods[0]!.offset && offset % 3600 === 0 && offset >= -12 * 3600 && offset <= 14 * 3600;
}

function incompatible(a: Value, b: Value): GoError {
  return new GoError(`incompatible types for comparison: ${typeOf(a)!.name} and ${typeOf(b)!.name}`);
}

function basicKind(value: TemplateValue): BasicKind | null {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'float';
    case 'bigint':
      return 'int';
    case 'boolean':
      return 'bool';
    default:
      if (value === noValue || value === null) return null;
      if (value instanceof Complex) return 'complex';
      if (floatOf(value) !== null) return 'float';
      return integerOf(value) === null ? null : isSigned(typeOf(value)!.kind) ? 'int' : 'uint';
  }
}

function isInteger(kind: BasicKind): boolean {
  return kind === 'int' || kind === 'uint';
}

function isAbsent(value: TemplateValue): boolean {
  return value === noValue || value === null;
}

function isNil(value: TemplateValue): boolean {
  if (isAbsent(value)) return true;
  return (value instanceof Slice && value.items === null) || (value instanceof TypedMap && value.entries === null);
}

function sameComplex(a: Complex, b: Complex): boolean {
  return a.real === b.real && a.imaginary === b.imaginary;
}
