import { forEach, readDocument } from '../embedded/gjson/read.ts';
import type { Result } from '../embedded/gjson/result.ts';
import { wholeOf } from '../embedded/gjson/source.ts';
import type { Loss } from './verdict.ts';

/** The whole numbers of JSON data that are no `float64`, as which upstream reads all numbers; at most `limit`. */
export function lostDigits(data: string, limit = 20): Loss[] {
  const losses: Loss[] = [];
  const open: Place[] = [{ path: [], value: readDocument(wholeOf(data)) }];
  for (let place = open.pop(); place !== undefined && losses.length < limit; place = open.pop()) {
    const { path, value } = place;
    const { raw } = value;
    if (isLost(raw)) losses.push({ path: path.join('.'), what: `${raw} becomes ${Number(raw)}` });
    open.push(...placesIn(place).reverse());
  }
  return losses;
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly value: Result;
}

function placesIn({ path, value }: Place): Place[] {
  const inner: Place[] = [];
  if (value.type !== 'JSON') return inner;
  forEach(value, (key, member) => {
    inner.push({ path: [...path, key === null ? inner.length : key.str], value: member });
    return true;
  });
  return inner;
}

/** False too for what is no number. */
function isLost(literal: string): boolean {
  return /^-?[0-9]+$/.test(literal) && BigInt(Number(literal)) !== BigInt(literal);
}
