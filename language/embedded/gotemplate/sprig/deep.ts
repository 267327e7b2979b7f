import { AnyMap } from '../../../go/any-map.ts';
import { capacityOf, withCapacity } from '../../../go/capacity.ts';
import { Location } from '../../../go/location.ts';
import { Time } from '../../../go/time.ts';
import { sameType } from '../../../go/type.ts';
import {
  Complex,
  Func,
  Numeric,
  Slice,
  Struct,
  TypedMap,
  type Value,
  entriesOf,
  itemsOf,
  typeOf,
} from '../../../go/value.ts';
import { type Zone, utc } from '../../../go/zone.ts';
import { Version } from './version.ts';

/** `reflect.DeepEqual`: the same types, the same contents; nil and empty differ. */
export function deepEqual(a: Value, b: Value): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (!sameType(typeOf(a)!, typeOf(b)!) || isNil(a) !== isNil(b)) return false;
  if (a === b) return !(a instanceof Func);
  if (a instanceof Numeric) return a.value === (b as Numeric).value;
  if (a instanceof Complex) return a.real === (b as Complex).real && a.imaginary === (b as Complex).imaginary;
  const items = itemsOf(a);
  if (items !== null) return equalItems(items, itemsOf(b)!);
  const entries = entriesOf(a);
  if (entries !== null) return equalEntries(entries, entriesOf(b)!);
  if (a instanceof Time) return equalTimes(a, b as Time);
  if (a instanceof Location) return sameZone(a.zone, (b as Location).zone);
  if (a instanceof Version || a instanceof Struct) {
    return equalItems(a.struct().fields, (b as Version | Struct).struct().fields);
  }
  return false;
}

/** `copystructure.Copy`: maps and lists anew, all the way down. It cannot see inside a version or a location, and makes empty ones of them. */
export function deepCopy(value: Value): Value {
  if (value instanceof Version) return new Version(noVersion, value.type.kind === 'ptr' ? 'pointer' : 'value');
  if (value instanceof Location) return new Location({ ...utc, kind: 'fixed', name: '' });
  if (Array.isArray(value)) return withCapacity(value.map(deepCopy), capacityOf(value));
  if (value instanceof Map) return new Map(Array.from(value, ([key, item]) => [key, deepCopy(item)]));
  if (value instanceof Slice) return new Slice(value.type, value.items?.map(deepCopy) ?? null);
  if (value instanceof TypedMap) {
    return new TypedMap(
      value.type,
      value.entries && new AnyMap(Array.from(value.entries, ([key, item]) => [key, deepCopy(item)] as const)),
    );
  }
  return value;
}

const noVersion = { major: 0n, minor: 0n, patch: 0n, prerelease: '', metadata: '', original: '' };

function isNil(value: Value): boolean {
  return (value instanceof Slice && value.items === null) || (value instanceof TypedMap && value.entries === null);
}

function equalItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, i) => deepEqual(item, b[i]!));
}

function equalEntries(a: ReadonlyMap<unknown, Value>, b: ReadonlyMap<unknown, Value>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, item] of a) {
    const other = b.get(key);
    if (other === undefined || !deepEqual(item, other)) return false;
  }
  return true;
}

function sameZone(a: Zone, b: Zone): boolean {
  return a.kind === b.kind && a.name === b.name && a.periods[0]!.offset === b.periods[0]!.offset;
}

/** By instant and zone, not by instant alone. */
function equalTimes(a: Time, b: Time): boolean {
  return sameZone(a.zone, b.zone) && a.seconds === b.seconds && a.nanoseconds === b.nanoseconds;
}
