import { AnyMap } from '../../go/any-map.ts';
import { sprint, sprintf } from '../../go/fmt.ts';
import { quote } from '../../go/strconv-quote.ts';
import { type Type, interfaceType, sliceOf } from '../../go/type.ts';
import {
  GoError,
  GoPanic,
  Slice,
  TypedMap,
  type Value,
  entriesOf,
  floatOf,
  integerOf,
  itemsOf,
  typeOf,
} from '../../go/value.ts';
import { compare } from '../../go/json-order.ts';
import { isNative } from '../../go/stringer.ts';
import { kindOf } from './builtin-number.ts';
import { anyKeyMapType } from './builtin-types.ts';
import type { Builtin } from './builtins.ts';
import { asKey } from './key.ts';
import { typeString } from './kinds.ts';
import { fetch, length, structField } from './member.ts';
import { goType } from './operate.ts';

/** The built-ins on lists and maps that take no predicate. */
export const listBuiltins: Readonly<Record<string, Builtin>> = {
  len: { fast: true, call: ([value]) => length(value!) },
  first: { call: ([list]) => quietly(() => (list === undefined ? null : fetch(list, 0n))) },
  last: { call: ([list]) => quietly(() => (list === undefined ? null : fetch(list, -1n))) },
  get: { call: ([from, index]) => quietly(() => (index === undefined ? null : fetch(from!, index))) },
  take: { call: take },
  keys: { call: (arguments_) => entries(arguments_, 'get keys from %s').map(([key]) => key) },
  values: { call: (arguments_) => entries(arguments_, 'get values from %s').map(([, value]) => value) },
  toPairs: { call: toPairs },
  fromPairs: { call: fromPairs },
  sort: { call: sort },
  sortBy: { call: sortBy },
};

function quietly(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (error instanceof GoPanic || error instanceof GoError) return null;
    throw error;
  }
}

function wrongCount(expected: string, arguments_: readonly Value[]): GoError {
  return new GoError(`invalid number of arguments (expected ${expected}, got ${arguments_.length})`);
}

function take(arguments_: readonly Value[]): Value {
  if (arguments_.length !== 2) throw wrongCount('2', arguments_);
  const [list, count] = arguments_ as [Value, Value];
  const items = itemsOf(list);
  if (items === null) throw new GoError(`cannot take from ${kindOf(list)}`);
  const number = kindOf(count).startsWith('uint') ? null : integerOf(count);
  if (number === null) throw new GoError(`cannot take ${kindOf(count)} elements`);
  if (number > BigInt(items.length)) return list;
  if (number < 0n) throw new GoPanic('reflect.Value.Slice: slice index out of bounds');
  const taken = items.slice(0, Number(number));
  return list instanceof Slice ? new Slice(list.type, taken) : taken;
}

function entries(arguments_: readonly Value[], wrong: string): [Value, Value][] {
  if (arguments_.length !== 1) throw wrongCount('1', arguments_);
  const [value] = arguments_ as [Value];
  const found = entriesOf(value);
  if (found === null) throw new GoError(`cannot ${wrong.replace('%s', kindOf(value))}`);
  return [...found];
}

/** `[2]any`. */
const pairType: Type = { kind: 'array', name: '[2]interface {}', elem: interfaceType };

function toPairs(arguments_: readonly Value[]): Value {
  const pairs = entries(arguments_, 'transform %s to pairs').map((pair) => new Slice(pairType, pair));
  return new Slice(sliceOf(pairType), pairs);
}

function fromPairs(arguments_: readonly Value[]): Value {
  if (arguments_.length !== 1) throw wrongCount('1', arguments_);
  const [list] = arguments_ as [Value];
  const items = itemsOf(list);
  if (items === null) throw new GoError(`cannot transform ${reflected('%s', list)} from pairs`);
  const map = new AnyMap<Value>();
  for (const item of items) {
    const pair = itemsOf(item);
    if (pair === null) throw new GoError(`invalid pair ${sprint([item])}`);
    if (pair.length !== 2) throw new GoError(`invalid pair length ${sprint([item])}`);
    map.set(asKey(pair[0]!), pair[1]!);
  }
  return new TypedMap(anyKeyMapType, map);
}

/** A `reflect.Value` in a message: its content, and something of its own for nil. */
function reflected(verb: '%s' | '%v', value: Value): string {
  return value === null ? '<invalid reflect.Value>' : sprintf(verb, [value]);
}

function sort(arguments_: readonly Value[]): Value {
  if (arguments_.length !== 1 && arguments_.length !== 2) throw wrongCount('1 or 2', arguments_);
  const [list, order] = arguments_ as [Value, Value | undefined];
  const items = itemsOf(list);
  if (items === null) throw new GoError(`cannot sort ${kindOf(list)}`);
  return sorted(items, '', order === undefined ? false : isDescending(order));
}

function sortBy(arguments_: readonly Value[]): Value {
  if (arguments_.length !== 2 && arguments_.length !== 3) throw wrongCount('2 or 3', arguments_);
  const [list, field, order] = arguments_ as [Value, Value, Value | undefined];
  const items = itemsOf(list);
  if (items === null) throw new GoError(`cannot sort ${kindOf(list)}`);
  if (typeof field !== 'string') throw sortArgument(field);
  return sorted(items, field, order === undefined ? false : isDescending(order));
}

function sortArgument(value: Value): GoError {
  return new GoError(`invalid argument for sort (expected string, got ${typeString(typeOf(value))})`);
}

function isDescending(order: Value): boolean {
  if (typeof order !== 'string') throw sortArgument(order);
  if (order === 'asc' || order === 'desc') return order === 'desc';
  throw new GoError(`invalid argument for sort (expected "asc" or "desc", got ${quote(order)})`);
}

function sorted(items: readonly Value[], field: string, descending: boolean): Value {
  const keyed: { readonly item: Value; readonly key: Value }[] = [];
  for (const item of items) {
    const key = sortKey(item, field);
    const [a, b] = [keyTypeName(key), keyTypeName(keyed.length === 0 ? key : keyed[0]!.key)];
    if (a !== b) throw new GoError(`cannot sort array of different types (${a} and ${b})`);
    keyed.push({ item, key });
  }
  keyed.sort((a, b) => (descending ? compareKeys(b.key, a.key) : compareKeys(a.key, b.key)));
  return keyed.map(({ item }) => item);
}

/** Maps and structs are sorted by the value of the field, which must be there. */
function sortKey(item: Value, field: string): Value {
  const isStruct = isNative(item) && typeOf(item)!.kind === 'struct';
  const entries = entriesOf(item);
  if (!isStruct && entries === null) return item;
  const key = typeOf(item)!.key?.kind;
  if (entries !== null && key !== 'interface' && key !== 'string')
    throw new GoPanic(
      `reflect.Value.MapIndex: value of type string is not assignable to type ${typeOf(item)!.key!.name}`,
    );
  const value = isStruct ? structField(item.struct()!, field) : entries!.get(field);
  if (value === undefined) throw new GoPanic('cannot deref <invalid reflect.Value>');
  return value;
}

function keyTypeName(key: Value): string {
  return key === null ? 'interface {}' : goType(key);
}

function compareKeys(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  const [x, y] = [signed(a), signed(b)];
  if (x === null || y === null) throw new GoPanic(`sort: unsupported type ${a === null ? 'interface' : kindOf(a)}`);
  return x < y ? -1 : x > y ? 1 : 0;
}

function signed(value: Value): bigint | number | null {
  return kindOf(value).startsWith('uint') ? null : (integerOf(value) ?? floatOf(value));
}
