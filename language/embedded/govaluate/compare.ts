import { GoPanic, typeOf, type Value } from '../../go/value.ts';
import { type Operand, Pattern } from './value.ts';

/** `reflect.DeepEqual` of decoded JSON: types count, objects and lists compare by content. */
export function deepEqual(a: Operand, b: Operand): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => deepEqual(item, b[i]!));
  if (!(a instanceof Map) || !(b instanceof Map) || a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !deepEqual(value, b.get(key)!)) return false;
  return true;
}

/** Go's `==` of two interfaces, which panics on two lists and on two objects. */
export function interfaceEqual(a: Operand, b: Operand): boolean {
  if (isUncomparable(a) && isUncomparable(b) && Array.isArray(a) === Array.isArray(b))
    throw new GoPanic(`runtime error: comparing uncomparable type ${typeOf(a)!.name}`);
  return a === b;
}

function isUncomparable(value: Operand): value is Value[] | Map<string, Value> {
  return !(value instanceof Pattern) && (Array.isArray(value) || value instanceof Map);
}
