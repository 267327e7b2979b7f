import { compare } from './json-order.ts';
import { type MapKey, Numeric } from './value.ts';

/** The keys of a map in the order in which `fmt`, templates and `encoding/json` go through it (`internal/fmtsort`). */
export function sortedKeys<K extends MapKey>(map: ReadonlyMap<K, unknown>): K[] {
  return [...map.keys()].sort(compareKeys);
}

function compareKeys(a: MapKey, b: MapKey): number {
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  if (typeof a !== typeof b) return rank(a) - rank(b);
  if (a instanceof Numeric && b instanceof Numeric)
    return a.type.name === b.type.name
      ? Number(a.value > b.value) - Number(a.value < b.value)
      : compare(a.type.name, b.type.name);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a! < b! ? -1 : a! > b! ? 1 : 0;
}

/** Keys of different types in a `map[interface{}]` go by where the linker put the types: nil, string, int, float64, bool, and the rest. */
function rank(key: MapKey): number {
  return key === null ? 0 : 1 + ['string', 'bigint', 'number', 'boolean', 'object'].indexOf(typeof key);
}
