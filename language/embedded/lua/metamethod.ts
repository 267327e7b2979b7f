import { LuaFunction } from './function.ts';
import { arithmetic } from './fold-constant.ts';
import { parseNumber } from './number.ts';
import type { ArithmeticOperator } from './syntax-tree.ts';
import { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import { Userdata } from './userdata.ts';
import { type LuaValue, rawText, typeName } from './value.ts';

/** How far a chain of `__index` or `__newindex` tables is followed. */
const longestChain = 100;

/** The metatable slot of a value: `null` where an event's table has none. */
export function metatableOf(thread: Thread, value: LuaValue): LuaValue {
  if (value instanceof LuaTable || value instanceof Userdata) return value.metatable;
  return thread.run.metatableOf(typeName(value));
}

/** A field of the value's metatable. */
export function metafield(thread: Thread, value: LuaValue, event: string): LuaValue {
  const metatable = metatableOf(thread, value);
  return metatable instanceof LuaTable ? metatable.getString(event) : undefined;
}

/** `object[key]`. */
export function getField(thread: Thread, object: LuaValue, key: LuaValue): LuaValue {
  let current = object;
  for (let i = 0; i < longestChain; i++) {
    if (current instanceof LuaTable) {
      const value = current.get(key);
      if (value !== undefined) return value;
    }
    const index = metafield(thread, current, '__index');
    if (index === undefined) {
      if (!(current instanceof LuaTable)) notIndexable(thread, current, key);
      return undefined;
    }
    if (index instanceof LuaFunction) return thread.callFor(index, current, key);
    current = index;
  }
  return thread.raise('too many recursions in gettable');
}

/** `object[key] = value`. */
export function setField(thread: Thread, object: LuaValue, key: LuaValue, value: LuaValue): void {
  let current = object;
  for (let i = 0; i < longestChain; i++) {
    if (current instanceof LuaTable && current.get(key) !== undefined) return rawSet(thread, current, key, value);
    const index = metafield(thread, current, '__newindex');
    if (index === undefined) {
      if (!(current instanceof LuaTable)) notIndexable(thread, current, key);
      return rawSet(thread, current, key, value);
    }
    if (index instanceof LuaFunction) {
      thread.push(index);
      thread.push(current);
      thread.push(key);
      thread.push(value);
      thread.call(3, 0);
      return;
    }
    current = index;
  }
  thread.raise('too many recursions in settable');
}

/** Sets a field without asking metatables; nil and NaN are no keys. Pays for what the table grows by. */
export function rawSet(thread: Thread, table: LuaTable, key: LuaValue, value: LuaValue): void {
  if (typeof key === 'number' && Number.isNaN(key)) thread.raise('table index is NaN');
  if (key === undefined) thread.raise('table index is nil');
  const growth = table.growth(key);
  if (growth > 0) thread.run.allocate(growth * 16);
  table.set(key, value);
}

/** Arithmetic on what are not two numbers. */
export function arithmeticSlow(
  thread: Thread,
  operator: ArithmeticOperator,
  left: LuaValue,
  right: LuaValue,
): LuaValue {
  const event = events[operator];
  const method = metafieldOfBoth(thread, left, right, `__${event}`);
  if (method instanceof LuaFunction) return thread.callFor(method, left, right);
  const a = typeof left === 'string' ? (parseNumber(left) ?? left) : left;
  const b = typeof right === 'string' ? (parseNumber(right) ?? right) : right;
  if (typeof a === 'number' && typeof b === 'number') return arithmetic(operator, a, b);
  // A string that is a number counts as one in the message.
  return thread.raise(`cannot perform ${event} operation between ${typeName(a)} and ${typeName(b)}`);
}

export function negate(thread: Thread, value: LuaValue): LuaValue {
  if (typeof value === 'number') return -value;
  const method = metafield(thread, value, '__unm');
  if (method instanceof LuaFunction) return thread.callFor(method, value);
  const number = typeof value === 'string' ? parseNumber(value) : undefined;
  return number === undefined ? thread.raise('__unm undefined') : -number;
}

/** `#value`. */
export function lengthOf(thread: Thread, value: LuaValue): LuaValue {
  if (typeof value === 'string') return value.length;
  const method = metafield(thread, value, '__len');
  if (method instanceof LuaFunction) return thread.callFor(method, value);
  if (!(value instanceof LuaTable)) return thread.raise('__len undefined');
  return lengthOfTable(thread, value);
}

/** The length of a table; pays for the nils at its end, which are looked at each time. */
export function lengthOfTable(thread: Thread, table: LuaTable): number {
  const length = table.length();
  thread.run.spend((table.array.length - length) >> 3);
  return length;
}

/** Pays for comparing two texts. */
export function payForComparison(thread: Thread, left: string, right: string): void {
  const shared = Math.min(left.length, right.length);
  if (shared > 512) thread.run.spend(shared >> 4);
}

/** Joins the values of `count` registers up to `last`, from the right; runs of strings and numbers at once. */
export function concat(thread: Thread, count: number, last: number): LuaValue {
  const { run } = thread;
  const { values } = thread.registers;
  let right = values[last];
  for (let rest = count - 1, at = last - 1; rest > 0; ) {
    let left = values[at];
    if (!isText(left) || !isText(right)) {
      const method = metafieldOfBoth(thread, left, right, '__concat');
      if (!(method instanceof LuaFunction))
        thread.raise(`cannot perform concat operation between ${typeName(left)} and ${typeName(right)}`);
      right = thread.callFor(method, left, right);
      rest--;
      at--;
      continue;
    }
    let text = typeof right === 'string' ? right : rawText(right, run.addresses);
    while (rest > 0) {
      left = values[at];
      if (!isText(left)) break;
      text = (typeof left === 'string' ? left : rawText(left, run.addresses)) + text;
      at--;
      rest--;
    }
    run.allocate(text.length + 16);
    right = text;
  }
  return right;
}

/** `left == right`. */
export function equals(thread: Thread, left: LuaValue, right: LuaValue): boolean {
  if (typeName(left) !== typeName(right)) return false;
  if (left === right) return true;
  if (!(left instanceof LuaTable) && !(left instanceof Userdata)) return false;
  return compareByMethod(thread, left, right, '__eq') ?? false;
}

/** `left < right`. */
export function lessThan(thread: Thread, left: LuaValue, right: LuaValue): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') {
    payForComparison(thread, left, right);
    return left < right;
  }
  if (typeof left === 'number' || typeName(left) !== typeName(right)) return incomparable(thread, left, right);
  return compareByMethod(thread, left, right, '__lt') ?? incomparable(thread, left, right);
}

/** `left <= right`: without `__le`, `not (right < left)`. */
export function lessOrEqual(thread: Thread, left: LuaValue, right: LuaValue): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left <= right;
  if (typeof left === 'string' && typeof right === 'string') {
    payForComparison(thread, left, right);
    return left <= right;
  }
  if (typeof left === 'number' || typeName(left) !== typeName(right)) return incomparable(thread, left, right);
  const answer = compareByMethod(thread, left, right, '__le');
  if (answer !== null) return answer;
  return !(compareByMethod(thread, right, left, '__lt') ?? incomparable(thread, right, left));
}

/** `tostring(value)`: what `__tostring` answers, of whatever type, or the value's own text. */
export function toText(thread: Thread, value: LuaValue): LuaValue {
  const method = metafield(thread, value, '__tostring');
  return method instanceof LuaFunction ? thread.callFor(method, value) : rawText(value, thread.run.addresses);
}

/** True for strings and numbers. */
export function isText(value: LuaValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

const events: { readonly [operator in ArithmeticOperator]: string } = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '%': 'mod',
  '^': 'pow',
};

function metafieldOfBoth(thread: Thread, left: LuaValue, right: LuaValue, event: string): LuaValue {
  return metafield(thread, left, event) ?? metafield(thread, right, event);
}

/** The answer of the method that both values share; `null` when they share none. */
function compareByMethod(thread: Thread, left: LuaValue, right: LuaValue, event: string): boolean | null {
  const method = metafield(thread, left, event);
  if (!(method instanceof LuaFunction) || method !== metafield(thread, right, event)) return null;
  const answer = thread.callFor(method, left, right);
  return answer !== undefined && answer !== false;
}

function incomparable(thread: Thread, left: LuaValue, right: LuaValue): never {
  thread.raise(`attempt to compare ${typeName(left)} with ${typeName(right)}`);
}

function notIndexable(thread: Thread, object: LuaValue, key: LuaValue): never {
  const type = typeName(object);
  thread.raise(`attempt to index a non-table object(${type}) with key '${rawText(key, thread.run.addresses)}'`);
}
