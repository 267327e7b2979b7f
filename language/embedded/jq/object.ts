import { compare } from '../../go/json-order.ts';
import type { Fuel } from '../fuel.ts';
import type { JqObject, JqValue } from './value.ts';
import { listWeight } from './weight.ts';

/** The keys in the order of their bytes. */
export function keysOf(object: ReadonlyMap<string, JqValue>, fuel: Fuel): string[] {
  fuel.step(object.size);
  fuel.allocate(listWeight(object.size));
  const keys = [...object.keys()];
  for (let i = 1; i < keys.length; i++) if (compare(keys[i - 1]!, keys[i]!) > 0) return keys.sort(compare);
  return keys;
}

/** The values in the order of their keys; an array's items as they stand; `null` for anything else. */
export function valuesOf(value: JqValue, fuel: Fuel): JqValue[] | null {
  if (Array.isArray(value)) return value;
  return value instanceof Map ? keysOf(value, fuel).map((key) => value.get(key)!) : null;
}

/** A copy with the entries of another put over it. */
export function merged(left: JqObject, right: JqObject): JqObject {
  const result: JqObject = new Map(left);
  for (const [key, value] of right) result.set(key, value);
  return result;
}
