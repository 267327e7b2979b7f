import { decode } from '../go/json-decode.ts';
import type { Value } from '../go/value.ts';
import { type Steps, textOf } from './steps.ts';
import type { Loss } from './verdict.ts';

/** The whole numbers of JSON data that are no `float64`, as which upstream reads all numbers; at most `limit`. */
export function lostDigits(data: string, limit = 20): Loss[] {
  const losses: Loss[] = [];
  const open: Place[] = [{ at: null, value: decode(data, { integers: 'all' }) }];
  for (let place = open.pop(); place !== undefined && losses.length < limit; place = open.pop()) {
    const { at, value } = place;
    if (typeof value === 'bigint' && BigInt(Number(value)) !== value)
      losses.push({ path: textOf(at), what: `${value} becomes ${Number(value)}` });
    for (const [key, member] of membersOf(value).reverse()) open.push({ at: { before: at, key }, value: member });
  }
  return losses;
}

interface Place {
  readonly at: Steps | null;
  readonly value: Value;
}

function membersOf(value: Value): [string | number, Value][] {
  if (value instanceof Map) return [...value];
  return Array.isArray(value) ? [...value.entries()] : [];
}
