import { GoError, GoPanic, type Value, floatOf, integerOf, itemsOf, typeOf } from '../../go/value.ts';
import type { Builtin } from './builtins.ts';
import { parseFloat, parseInt, toFloat } from './convert.ts';
import { type Comparison, compares, goType, negate, numberOf } from './operate.ts';

/** The built-ins on numbers and lists of them. */
export const numberBuiltins: Readonly<Record<string, Builtin>> = {
  abs: { fast: true, call: ([value]) => absolute(value!) },
  ceil: { fast: true, call: ([value]) => rounded(value!, 'ceil', Math.ceil) },
  floor: { fast: true, call: ([value]) => rounded(value!, 'floor', Math.floor) },
  round: { fast: true, call: ([value]) => rounded(value!, 'round', halfAwayFromZero) },
  int: { fast: true, call: ([value]) => parseInt(value!) },
  float: { fast: true, call: ([value]) => parseFloat(value!) },
  max: { call: (values) => extreme(values, '<') },
  min: { call: (values) => extreme(values, '>') },
  sum: { call: (arguments_) => sum(arguments_) },
  mean: { call: (arguments_) => mean(arguments_) },
  median: { call: (arguments_) => median(arguments_) },
};

function absolute(value: Value): Value {
  const number = numberOf(value);
  if (number === null) throw new GoPanic(`invalid argument for abs (type ${goType(value)})`);
  return number < 0 ? negate(value) : value;
}

function rounded(value: Value, name: string, round: (number: number) => number): number {
  const number = numberOf(value);
  if (number === null) throw new GoPanic(`invalid argument for ${name} (type ${goType(value)})`);
  return typeof number === 'number' ? round(number) : toFloat(value);
}

function halfAwayFromZero(number: number): number {
  const whole = Math.trunc(number);
  return Math.abs(number - whole) >= 0.5 ? whole + Math.sign(number) : whole;
}

/** Sic: a nil in front of others does not count. */
function extreme(values: readonly Value[], worse: Comparison): Value {
  let best: Value = null;
  for (const value of values) if (best === null || compares(best, worse, value)) best = value;
  return best;
}

function sum(arguments_: readonly Value[]): Value {
  const items = numbersIn(arguments_, 'sum');
  if (items.every((item) => typeof item === 'bigint'))
    return BigInt.asIntN(
      64,
      items.reduce((total, item) => total + item, 0n),
    );
  return items.reduce<number>((total, item) => total + Number(item), 0);
}

function mean(arguments_: readonly Value[]): Value {
  const items = numbersIn(arguments_, 'mean');
  return items.length === 0 ? 0 : items.reduce<number>((total, item) => total + Number(item), 0) / items.length;
}

function median(arguments_: readonly Value[]): Value {
  const sorted = numbersIn(arguments_, 'median').map(Number).sort(nanFirst);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function nanFirst(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a - b;
}

function numbersIn(arguments_: readonly Value[], name: string): (bigint | number)[] {
  if (arguments_.length !== 1) throw new GoError(`invalid number of arguments (expected 1, got ${arguments_.length})`);
  const items = itemsOf(arguments_[0]!);
  if (items === null) throw new GoError(`cannot ${name} ${kindOf(arguments_[0]!)}`);
  return items.map((item) => {
    const number = signedOf(item);
    // An element that is nil has the kind of the list's elements.
    if (number === null) throw new GoError(`cannot ${name} ${item === null ? 'interface' : kindOf(item)}`);
    return number;
  });
}

function signedOf(value: Value): bigint | number | null {
  const type = typeOf(value);
  if (type === null || type.kind.startsWith('uint')) return null;
  return integerOf(value) ?? floatOf(value);
}

/** `reflect.Kind.String()`; nil has none. */
export function kindOf(value: Value): string {
  return typeOf(value)?.kind ?? 'invalid';
}
