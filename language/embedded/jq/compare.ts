import { compare as compareText } from '../../go/json-order.ts';
import type { Fuel } from '../fuel.ts';
import { numeric } from './number.ts';
import { keysOf } from './object.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeReading, chargeWhole } from './weight.ts';

/** `gojq.Compare`: null, false, true, numbers, strings, arrays, objects; NaN comes before every number, itself too. */
export function compare(left: JqValue, right: JqValue, fuel: Fuel): number {
  if (typeof left === 'string' && typeof right === 'string') {
    chargeReading(left.length < right.length ? left : right, fuel);
    return left === right ? 0 : compareText(left, right);
  }
  const [a, b] = [numeric(left), numeric(right)];
  if (a !== null && b !== null) return compareNumbers(a, b, fuel);
  const difference = rank(left) - rank(right);
  if (difference !== 0) return difference;
  if (Array.isArray(left)) return compareArrays(left, right as JqValue[], fuel);
  return left instanceof Map ? compareObjects(left, right as JqObject, fuel) : 0;
}

/** Two whole numbers are compared exactly, others as floats. */
function compareNumbers(a: number | bigint, b: number | bigint, fuel: Fuel): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    chargeWhole(a, fuel);
    return a < b ? -1 : a > b ? 1 : 0;
  }
  const [x, y] = [Number(a), Number(b)];
  if (x < y || Number.isNaN(x)) return -1;
  return x === y ? 0 : 1;
}

function compareArrays(left: readonly JqValue[], right: readonly JqValue[], fuel: Fuel): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    fuel.step();
    const order = compare(left[i]!, right[i]!, fuel);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareObjects(left: JqObject, right: JqObject, fuel: Fuel): number {
  const keys = keysOf(left, fuel);
  const order = compareArrays(keys, keysOf(right, fuel), fuel);
  if (order !== 0) return order;
  for (const key of keys) {
    const difference = compare(left.get(key)!, right.get(key)!, fuel);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rank(value: JqValue): number {
  switch (typeof value) {
    case 'boolean':
      return value ? 2 : 1;
    case 'string':
      return 4;
    case 'object':
      if (value === null) return 0;
      return Array.isArray(value) ? 5 : value instanceof Map ? 6 : 3;
    default:
      return 3;
  }
}
