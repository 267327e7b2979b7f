import type { Fuel } from '../fuel.ts';
import { deletePaths, getPath, setPath } from './access.ts';
import { compare } from './compare.ts';
import { encode } from './encode.ts';
import { Failure, Halt, type Native, Raised, type Run, cannotApply, cannotApplyWith, failedOn } from './failure.ts';
import { fromJson } from './from-json.ts';
import { numeric, toFloat, toIndex, toInt64 } from './number.ts';
import { keysOf } from './object.ts';
import { add, divide, modulo, multiply, negate, subtract } from './operate.ts';
import { quote } from '../../go/strconv-quote.ts';
import { NumberText, parseNumber } from './number-text.ts';
import { type JqValue, isTrue, typeName } from './value.ts';
import { chargeDigits, chargeReading, listWeight } from './weight.ts';

/** Built-ins on values of any type. */
export const valueNatives: Readonly<Record<string, Native>> = {
  'abs/0': (value, _, { fuel }) => magnitude('abs', value, fuel),
  'length/0': (value, _, run) => length(value, run),
  'keys/0': (value, _, { fuel }) => keys(value, fuel),
  'has/1': (value, [key]) => has(value, key!),
  'type/0': typeName,
  'tostring/0': (value, _, { fuel }) => (typeof value === 'string' ? value : encode(value, fuel)),
  'tojson/0': (value, _, { fuel }) => encode(value, fuel),
  'fromjson/0': fromJson,
  'tonumber/0': (value, _, { fuel }) => toNumber(value, fuel),
  'toboolean/0': toBoolean,
  'contains/1': (value, [part], { fuel }) => contains(value, part!, fuel),
  'inside/1': (value, [whole], { fuel }) => contains(whole!, value, fuel),
  'getpath/1': (value, [path], run) => getPath(value, path!, run),
  'setpath/2': (value, [path, replacement], run) => setPath(value, path!, replacement!, run, null),
  'delpaths/1': (value, [paths], run) => deletePaths(value, paths!, run, new Set()),
  'error/0': (value) => {
    throw new Raised(value);
  },
  'error/1': (_, [value]) => {
    throw new Raised(value!);
  },
  'halt/0': () => {
    throw new Halt(null);
  },
  'halt_error/0': (value) => {
    throw new Halt(value);
  },
  'halt_error/1': (value, [code]) => {
    if (toInt64(code!) === null) throw cannotApply('halt_error', code!);
    throw new Halt(value);
  },
  'modulemeta/0': (value) => {
    if (typeof value !== 'string') throw cannotApply('modulemeta', value);
    throw new Failure(() => `cannot load module: ${quote(value)}`);
  },
  '_add/2': (_, [a, b], run) => add(a!, b!, run),
  '_subtract/2': (_, [a, b], run) => subtract(a!, b!, run),
  '_multiply/2': (_, [a, b], run) => multiply(a!, b!, run),
  '_divide/2': (_, [a, b], run) => divide(a!, b!, run),
  '_modulo/2': (_, [a, b], run) => modulo(a!, b!, run),
  '_alternative/2': (_, [a, b]) => (isTrue(a!) ? a! : b!),
  '_equal/2': (_, [a, b], { fuel }) => compare(a!, b!, fuel) === 0,
};

function magnitude(name: string, value: JqValue, fuel: Fuel): JqValue {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'bigint' || value instanceof NumberText) {
    const isNegative = typeof value === 'bigint' ? value < 0n : value.literal.startsWith('-');
    return isNegative ? negate(value, fuel) : value;
  }
  throw cannotApply(name, value);
}

function length(value: JqValue, { fuel, characters }: Run): JqValue {
  if (value === null) return 0n;
  if (typeof value === 'string') return BigInt(characters.in(value));
  if (Array.isArray(value)) return BigInt(value.length);
  return value instanceof Map ? BigInt(value.size) : magnitude('length', value, fuel);
}

function keys(value: JqValue, fuel: Fuel): JqValue {
  if (Array.isArray(value)) {
    fuel.allocate(listWeight(4 * value.length));
    return value.map((_, i) => BigInt(i));
  }
  if (value instanceof Map) return keysOf(value, fuel);
  throw cannotApply('keys', value);
}

function has(value: JqValue, key: JqValue): boolean {
  if (value === null) return false;
  if (value instanceof Map && typeof key === 'string') return value.has(key);
  const at = Array.isArray(value) ? toIndex(key) : null;
  if (at === null) throw cannotApplyWith('has', value, key);
  return at >= 0 && at < (value as JqValue[]).length;
}

function toNumber(value: JqValue, fuel: Fuel): JqValue {
  if (numeric(value) !== null) return value;
  if (typeof value !== 'string') throw cannotApply('tonumber', value);
  if (!/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(value) || value.endsWith('\n'))
    throw failedOn('tonumber', value, 'invalid number');
  chargeDigits(value.length, fuel);
  return parseNumber(value);
}

function toBoolean(value: JqValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw cannotApply('toboolean', value);
  if (value !== 'true' && value !== 'false') throw failedOn('toboolean', value, 'invalid boolean');
  return value === 'true';
}

/** gojq answers with the error of what cannot be compared; within arrays and objects that only means "no". */
function contains(whole: JqValue, part: JqValue, fuel: Fuel): boolean {
  fuel.step();
  if (typeof whole === 'string' && typeof part === 'string') {
    chargeReading(whole, fuel);
    return whole.includes(part);
  }
  const [a, b] = [numeric(whole), numeric(part)];
  if (a !== null && b !== null) return typeof a === typeof b ? a === b : toFloat(a) === toFloat(b);
  if (Array.isArray(whole) && Array.isArray(part))
    return part.every((item) => whole.some((own) => containsItem(own, item, fuel)));
  if (whole instanceof Map && part instanceof Map) {
    if (whole.size < part.size) return false;
    for (const [key, item] of part) {
      const own = whole.get(key);
      if (own === undefined || !containsItem(own, item, fuel)) return false;
    }
    return true;
  }
  if (whole === part) return true;
  throw cannotApplyWith('contains', whole, part);
}

function containsItem(whole: JqValue, part: JqValue, fuel: Fuel): boolean {
  try {
    return contains(whole, part, fuel);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
