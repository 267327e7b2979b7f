import {
  type Type,
  anySliceType,
  boolType,
  durationType,
  errorType,
  float64Type,
  functionOf,
  intType,
  interfaceType,
  mapOf,
  stringSliceType,
  stringType,
  timeType,
} from '../../go/type.ts';
import { type Known, isAny, isInteger, isNumber, isString, typeString } from './kinds.ts';

/** What the checker knows about a built-in: signatures to try in order, or a check of its own. */
export type BuiltinType =
  | { readonly kind: 'signatures'; readonly types: readonly Type[] }
  | { readonly kind: 'check'; readonly check: (arguments_: readonly Known[]) => Type | { readonly error: string } };

/** `func(...any) (any, error)`: what the bare name of a built-in is. */
export const functionType = functionOf([anySliceType], [interfaceType, errorType], { variadic: true });

/** `map[any][]any`: what `groupBy` makes. */
export const groupsType = mapOf(interfaceType, anySliceType);

export const anyKeyMapType = mapOf(interfaceType, interfaceType);

export function isBuiltin(name: string): boolean {
  return Object.hasOwn(builtinTypes, name);
}

const predicate = functionOf([interfaceType], [boolType]);
const mapper = functionOf([interfaceType], [interfaceType]);
const [list, text, whole, real, any] = [anySliceType, stringType, intType, float64Type, interfaceType];

function signatures(
  ...types: (readonly [readonly Type[], Type] | readonly [readonly Type[], Type, Type])[]
): BuiltinType {
  return { kind: 'signatures', types: types.map(([params, ...results]) => functionOf(params, results)) };
}

function check(run: (arguments_: readonly Known[]) => Type | { readonly error: string }): BuiltinType {
  return { kind: 'check', check: run };
}

function wrongCount(expected: string, arguments_: readonly Known[]): { error: string } {
  return { error: `invalid number of arguments (expected ${expected}, got ${arguments_.length})` };
}

/** One argument that must pass the test. */
function unary(test: (type: Known) => boolean, result: (type: Type) => Type, wrong: string): BuiltinType {
  return check((arguments_) => {
    if (arguments_.length !== 1) return wrongCount('1', arguments_);
    const [type] = arguments_ as [Known];
    if (type === null || !(isAny(type) || test(type))) return { error: wrong.replace('%s', () => typeString(type)) };
    return result(type);
  });
}

function same(type: Type): Type {
  return type;
}

function element(type: Type): Type {
  return isAny(type) ? any : type.elem!;
}

const isPlainArray = (type: Known) => type?.kind === 'slice' || type?.kind === 'array';
const isPlainMap = (type: Known) => type?.kind === 'map';
const hasLength = (type: Known) => isPlainArray(type) || isPlainMap(type) || isString(type);
const isConvertible = (type: Known) => isNumber(type) || isString(type);

function extreme(name: 'max' | 'min'): BuiltinType {
  return check((arguments_) => {
    if (arguments_.length === 0) return { error: `not enough arguments to call ${name}` };
    for (const type of arguments_) {
      if (isAny(type)) return any;
      if (!isNumber(type)) return { error: `invalid argument for ${name} (type ${typeString(type)})` };
    }
    return arguments_[0]!;
  });
}

function checkTake(arguments_: readonly Known[]): Type | { error: string } {
  if (arguments_.length !== 2) return wrongCount('2', arguments_);
  const [collection, count] = arguments_ as [Known, Known];
  if (!isAny(collection) && !isPlainArray(collection)) return { error: `cannot take from ${typeString(collection)}` };
  if (!isAny(count) && !(isInteger(count) && !count!.kind.startsWith('u')))
    return { error: `cannot take ${typeString(count)} elements` };
  return collection!;
}

function checkSort(arguments_: readonly Known[]): Type | { error: string } {
  if (arguments_.length !== 1 && arguments_.length !== 2) return wrongCount('1 or 2', arguments_);
  const [collection, order] = arguments_ as [Known, Known | undefined];
  if (!isAny(collection) && !isPlainArray(collection)) return { error: `cannot sort ${typeString(collection)}` };
  if (order !== undefined && !isAny(order) && !isString(order)) return sortArgument(order);
  return list;
}

function checkSortBy(arguments_: readonly Known[]): Type | { error: string } {
  if (arguments_.length !== 2 && arguments_.length !== 3) return wrongCount('2 or 3', arguments_);
  const [collection, field, order] = arguments_ as [Known, Known, Known | undefined];
  if (!isAny(collection) && !isPlainArray(collection)) return { error: `cannot sort ${typeString(collection)}` };
  if (!isAny(field) && !isString(field)) return sortArgument(field);
  // Sic: it names the type of the field.
  if (order !== undefined && !isAny(order) && !isString(order)) return sortArgument(field);
  return list;
}

function sortArgument(type: Known): { error: string } {
  return { error: `invalid argument for sort (expected string, got ${typeString(type)})` };
}

const builtinTypes: Readonly<Record<string, BuiltinType>> = {
  all: signatures([[list, predicate], boolType]),
  none: signatures([[list, predicate], boolType]),
  any: signatures([[list, predicate], boolType]),
  one: signatures([[list, predicate], boolType]),
  filter: signatures([[list, predicate], list]),
  map: signatures([[list, mapper], list]),
  find: signatures([[list, predicate], any]),
  findIndex: signatures([[list, predicate], whole]),
  findLast: signatures([[list, predicate], any]),
  findLastIndex: signatures([[list, predicate], whole]),
  count: signatures([[list, predicate], whole]),
  groupBy: signatures([[list, mapper], groupsType]),
  reduce: signatures([[list, functionOf([any, any], [any]), any], any]),
  len: unary(hasLength, () => whole, 'invalid argument for len (type %s)'),
  type: signatures([[any], text]),
  abs: unary(isNumber, same, 'invalid argument for abs (type %s)'),
  ceil: unary(isNumber, () => real, 'invalid argument for ceil (type %s)'),
  floor: unary(isNumber, () => real, 'invalid argument for floor (type %s)'),
  round: unary(isNumber, () => real, 'invalid argument for floor (type %s)'),
  int: unary(isConvertible, () => whole, 'invalid argument for int (type %s)'),
  float: unary(isConvertible, () => real, 'invalid argument for float (type %s)'),
  string: signatures([[any], text]),
  trim: signatures([[text], text], [[text, text], text]),
  trimPrefix: signatures([[text, text], text], [[text], text]),
  trimSuffix: signatures([[text, text], text], [[text], text]),
  upper: signatures([[text], text]),
  lower: signatures([[text], text]),
  split: signatures([[text, text], stringSliceType], [[text, text, whole], stringSliceType]),
  splitAfter: signatures([[text, text], stringSliceType], [[text, text, whole], stringSliceType]),
  replace: signatures([[text, text, text, whole], text], [[text, text, text], text]),
  repeat: signatures([[text, whole], text]),
  join: signatures(
    [[stringSliceType, text], text],
    [[list, text], text],
    [[list], text],
    [[stringSliceType, text], text],
    [[stringSliceType], text],
  ),
  indexOf: signatures([[text, text], whole]),
  lastIndexOf: signatures([[text, text], whole]),
  hasPrefix: signatures([[text, text], boolType]),
  hasSuffix: signatures([[text, text], boolType]),
  max: extreme('max'),
  min: extreme('min'),
  sum: unary(isPlainArray, () => any, 'cannot sum %s'),
  mean: unary(isPlainArray, () => real, 'cannot avg %s'),
  median: unary(isPlainArray, () => real, 'cannot median %s'),
  toJSON: signatures([[any], text]),
  fromJSON: signatures([[text], any]),
  toBase64: signatures([[text], text]),
  fromBase64: signatures([[text], text]),
  now: signatures([[], timeType]),
  duration: signatures([[text], durationType, errorType]),
  date: signatures([[text], timeType], [[text, text], timeType], [[text, text, text], timeType]),
  first: unary(isPlainArray, element, 'cannot get first element from %s'),
  last: unary(isPlainArray, element, 'cannot get last element from %s'),
  get: signatures(),
  take: check(checkTake),
  keys: unary(isPlainMap, () => list, 'cannot get keys from %s'),
  values: unary(isPlainMap, () => list, 'cannot get values from %s'),
  toPairs: unary(isPlainMap, () => list, 'cannot transform %s to pairs'),
  fromPairs: unary(isPlainArray, () => anyKeyMapType, 'cannot transform %s from pairs'),
  sort: check(checkSort),
  sortBy: check(checkSortBy),
};

export function builtinType(name: string): BuiltinType {
  return builtinTypes[name]!;
}

/** Every name, in the original's order. */
export const builtinNames: readonly string[] = Object.keys(builtinTypes);
