import { grownCapacity, interfaceSize } from '../../../go/capacity.ts';
import { compare } from '../../../go/json-order.ts';
import { GoError, GoPanic, TypedMap, type Value, typeOf } from '../../../go/value.ts';
import { type TemplateFunction, define } from '../function.ts';
import { mergeInto } from './merge.ts';
import { stringList } from './text-lists.ts';
import { strval } from './text-of.ts';

const mergeType = 'func(map[string]interface {}, ...map[string]interface {}) interface {}';
const mustMergeType = 'func(map[string]interface {}, ...map[string]interface {}) (interface {}, error)';

/** Maps. Those of random order in Go (`keys`, `values`) go by key here. */
export const dictFunctions: readonly TemplateFunction[] = [
  define(
    'dict key value…',
    'func(...interface {}) map[string]interface {}',
    'A map of the keys and values in turn.',
    (values) => toDict(values),
  ),
  define(
    'get dict key',
    'func(map[string]interface {}, string) interface {}',
    'The value of a key, an empty text when there is none.',
    ([dict, key]) => entries(dict!).get(key as string) ?? (entries(dict!).has(key as string) ? null : ''),
  ),
  define(
    'set dict key value',
    'func(map[string]interface {}, string, interface {}) map[string]interface {}',
    'Puts a value into the map, and answers the map.',
    ([dict, key, value]) => set(dict!, key as string, value!),
  ),
  define(
    'unset dict key',
    'func(map[string]interface {}, string) map[string]interface {}',
    'Takes a key out of the map, and answers the map.',
    ([dict, key]) => unset(dict!, key as string),
  ),
  define(
    'hasKey dict key',
    'func(map[string]interface {}, string) bool',
    'True when the map has the key.',
    ([dict, key]) => entries(dict!).has(key as string),
  ),
  define(
    'pluck key dict…',
    'func(string, ...map[string]interface {}) []interface {}',
    'The values of a key in all of the maps that have it.',
    ([key, ...dicts]) =>
      dicts.filter((dict) => entries(dict).has(key as string)).map((dict) => entries(dict).get(key as string)!),
  ),
  define('keys dict…', 'func(...map[string]interface {}) []string', 'The keys of the maps.', (dicts) => keysOf(dicts)),
  define('values dict', 'func(map[string]interface {}) []interface {}', 'The values of the map.', ([dict]) =>
    sorted(dict!).map(([, value]) => value),
  ),
  define(
    'pick dict key…',
    'func(map[string]interface {}, ...string) map[string]interface {}',
    'A new map with only those keys.',
    ([dict, ...keys]) => new Map(sorted(dict!).filter(([key]) => keys.includes(key))),
  ),
  define(
    'omit dict key…',
    'func(map[string]interface {}, ...string) map[string]interface {}',
    'A new map without those keys.',
    ([dict, ...keys]) => new Map(sorted(dict!).filter(([key]) => !keys.includes(key))),
  ),
  define('merge dict other…', mergeType, 'Fills what is empty in the first map from the others.', (dicts) =>
    merge(dicts, { overwrite: false, quiet: true }),
  ),
  define('mergeOverwrite dict other…', mergeType, 'Puts what the others hold into the first map.', (dicts) =>
    merge(dicts, { overwrite: true, quiet: true }),
  ),
  define('mustMerge dict other…', mustMergeType, 'Fills what is empty in the first map from the others.', (dicts) =>
    merge(dicts, { overwrite: false, quiet: false }),
  ),
  define('mustMergeOverwrite dict other…', mustMergeType, 'Puts what the others hold into the first map.', (dicts) =>
    merge(dicts, { overwrite: true, quiet: false }),
  ),
  define(
    'dig key… default dict',
    'func(...interface {}) (interface {}, error)',
    'The value at a path of keys, or the default.',
    dig,
  ),
];

/** The entries of a map argument, which may be the nil map. */
function entries(dict: Value): ReadonlyMap<string, Value> {
  return dict instanceof Map ? dict : new Map();
}

function sorted(dict: Value): [string, Value][] {
  return [...entries(dict)].sort(([a], [b]) => compare(a, b));
}

function keysOf(dicts: readonly Value[]): Value {
  const keys = dicts.flatMap((dict) => sorted(dict).map(([key]) => key));
  return stringList(keys, grownCapacity(keys.length, interfaceSize));
}

function toDict(values: readonly Value[]): Map<string, Value> {
  const dict = new Map<string, Value>();
  for (let i = 0; i < values.length; i += 2) dict.set(strval(values[i]!), i + 1 < values.length ? values[i + 1]! : '');
  return dict;
}

function set(dict: Value, key: string, value: Value): Value {
  if (!(dict instanceof Map)) throw new GoPanic('assignment to entry in nil map');
  return dict.set(key, value);
}

function unset(dict: Value, key: string): Value {
  if (dict instanceof Map) dict.delete(key);
  return dict;
}

function merge(
  [first, ...others]: readonly Value[],
  options: { readonly overwrite: boolean; readonly quiet: boolean },
): Value {
  let target = first!;
  if (target instanceof TypedMap && others.some((other) => other instanceof Map)) target = new Map<string, Value>();
  for (const other of others) {
    try {
      if (target instanceof Map && other instanceof Map) mergeInto(target, other, options);
    } catch (error) {
      if (options.quiet && error instanceof GoError) return '';
      throw error;
    }
  }
  return target;
}

function dig(values: readonly Value[]): Value {
  if (values.length < 3) throw new GoPanic('dig needs at least three arguments');
  let dict: Value = asserted(values.at(-1)!, 'map[string]interface {}');
  const fallback = values.at(-2)!;
  const keys = values.slice(0, -2).map((key) => asserted(key, 'string') as string);
  for (const [i, key] of keys.entries()) {
    if (!entries(dict).has(key)) return fallback;
    const step: Value = entries(dict).get(key)!;
    if (i === keys.length - 1) return step;
    dict = asserted(step, 'map[string]interface {}');
  }
  return fallback;
}

/** A type assertion. */
function asserted(value: Value, wanted: string): Value {
  const found = value === null ? 'nil' : typeOf(value)!.name;
  if (found !== wanted) throw new GoPanic(`interface conversion: interface {} is ${found}, not ${wanted}`);
  return value;
}
