import { compare } from '../../../go/json-order.ts';
import { byteLength } from '../../../go/strings.ts';
import { int64Type } from '../../../go/type.ts';
import { Numeric, type Value, floatOf, integerOf, itemsOf, typeOf } from '../../../go/value.ts';
import type { Fuel } from '../../fuel.ts';
import {
  JsonPathError,
  asExpressionError,
  asTokenError,
  emptyExpression,
  invalidArgument,
  invalidTarget,
  keyNotFound,
  outOfRange,
  unexpectedResult,
} from './error.ts';
import { parsePath } from './parse.ts';
import { runScript } from './run-script.ts';
import type { Script } from './script.ts';
import type { Bound, PathToken } from './token.ts';

/** `jsonpath.Query`; throws `JsonPathError`. */
export function queryPath(selector: string, root: Value, fuel: Fuel): Value {
  return applyTokens(parsePath(selector), { root, fuel }, root);
}

/** What scripts see besides the current element. */
export interface Context {
  readonly root: Value;
  readonly fuel: Fuel;
}

/** What the rest of a path makes of a value; no token left: the value. */
export function applyTokens([token, ...rest]: readonly PathToken[], context: Context, current: Value): Value {
  if (token === undefined) return current;
  context.fuel.step();
  switch (token.kind) {
    case 'root':
      return applyTokens(rest, context, context.root);
    case 'current':
      return applyTokens(rest, context, current);
    case 'wildcard':
      return children(current, 'wildcard').flatMap((child) => quietly(rest, context, child));
    case 'recursive':
      return descend(rest, context, current);
    case 'length':
      return applyTokens(rest, context, lengthOf(current));
    case 'key':
      return applyTokens(rest, context, keyOf(current, token.key));
    case 'index':
      return applyTokens(rest, context, elementAt(current, token.index));
    case 'filter':
      return filter(token.script, rest, context, current);
    case 'script':
      return computed(token.script, rest, context, current);
    case 'union':
      return union(token.arguments, rest, context, current);
    default:
      return range(token.bounds, rest, context, current);
  }
}

/** `reflect.Kind` of a value, `nil` for none. */
function kindOf(value: Value): string {
  return typeOf(value)?.kind ?? 'nil';
}

/** Elements, or the values of a map in the order of its keys. */
function children(value: Value, token: string): readonly Value[] {
  const items = itemsOf(value);
  if (items !== null) return items;
  if (value instanceof Map) return [...value].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
  throw invalidTarget(token, kindOf(value), 'array', 'map', 'slice');
}

/** What the rest makes of one of several values: errors and nil do not count. With no rest even nil does. */
function quietly(rest: readonly PathToken[], context: Context, value: Value): Value[] {
  if (rest.length === 0) return [value];
  try {
    const result = applyTokens(rest, context, value);
    return result === null ? [] : [result];
  } catch (error) {
    if (error instanceof JsonPathError) return [];
    throw error;
  }
}

/** Each value with the rest on its own, unless that begins with an index: then the list is indexed. */
function gather(values: readonly Value[], rest: readonly PathToken[], context: Context): Value {
  if (rest[0]?.kind === 'index') return applyTokens(rest, context, [...values]);
  return values.flatMap((value) => quietly(rest, context, value));
}

function descend(rest: readonly PathToken[], context: Context, current: Value): Value[] {
  context.fuel.step();
  if (current === null) return [];
  const found: Value[] = [];
  const [result = null] = quietly(rest, context, current);
  const items = rest.length === 0 ? null : itemsOf(result);
  for (const value of items ?? (result === null ? [] : [result])) found.push(value);
  if (itemsOf(current) === null && !(current instanceof Map)) return found;
  for (const child of children(current, 'recursive'))
    for (const value of descend(rest, context, child)) found.push(value);
  return found;
}

function lengthOf(value: Value): Value {
  if (value instanceof Map) return value.get('length') ?? (value.has('length') ? null : int64(value.size));
  if (typeof value === 'string') return int64(byteLength(value));
  const items = itemsOf(value);
  if (items === null) throw invalidTarget('length', kindOf(value), 'array', 'map', 'slice', 'string');
  return int64(items.length);
}

function int64(value: number): Value {
  return new Numeric(int64Type, BigInt(value));
}

function keyOf(value: Value, key: string): Value {
  if (!(value instanceof Map)) throw invalidTarget('key', kindOf(value), 'map');
  const found = value.get(key);
  if (found === undefined) throw keyNotFound('key', key);
  return found;
}

function elementAt(value: Value, index: bigint): Value {
  const items = itemsOf(value);
  if (items === null) throw invalidTarget('index', kindOf(value), 'array', 'slice');
  const at = index < 0n ? index + BigInt(items.length) : index;
  if (at < 0n || at >= BigInt(items.length)) throw outOfRange('index');
  return items[Number(at)]!;
}

function filter(script: Script, rest: readonly PathToken[], context: Context, current: Value): Value {
  if (script.source === '') throw emptyExpression();
  const elements = children(current, 'filter').filter((element) => isIncluded(script, context, element));
  // Sic: for the index behind it the filtered value is the root.
  if (rest[0]?.kind === 'index') return applyTokens(rest, { ...context, root: current }, elements);
  return elements.flatMap((element) => quietly(rest, context, element));
}

function isIncluded(script: Script, context: Context, element: Value): boolean {
  try {
    return isTruthy(runScript(script, context, element));
  } catch (error) {
    if (error instanceof JsonPathError) return false;
    throw error;
  }
}

function isTruthy(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const isQuoted = value.length > 1 && /^(['"])[^]*\1$/.test(value);
    return (isQuoted ? value.slice(1, -1) : value) !== '';
  }
  const items = itemsOf(value);
  if (items !== null) return items.length > 0;
  if (value instanceof Map) return value.size > 0;
  const number = integerOf(value) ?? floatOf(value);
  return number === null ? value !== null : Number(number) !== 0 || Object.is(number, -0);
}

function computed(script: Script, rest: readonly PathToken[], context: Context, current: Value): Value {
  const value = evaluated(script, context, current);
  if (value === null) throw unexpectedResult('nil', 'int', 'string');
  if (typeof value === 'string') return applyTokens(rest, context, keyOf(current, value));
  const index = wholeOf(value);
  if (index === null) throw unexpectedResult(kindOf(value), 'int', 'string');
  return applyTokens(rest, context, elementAt(current, index));
}

function evaluated(script: Script, context: Context, current: Value): Value {
  if (script.source === '') throw emptyExpression();
  try {
    return runScript(script, context, current);
  } catch (error) {
    throw error instanceof JsonPathError ? asExpressionError(error) : error;
  }
}

/** An integer, or a float without a fraction. */
function wholeOf(value: Value): bigint | null {
  const integer = integerOf(value);
  if (integer !== null) return integer;
  const float = floatOf(value);
  return float !== null && Number.isInteger(float) ? BigInt(float) : null;
}

function union(
  arguments_: readonly (string | bigint | Script)[],
  rest: readonly PathToken[],
  context: Context,
  current: Value,
): Value {
  const keys: string[] = [];
  const indexes: bigint[] = [];
  for (const argument of arguments_) {
    const value = unionArgument(argument, context, current);
    if (typeof value === 'string') keys.push(value);
    else indexes.push(value);
    if (keys.length > 0 && indexes.length > 0)
      throw typeof value === 'string'
        ? invalidArgument('union', 'string', 'int')
        : invalidArgument('union', 'int', 'string');
  }
  return gather(keys.length > 0 ? keyed(current, keys) : indexed(current, indexes), rest, context);
}

function unionArgument(argument: string | bigint | Script, context: Context, current: Value): string | bigint {
  if (typeof argument !== 'object') return argument;
  const value = tokenArgument('union', argument, context, current);
  if (typeof value === 'string') return value;
  const index = value === null ? null : wholeOf(value);
  if (index === null) throw invalidArgument('union', kindOf(value), 'int', 'string');
  return index;
}

function tokenArgument(token: string, script: Script, context: Context, current: Value): Value {
  try {
    return evaluated(script, context, current);
  } catch (error) {
    throw error instanceof JsonPathError ? asTokenError(token, error) : error;
  }
}

function keyed(value: Value, keys: readonly string[]): Value[] {
  if (!(value instanceof Map)) throw invalidTarget('union', kindOf(value), 'map');
  return keys.filter((key) => value.has(key)).map((key) => value.get(key)!);
}

function indexed(value: Value, indexes: readonly bigint[]): Value[] {
  const items = itemsOf(value);
  if (items === null) throw invalidTarget('union', kindOf(value), 'array', 'slice');
  return indexes
    .map((index) => Number(index < 0n ? index + BigInt(items.length) : index))
    .filter((index) => index >= 0 && index < items.length)
    .map((index) => items[index]!);
}

function range(
  bounds: readonly [Bound, Bound, Bound],
  rest: readonly PathToken[],
  context: Context,
  current: Value,
): Value {
  const items = itemsOf(current);
  if (items === null) throw invalidTarget('range', kindOf(current), 'array', 'slice');
  const cut = (bound: Bound, otherwise: number) => {
    if (bound === null) return otherwise;
    const at = Number(rangeArgument(bound, context, current));
    return Math.min(Math.max(at < 0 ? at + items.length : at, 0), items.length);
  };
  const from = cut(bounds[0], 0);
  const to = cut(bounds[1], items.length);
  const step = bounds[2] === null ? 1 : Number(rangeArgument(bounds[2], context, current));
  if (step === 0) throw outOfRange('range');
  const values: Value[] = [];
  if (step > 0) for (let i = from; i < to; i += step) values.push(items[i]!);
  else for (let i = to - 1; i >= from; i += step) values.push(items[i]!);
  return gather(values, rest, context);
}

function rangeArgument(bound: bigint | Script, context: Context, current: Value): bigint {
  if (typeof bound === 'bigint') return bound;
  const value = tokenArgument('range', bound, context, current);
  const index = value === null ? null : wholeOf(value);
  if (index !== null) return index;
  throw asTokenError('range', unexpectedResult(kindOf(value), 'int'));
}
