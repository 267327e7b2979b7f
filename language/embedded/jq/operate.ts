import { byteLength } from '../../go/strings.ts';
import { compare } from './compare.ts';
import { Failure, type Run, cannotCombine, complaint } from './failure.ts';
import { floatToInt, numeric, toFloat } from './number.ts';
import { merged } from './object.ts';
import { preview, typedPreview } from './preview.ts';
import { splitText } from './text.ts';
import { type JqObject, type JqValue, NumberText } from './value.ts';

/** A binary operator; both operands are values already. */
export type Operation = (left: JqValue, right: JqValue, run: Run) => JqValue;

export function add(left: JqValue, right: JqValue, run: Run): JqValue {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left === 'string' && typeof right === 'string') return joined(left, right, run);
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null)
    return typeof a === 'bigint' && typeof b === 'bigint' ? charged(a + b, run) : Number(a) + Number(b);
  if (Array.isArray(left) && Array.isArray(right)) return concatenated(left, right, run);
  if (left instanceof Map && right instanceof Map) {
    if (left.size === 0 || right.size === 0) return left.size === 0 ? right : left;
    run.fuel.allocate(32 * (left.size + right.size));
    return merged(left, right);
  }
  if (left === null) return right;
  if (right === null) return left;
  throw cannotCombine('add', left, right);
}

export function subtract(left: JqValue, right: JqValue, run: Run): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null)
    return typeof a === 'bigint' && typeof b === 'bigint' ? charged(a - b, run) : Number(a) - Number(b);
  if (!Array.isArray(left) || !Array.isArray(right)) throw cannotCombine('subtract', left, right);
  run.fuel.allocate(8 * left.length);
  return left.filter((item) => {
    run.fuel.step(right.length);
    return !right.some((other) => compare(item, other, run.fuel) === 0);
  });
}

export function multiply(left: JqValue, right: JqValue, run: Run): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null)
    return typeof a === 'bigint' && typeof b === 'bigint' ? product(a, b, run) : Number(a) * Number(b);
  if (left instanceof Map && right instanceof Map) return deeplyMerged(left, right, run);
  const times = typeof left === 'string' ? toFloat(right) : typeof right === 'string' ? toFloat(left) : null;
  if (times === null) throw cannotCombine('multiply', left, right);
  return repeated((typeof left === 'string' ? left : right) as string, times, run);
}

export function divide(left: JqValue, right: JqValue): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null) return quotient(a, b);
  if (typeof left === 'string' && typeof right === 'string') return left === '' ? [] : splitText(left, right);
  throw cannotCombine('divide', left, right);
}

/** The remainder of whole numbers, its sign that of the dividend; floats are cut before. */
export function modulo(left: JqValue, right: JqValue): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a === null || b === null) throw cannotCombine('modulo', left, right);
  const whole = typeof a === 'bigint' && typeof b === 'bigint';
  if (!whole && (Number.isNaN(Number(a)) || Number.isNaN(Number(b)))) return NaN;
  const divisor = whole ? b : floatToInt(Number(b));
  if (divisor === 0n) throw byZero('modulo', asOperand(a, whole), asOperand(b, whole));
  return (whole ? a : floatToInt(Number(a))) % divisor;
}

/** `+` before a term: a number as it is. */
export function plus(value: JqValue): JqValue {
  if (numeric(value) === null) throw complaint('cannot plus', value);
  return value;
}

export function negate(value: JqValue): JqValue {
  if (typeof value === 'number' || typeof value === 'bigint') return -value;
  if (!(value instanceof NumberText)) throw complaint('cannot negate', value);
  return new NumberText(value.literal.startsWith('-') ? value.literal.slice(1) : `-${value.literal}`);
}

/** A whole number that is longer than a word costs what it takes. */
function charged(value: bigint, run: Run): bigint {
  if (BigInt.asIntN(64, value) !== value) run.fuel.allocate(digits(value));
  return value;
}

function product(a: bigint, b: bigint, run: Run): bigint {
  const small = BigInt.asIntN(64, a) === a && BigInt.asIntN(64, b) === b;
  if (!small) {
    const [x, y] = [digits(a), digits(b)];
    run.fuel.allocate(x + y);
    run.fuel.step(Math.ceil((x * y) / 4096));
    if (x + y > 2 ** 24) run.fuel.allocate(2 ** 40);
  }
  return a * b;
}

/** The bytes of a whole number, about. */
function digits(value: bigint): number {
  return value.toString(16).length / 2;
}

function quotient(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw byZero('divide', a, b);
    return a % b === 0n ? a / b : Number(a) / Number(b);
  }
  if (Number(b) === 0) throw byZero('divide', Number(a), Number(b));
  return Number(a) / Number(b);
}

function byZero(verb: string, left: JqValue, right: JqValue): Failure {
  return new Failure(() => `cannot ${verb} ${typedPreview(left)} by: ${typedPreview(right)}`);
}

function asOperand(value: number | bigint, whole: boolean): number | bigint {
  return whole ? value : Number(value);
}

function joined(left: string, right: string, run: Run): string {
  run.fuel.allocate(left.length + right.length);
  return left + right;
}

function concatenated(left: JqValue[], right: JqValue[], run: Run): JqValue[] {
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left;
  run.fuel.allocate(8 * (left.length + right.length));
  return left.concat(right);
}

function deeplyMerged(left: JqObject, right: JqObject, run: Run): JqObject {
  run.fuel.allocate(32 * (left.size + right.size));
  const result: JqObject = new Map(left);
  for (const [key, value] of right) {
    const own = result.get(key);
    result.set(key, own instanceof Map && value instanceof Map ? deeplyMerged(own, value, run) : value);
  }
  return result;
}

function repeated(text: string, times: number, run: Run): JqValue {
  if (times < 0 || Number.isNaN(times)) return null;
  const count = Math.trunc(Math.min(times, 0x7fffffff));
  if (byteLength(text) * count >= 0x7fffffff)
    throw new Failure(() => `repeat string result too large: ${preview(text)} * ${preview(times)}`);
  run.fuel.allocate(text.length * count);
  return text.repeat(count);
}
