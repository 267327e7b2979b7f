import { deletePaths, getPath, setPath } from './access.ts';
import { compare } from './compare.ts';
import { encode } from './encode.ts';
import { Failure, Halt, type Native, Raised, cannotApply, cannotApplyWith, failedOn } from './failure.ts';
import { fromJson } from './from-json.ts';
import { numeric, parseNumber, toFloat, toIndex, toInt64 } from './number.ts';
import { sortedKeys } from './object.ts';
import { add, divide, modulo, multiply, negate, subtract } from './operate.ts';
import { quote } from '../../go/strconv-quote.ts';
import { characterCount } from './text.ts';
import { type JqValue, NumberText, isTrue, typeName } from './value.ts';

/** Built-ins on values of any type. */
export const valueNatives: Readonly<Record<string, Native>> = {
  'abs/0': (value) => magnitude('abs', value),
  'length/0': length,
  'keys/0': keys,
  'has/1': (value, [key]) => has(value, key!),
  'type/0': typeName,
  'tostring/0': (value, _, { fuel }) => (typeof value === 'string' ? value : encode(value, fuel)),
  'tojson/0': (value, _, { fuel }) => encode(value, fuel),
  'fromjson/0': fromJson,
  'tonumber/0': toNumber,
  'toboolean/0': toBoolean,
  'contains/1': (value, [part], { fuel }) => contains(value, part!, fuel),
  'inside/1': (value, [whole], { fuel }) => contains(whole!, value, fuel),
  'getpath/1': (value, [path], { fuel }) => getPath(value, path!, fuel),
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
  '_divide/2': (_, [a, b]) => divide(a!, b!),
  '_modulo/2': (_, [a, b]) => modulo(a!, b!),
  '_alternative/2': (_, [a, b]) => (isTrue(a!) ? a! : b!),
  '_equal/2': (_, [a, b], { fuel }) => compare(a!, b!, fuel) === 0,
};

function magnitude(name: string, value: JqValue): JqValue {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  if (value instanceof NumberText) return value.literal.startsWith('-') ? negate(value) : value;
  throw cannotApply(name, value);
}

function length(value: JqValue): JqValue {
  if (value === null) return 0n;
  if (typeof value === 'string') return BigInt(characterCount(value));
  if (Array.isArray(value)) return BigInt(value.length);
  return value instanceof Map ? BigInt(value.size) : magnitude('length', value);
}

function keys(value: JqValue): JqValue {
  if (Array.isArray(value)) return value.map((_, i) => BigInt(i));
  if (value instanceof Map) return sortedKeys(value);
  throw cannotApply('keys', value);
}

function has(value: JqValue, key: JqValue): boolean {
  if (value === null) return false;
  if (value instanceof Map && typeof key === 'string') return value.has(key);
  const at = Array.isArray(value) ? toIndex(key) : null;
  if (at === null) throw cannotApplyWith('has', value, key);
  return at >= 0 && at < (value as JqValue[]).length;
}

function toNumber(value: JqValue): JqValue {
  if (numeric(value) !== null) return value;
  if (typeof value !== 'string') throw cannotApply('tonumber', value);
  if (!/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(value) || value.endsWith('\n'))
    throw failedOn('tonumber', value, 'invalid number');
  return parseNumber(value);
}

function toBoolean(value: JqValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw cannotApply('toboolean', value);
  if (value !== 'true' && value !== 'false') throw failedOn('toboolean', value, 'invalid boolean');
  return value === 'true';
}

/** gojq answers with the error of what cannot be compared; within arrays and objects that only means "no". */
function contains(whole: JqValue, part: JqValue, fuel: Parameters<typeof compare>[2]): boolean {
  fuel.step();
  if (typeof whole === 'string' && typeof part === 'string') return whole.includes(part);
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

function containsItem(whole: JqValue, part: JqValue, fuel: Parameters<typeof compare>[2]): boolean {
  try {
    return contains(whole, part, fuel);
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
