import { compare } from './json-order.ts';

/** The keys of a map in the order in which `fmt`, templates and `encoding/json` go through it. */
export function sortedKeys<K extends string | bigint | number | boolean>(map: ReadonlyMap<K, unknown>): K[] {
  const keys = [...map.keys()];
  return keys.sort((a, b) => {
    if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
  });
}
