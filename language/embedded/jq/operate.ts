import type { Fuel } from '../fuel.ts';
import { byteLength } from '../../go/strings.ts';
import { compare } from './compare.ts';
import { Failure, type Run, cannotCombine, complaint } from './failure.ts';
import { floatToInt, numeric, toFloat } from './number.ts';
import { merged } from './object.ts';
import { preview, typedPreview } from './preview.ts';
import { splitText } from './text.ts';
import { NumberText } from './number-text.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeProduct, chargeReading, chargeWhole, listWeight, objectWeight, textWeight } from './weight.ts';

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
    run.fuel.allocate(objectWeight(left.size + right.size));
    return merged(left, right);
  }
  if (left === null) return b ?? right;
  if (right === null) return a ?? left;
  throw cannotCombine('add', a ?? left, b ?? right);
}

export function subtract(left: JqValue, right: JqValue, run: Run): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null)
    return typeof a === 'bigint' && typeof b === 'bigint' ? charged(a - b, run) : Number(a) - Number(b);
  if (!Array.isArray(left) || !Array.isArray(right)) throw cannotCombine('subtract', a ?? left, b ?? right);
  run.fuel.allocate(listWeight(left.length));
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
  const times = typeof left === 'string' ? toFloat(b) : typeof right === 'string' ? toFloat(a) : null;
  if (times === null) throw cannotCombine('multiply', a ?? left, b ?? right);
  return repeated((typeof left === 'string' ? left : right) as string, times, run);
}

export function divide(left: JqValue, right: JqValue, { fuel }: Run): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null) return quotient(a, b, fuel);
  if (typeof left === 'string' && typeof right === 'string') {
    chargeReading(left, fuel);
    return left === '' ? [] : splitText(left, right, fuel);
  }
  throw cannotCombine('divide', a ?? left, b ?? right);
}

/** The remainder of whole numbers, its sign that of the dividend; floats are cut before. */
export function modulo(left: JqValue, right: JqValue, { fuel }: Run): JqValue {
  const [a, b] = [numeric(left), numeric(right)];
  if (a === null || b === null) throw cannotCombine('modulo', a ?? left, b ?? right);
  const whole = typeof a === 'bigint' && typeof b === 'bigint';
  if (!whole && (Number.isNaN(Number(a)) || Number.isNaN(Number(b)))) return NaN;
  const divisor = whole ? b : floatToInt(Number(b));
  if (divisor === 0n) throw byZero('modulo', asOperand(a, whole), asOperand(b, whole));
  const dividend = whole ? a : floatToInt(Number(a));
  chargeProduct(dividend, divisor, fuel);
  return dividend % divisor;
}

/** `+` before a term: a number as it is. */
export function plus(value: JqValue): JqValue {
  if (numeric(value) === null) throw complaint('cannot plus', value);
  return value;
}

export function negate(value: JqValue, fuel: Fuel): JqValue {
  if (typeof value === 'number') return -value;
  if (typeof value === 'bigint') {
    chargeWhole(value, fuel);
    return -value;
  }
  if (!(value instanceof NumberText)) throw complaint('cannot negate', value);
  fuel.allocate(textWeight(value.literal.length));
  return new NumberText(value.literal.startsWith('-') ? value.literal.slice(1) : `-${value.literal}`);
}

function charged(value: bigint, { fuel }: Run): bigint {
  chargeWhole(value, fuel);
  return value;
}

function product(a: bigint, b: bigint, { fuel }: Run): bigint {
  chargeProduct(a, b, fuel);
  return a * b;
}

function quotient(a: number | bigint, b: number | bigint, fuel: Fuel): number | bigint {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) throw byZero('divide', a, b);
    chargeProduct(a, b, fuel);
    return a % b === 0n ? a / b : Number(a) / Number(b);
  }
  if (Number(b) === 0) throw byZero('divide', Number(a), Number(b));
  return Number(a) / Number(b);
}

function byZero(verb: string, left: JqValue, right: JqValue): Failure {
  return new Failure((fuel) => `cannot ${verb} ${typedPreview(left, fuel)} by: ${typedPreview(right, fuel)}`);
}

function asOperand(value: number | bigint, whole: boolean): number | bigint {
  return whole ? value : Number(value);
}

function joined(left: string, right: string, run: Run): string {
  // Joining is lazy: who reads the whole pays for it.
  run.fuel.allocate(textWeight(Math.min(left.length, right.length)));
  return left + right;
}

function concatenated(left: JqValue[], right: JqValue[], run: Run): JqValue[] {
  if (left.length === 0 || right.length === 0) return left.length === 0 ? right : left;
  run.fuel.allocate(listWeight(left.length + right.length));
  return left.concat(right);
}

function deeplyMerged(left: JqObject, right: JqObject, run: Run): JqObject {
  run.fuel.step();
  run.fuel.allocate(objectWeight(left.size + right.size));
  const result: JqObject = new Map(left);
  for (const [key, value] of right) {
    const own = result.get(key);
    result.set(key, own instanceof Map && value instanceof Map ? deeplyMerged(own, value, run) : value);
  }
  return result;
}

function repeated(text: string, times: number, run: Run): JqValue {
  if (times < 0 || Number.isNaN(times)) return null;
  chargeReading(text, run.fuel);
  const count = Math.trunc(Math.min(times, 0x7fffffff));
  if (byteLength(text) * count >= 0x7fffffff)
    throw new Failure((fuel) => `repeat string result too large: ${preview(text, fuel)} * ${preview(times, fuel)}`);
  run.fuel.allocate(textWeight(text.length * count));
  return text.repeat(count);
}
