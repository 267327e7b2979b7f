import { compare } from '../../go/json-order.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import { addDuration, compareTimes, subtractTimes, Time } from '../../go/time.ts';
import { durationType, sameType } from '../../go/type.ts';
import { Func, GoPanic, Numeric, Slice, TypedMap, type Value, entriesOf, itemsOf, typeOf } from '../../go/value.ts';

/** What `%T` prints. */
export function goType(value: Value): string {
  return typeOf(value)?.name ?? '<nil>';
}

/** The panic of a failed type assertion on an `interface{}`. */
export function assertionFailed(value: Value, wanted: string): GoPanic {
  const found = typeOf(value)?.name ?? 'nil';
  return new GoPanic(`interface conversion: interface {} is ${found}, not ${wanted}`);
}

export function asString(value: Value): string {
  if (typeof value === 'string') return value;
  throw assertionFailed(value, 'string');
}

export function asBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw assertionFailed(value, 'bool');
}

/** A number of a predeclared type; `time.Duration` and its like are none. */
export function numberOf(value: Value): bigint | number | null {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  return value instanceof Numeric && value.type.name === value.type.kind ? value.value : null;
}

function durationOf(value: Value): bigint | null {
  return value instanceof Numeric && sameType(value.type, durationType) ? (value.value as bigint) : null;
}

/** Integers of all types compare and calculate as `int`, with a float as `float64`. */
function numbers(a: Value, b: Value): { integers: [bigint, bigint] } | { floats: [number, number] } | null {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === null || y === null) return null;
  if (typeof x === 'bigint' && typeof y === 'bigint') return { integers: [BigInt.asIntN(64, x), BigInt.asIntN(64, y)] };
  return { floats: [Number(x), Number(y)] };
}

/** Below, at or above 0; `null` when the operands have no order, NaN when it is a NaN. */
function order(a: Value, b: Value): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
  const pair = numbers(a, b);
  if (pair !== null) {
    const [x, y] = 'integers' in pair ? pair.integers : pair.floats;
    return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN;
  }
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  if (a instanceof Time && b instanceof Time) return compareTimes(a, b);
  const [x, y] = [durationOf(a), durationOf(b)];
  return x === null || y === null ? null : x < y ? -1 : x > y ? 1 : 0;
}

export type Comparison = '<' | '>' | '<=' | '>=';

/** `runtime.Less` and its like. */
export function compares(a: Value, operator: Comparison, b: Value): boolean {
  const sign = order(a, b);
  if (sign === null) throw invalid(a, operator, b);
  switch (operator) {
    case '<':
      return sign < 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    default:
      return sign >= 0;
  }
}

function invalid(a: Value, operator: string, b: Value): GoPanic {
  return new GoPanic(`invalid operation: ${goType(a)} ${operator} ${goType(b)}`);
}

/** `runtime.Equal`: numbers by value, the rest by `reflect.DeepEqual`. */
export function equals(a: Value, b: Value): boolean {
  if (typeof a === 'string' || typeof a === 'boolean' || (typeof a === 'bigint' && typeof b === 'bigint'))
    return a === b;
  const pair = numbers(a, b);
  if (pair !== null) {
    const [x, y] = 'integers' in pair ? pair.integers : pair.floats;
    return x === y;
  }
  if (a instanceof Time && b instanceof Time) return compareTimes(a, b) === 0;
  return (isNil(a) && isNil(b)) || deepEquals(a, b);
}

/** `runtime.IsNil`: nil, and nil slices and maps. */
export function isNil(value: Value): boolean {
  if (value instanceof Slice) return value.items === null;
  return value === null || (value instanceof TypedMap && value.entries === null);
}

function deepEquals(a: Value, b: Value): boolean {
  const [left, right] = [typeOf(a), typeOf(b)];
  if (left === null || right === null) return left === right;
  if (!sameType(left, right) || a instanceof Func) return false;
  if (a === b) return true;
  if (a instanceof Numeric) return a.value === (b as Numeric).value;
  if (a instanceof Time) return compareTimes(a, b as Time) === 0 && a.zone === (b as Time).zone;
  if (isNil(a) !== isNil(b)) return false;
  const items = itemsOf(a);
  if (items !== null) {
    const others = itemsOf(b)!;
    return items.length === others.length && items.every((item, i) => deepEquals(item, others[i]!));
  }
  const entries = entriesOf(a);
  if (entries === null) return false;
  const others = entriesOf(b)!;
  if (entries.size !== others.size) return false;
  for (const [key, item] of entries) if (!others.has(key) || !deepEquals(item, others.get(key)!)) return false;
  return true;
}

export function add(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string') return joined(a, b);
  const pair = numbers(a, b);
  if (pair !== null)
    return 'integers' in pair ? wrap(pair.integers[0] + pair.integers[1]) : pair.floats[0] + pair.floats[1];
  const [x, y] = [durationOf(a), durationOf(b)];
  if (a instanceof Time && y !== null) return addDuration(a, y);
  if (b instanceof Time && x !== null) return addDuration(b, x);
  if (x === null || y === null) throw invalid(a, '+', b);
  return duration(x + y);
}

/** Halves of a character that come together are one. */
function joined(a: string, b: string): string {
  const text = a + b;
  return text.isWellFormed() ? text : fromBytes(toBytes(text));
}

export function subtract(a: Value, b: Value): Value {
  const pair = numbers(a, b);
  if (pair !== null)
    return 'integers' in pair ? wrap(pair.integers[0] - pair.integers[1]) : pair.floats[0] - pair.floats[1];
  if (a instanceof Time && b instanceof Time) return duration(subtractTimes(a, b));
  const [x, y] = [durationOf(a), durationOf(b)];
  if (a instanceof Time && y !== null) return addDuration(a, BigInt.asIntN(64, -y));
  if (x === null || y === null) throw invalid(a, '-', b);
  return duration(x - y);
}

/** A duration times an integer is one; times a float it is a number. */
export function multiply(a: Value, b: Value): Value {
  const pair = numbers(a, b);
  if (pair !== null)
    return 'integers' in pair ? wrap(pair.integers[0] * pair.integers[1]) : pair.floats[0] * pair.floats[1];
  const [x, y] = [durationOf(a) ?? numberOf(a), durationOf(b) ?? numberOf(b)];
  if (x === null || y === null) throw invalid(a, '*', b);
  if (typeof x === 'bigint' && typeof y === 'bigint') return duration(x * y);
  return Number(x) * Number(y);
}

export function divide(a: Value, b: Value): number {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === null || y === null) throw invalid(a, '/', b);
  return Number(x) / Number(y);
}

export function modulo(a: Value, b: Value): bigint {
  const pair = numbers(a, b);
  if (pair === null || !('integers' in pair)) throw invalid(a, '%', b);
  if (pair.integers[1] === 0n) throw new GoPanic('runtime error: integer divide by zero');
  return wrap(pair.integers[0] % pair.integers[1]);
}

export function negate(value: Value): Value {
  if (typeof value === 'number') return -value;
  if (typeof value === 'bigint') return wrap(-value);
  if (numberOf(value) === null) throw new GoPanic(`invalid operation: - ${goType(value)}`);
  const { type, value: number } = value as Numeric;
  if (typeof number === 'number') return new Numeric(type, -number);
  const bits = Number(/\d+/.exec(type.kind)?.[0] ?? 64);
  return new Numeric(type, type.kind.startsWith('u') ? BigInt.asUintN(bits, -number) : BigInt.asIntN(bits, -number));
}

function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

function duration(value: bigint): Value {
  return new Numeric(durationType, wrap(value));
}
