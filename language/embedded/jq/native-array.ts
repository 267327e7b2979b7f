import { sortStable } from '../../go/sort-stable.ts';
import type { Fuel } from '../fuel.ts';
import { positions } from './access.ts';
import { compare } from './compare.ts';
import { encode } from './encode.ts';
import { Failure, type Native, type Run, cannotApply, cannotApplyWith, failedWith } from './failure.ts';
import { toFloat } from './number.ts';
import { valuesOf } from './object.ts';
import { add } from './operate.ts';
import { preview } from './preview.ts';
import { charactersOf } from './text.ts';
import type { JqObject, JqValue } from './value.ts';
import { listWeight, objectWeight, textWeight } from './weight.ts';

/** Built-ins on arrays; some take objects as the arrays of their values. */
export const arrayNatives: Readonly<Record<string, Native>> = {
  'add/0': (value, _, run) => sum(members('add', value, run.fuel), run),
  'reverse/0': (value, _, { fuel }) => reverse(items('reverse', value), fuel),
  'flatten/0': (value, _, run) => flatten(members('flatten', value, run.fuel), -1, run.fuel),
  'flatten/1': (value, [depth], run) => flattenTo(value, depth!, run.fuel),
  'indices/1': (value, [part], run) => find('indices', value, part!, run.fuel),
  'index/1': (value, [part], run) => find('index', value, part!, run.fuel),
  'rindex/1': (value, [part], run) => find('rindex', value, part!, run.fuel),
  'join/1': (value, [separator], run) => join(value, separator!, run),
  'min/0': (value, _, { fuel }) => extreme(items('min', value), items('min', value), 1, fuel),
  'max/0': (value, _, { fuel }) => extreme(items('max', value), items('max', value), -1, fuel),
  '_min_by/1': (value, [keys], { fuel }) => extreme(...keyed('min_by', value, keys!), 1, fuel),
  '_max_by/1': (value, [keys], { fuel }) => extreme(...keyed('max_by', value, keys!), -1, fuel),
  'sort/0': (value, _, { fuel }) => sorted('sort', items('sort', value), value, fuel).map(([item]) => item),
  '_sort_by/1': (value, [keys], { fuel }) => sorted('sort_by', value, keys!, fuel).map(([item]) => item),
  '_group_by/1': (value, [keys], { fuel }) => grouped(sorted('group_by', value, keys!, fuel), fuel),
  'unique/0': (value, _, { fuel }) =>
    grouped(sorted('unique', items('unique', value), value, fuel), fuel).map(([first]) => first!),
  '_unique_by/1': (value, [keys], { fuel }) =>
    grouped(sorted('unique_by', value, keys!, fuel), fuel).map(([first]) => first!),
  'transpose/0': transpose,
  'bsearch/1': (value, [target], { fuel }) => search(value, target!, fuel),
  '_captures/0': (value, _, { fuel }) => captures(value, fuel),
};

function items(name: string, value: JqValue): JqValue[] {
  if (!Array.isArray(value)) throw cannotApply(name, value);
  return value;
}

function members(name: string, value: JqValue, fuel: Fuel): JqValue[] {
  const found = valuesOf(value, fuel);
  if (found === null) throw cannotApply(name, value);
  return found;
}

/** All added up, without a copy for each step. */
function sum(values: readonly JqValue[], run: Run): JqValue {
  let total: JqValue = null;
  let own = false;
  for (const value of values) {
    run.fuel.step();
    if (value === null) continue;
    if (typeof total === 'string' && typeof value === 'string') {
      run.fuel.allocate(textWeight(value.length));
      total += value;
    } else if (own && Array.isArray(total) && Array.isArray(value)) {
      run.fuel.allocate(8 * value.length);
      for (const item of value) total.push(item);
    } else if (own && total instanceof Map && value instanceof Map) {
      run.fuel.allocate(objectWeight(value.size));
      for (const [key, item] of value) total.set(key, item);
    } else if (total === null && (Array.isArray(value) || value instanceof Map)) {
      total = copied(value, run.fuel);
      own = true;
    } else total = add(total, value, run);
  }
  return total;
}

function reverse(values: JqValue[], fuel: Fuel): JqValue[] {
  fuel.allocate(listWeight(values.length));
  return values.toReversed();
}

function copied(value: JqValue[] | JqObject, fuel: Fuel): JqValue[] | JqObject {
  fuel.allocate(Array.isArray(value) ? listWeight(value.length) : objectWeight(value.size));
  return Array.isArray(value) ? value.slice() : new Map(value);
}

function join(value: JqValue, separator: JqValue, run: Run): JqValue {
  const values = valuesOf(value, run.fuel);
  if (values === null) throw cannotApplyWith('join', value, separator);
  if (values.length === 0) return '';
  run.fuel.allocate(listWeight(2 * values.length));
  const parts: JqValue[] = [];
  for (const [i, item] of values.entries()) {
    const text = typeof item === 'string' || item === null || Array.isArray(item) || item instanceof Map;
    parts.push(i === 0 ? '' : separator, text ? item : encode(item, run.fuel));
  }
  return sum(parts, run);
}

function flattenTo(value: JqValue, depth: JqValue, fuel: Fuel): JqValue[] {
  const values = members('flatten', value, fuel);
  const levels = toFloat(depth);
  if (levels === null) throw cannotApply('flatten', depth);
  if (levels < 0 || Number.isNaN(levels))
    throw new Failure((fuelOfText) => `flatten depth should not be negative: ${preview(levels, fuelOfText)}`);
  return flatten(values, levels, fuel);
}

function flatten(values: readonly JqValue[], depth: number, fuel: Fuel, into: JqValue[] = []): JqValue[] {
  for (const value of values) {
    fuel.step();
    fuel.allocate(16);
    if (Array.isArray(value) && depth !== 0) flatten(value, depth - 1, fuel, into);
    else into.push(value);
  }
  return into;
}

function find(name: 'indices' | 'index' | 'rindex', value: JqValue, part: JqValue, fuel: Fuel): JqValue {
  if (value === null) return null;
  let found: bigint[];
  let length: number;
  if (Array.isArray(value)) {
    const wanted = Array.isArray(part) ? part : [part];
    [found, length] = [positions(value, wanted, fuel), wanted.length];
  } else {
    if (typeof value !== 'string' || typeof part !== 'string') throw cannotApplyWith(name, value, part);
    const wanted = points(part, fuel);
    [found, length] = [positions(points(value, fuel), wanted, fuel), wanted.length];
  }
  if (name === 'indices') return found;
  return length === 0 ? null : (found.at(name === 'index' ? 0 : -1) ?? null);
}

/** Strings are compared as characters: all bytes outside UTF-8 are one and the same. */
function points(text: string, fuel: Fuel): string[] {
  fuel.allocate(listWeight(text.length));
  return charactersOf(text.toWellFormed());
}

/** Both arrays of a `…_by`, which must be equally long. */
function keyed(name: string, value: JqValue, keys: JqValue): [JqValue[], JqValue[]] {
  if (!Array.isArray(value) || !Array.isArray(keys)) throw cannotApplyWith(name, value, keys);
  if (value.length !== keys.length) throw failedWith(name, value, [keys], 'length mismatch');
  return [value, keys];
}

/** The first of the smallest (`sign` 1), the last-found of the greatest as gojq goes (`sign` -1). */
function extreme(values: readonly JqValue[], keys: readonly JqValue[], sign: 1 | -1, fuel: Fuel): JqValue {
  if (values.length === 0) return null;
  let best = 0;
  for (let i = 1; i < keys.length; i++) if (compare(keys[best]!, keys[i]!, fuel) > 0 === (sign === 1)) best = i;
  return values[best]!;
}

type Keyed = readonly [value: JqValue, key: JqValue];

/** In the order of their keys; equal ones stay as they stand. NaN is before itself: then Go's comparisons decide. */
function sorted(name: string, value: JqValue, keys: JqValue, fuel: Fuel): Keyed[] {
  const [values, by] = keyed(name, value, keys);
  fuel.step(values.length);
  fuel.allocate(listWeight(16 * values.length));
  const pairs = values.map((item, i): Keyed => [item, by[i]!]);
  const order = ([, a]: Keyed, [, b]: Keyed) => {
    fuel.step();
    return compare(a, b, fuel);
  };
  if (pairs.every((pair) => order(pair, pair) === 0)) return pairs.sort(order);
  sortStable(pairs, (left, right) => order(left, right) < 0);
  return pairs;
}

function grouped(pairs: readonly Keyed[], fuel: Fuel): JqValue[][] {
  fuel.allocate(listWeight(8 * pairs.length));
  const groups: JqValue[][] = [];
  for (const [i, [value, key]] of pairs.entries()) {
    const starts: boolean = i === 0 || compare(lastKey(groups, pairs, i), key, fuel) !== 0;
    if (starts) groups.push([value]);
    else groups.at(-1)!.push(value);
  }
  return groups;
}

/** The key of the first member of the group that is open. */
function lastKey(groups: readonly JqValue[][], pairs: readonly Keyed[], i: number): JqValue {
  return pairs[i - groups.at(-1)!.length]![1];
}

function transpose(value: JqValue, _: readonly JqValue[], { fuel }: Run): JqValue {
  const rows = items('transpose', value);
  let width = 0;
  for (const row of rows) {
    if (!Array.isArray(row)) throw cannotApply('transpose', value);
    width = Math.max(width, row.length);
  }
  fuel.allocate(listWeight(width * (rows.length + 8)));
  return Array.from({ length: width }, (_unused, i) => rows.map((row) => (row as JqValue[])[i] ?? null));
}

function search(value: JqValue, target: JqValue, fuel: Fuel): bigint {
  if (!Array.isArray(value)) throw cannotApplyWith('bsearch', value, target);
  let [low, high] = [0, value.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(value[middle]!, target, fuel) >= 0) high = middle;
    else low = middle + 1;
  }
  const found = low < value.length && compare(value[low]!, target, fuel) === 0;
  return BigInt(found ? low : -low - 1);
}

function captures(value: JqValue, fuel: Fuel): JqValue {
  fuel.allocate(objectWeight((value as JqValue[]).length));
  const result: JqObject = new Map();
  for (const capture of value as JqValue[]) {
    const name = capture instanceof Map ? capture.get('name') : null;
    if (typeof name === 'string') result.set(name, (capture as JqObject).get('string') ?? null);
  }
  return result;
}
