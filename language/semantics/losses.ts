import { decode } from '../go/json-decode.ts';
import { GoError, type Value } from '../go/value.ts';
import type { Loss } from './verdict.ts';

/** The whole numbers of JSON data that are no `float64`, as which upstream reads all numbers; at most `limit`. */
export function lostDigits(data: string, limit = 20): Loss[] {
  const losses: Loss[] = [];
  const open: { readonly path: readonly (string | number)[]; readonly value: Value }[] = [
    { path: [], value: decodedWhole(data) },
  ];
  for (let next = open.pop(); next !== undefined && losses.length < limit; next = open.pop()) {
    const { path, value } = next;
    if (typeof value === 'bigint' && BigInt(Number(value)) !== value)
      losses.push({ path: path.join('.'), what: `${value} becomes ${Number(value)}` });
    const inner = value instanceof Map ? [...value] : Array.isArray(value) ? [...value.entries()] : [];
    for (const [key, member] of inner.reverse()) open.push({ path: [...path, key], value: member });
  }
  return losses;
}

/** With whole numbers as they are written; `null` for what is no JSON. */
function decodedWhole(data: string): Value {
  try {
    return decode(data, { integers: true });
  } catch (error) {
    if (error instanceof GoError) return null;
    throw error;
  }
}
