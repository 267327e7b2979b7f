import type { Fuel } from '../fuel.ts';
import { Location } from '../../go/location.ts';
import { isNative } from '../../go/stringer.ts';
import { Time } from '../../go/time.ts';
import { GoPanic, type MapKey, Numeric, type Value } from '../../go/value.ts';
import type { Zone } from '../../go/zone.ts';
import { equals, goType, sameTime } from './operate.ts';

/** Maps with keys of any type hold one object for equal keys: the one that is there, or the value itself. Throws where it can be none. */
export function keyIn(entries: ReadonlyMap<MapKey, unknown> | null, value: Value, fuel?: Fuel): MapKey {
  if (value === null || typeof value !== 'object') return value;
  if (!(value instanceof Numeric) && !isNative(value))
    throw new GoPanic(`runtime error: hash of unhashable type ${goType(value)}`);
  fuel?.step(entries?.size ?? 0);
  for (const key of entries?.keys() ?? []) if (isSameKey(key, value)) return key;
  return value;
}

/** Go's `==`: structs are equal by what they hold, pointers when they are the same. */
function isSameKey(key: MapKey, value: Numeric | Exclude<MapKey, null | string | bigint | number | boolean>): boolean {
  if (key instanceof Numeric)
    return value instanceof Numeric && key.type.name === value.type.name && equals(key, value);
  if (key instanceof Time) return value instanceof Time && sameTime(key, value);
  if (key instanceof Location) return value instanceof Location && isSameZone(key.zone, value.zone);
  return key === value;
}

/** There is one local zone. */
function isSameZone(a: Zone, b: Zone): boolean {
  return a === b || (a.kind === 'local' && b.kind === 'local');
}
