import { besselJ0, besselY0 } from './bessel-0.ts';
import { besselJ1, besselY1 } from './bessel-1.ts';
import { inverseRootOfPi } from './bessel-far.ts';
import { logarithm } from './logarithm.ts';
import { cosine, sine } from './trigonometry.ts';

/** Told of each step of a recurrence over the orders; it may throw. */
export type Spend = () => void;

/** `math.Jn`: Bessel's function of the first kind of a whole order, an int64 (FreeBSD's `e_jn.c`). */
export function besselJ(wantedOrder: bigint, argument: number, spend: Spend): number {
  if (Number.isNaN(argument)) return argument;
  if (!Number.isFinite(argument)) return 0;
  if (wantedOrder === 0n) return besselJ0(argument);
  if (argument === 0) return 0;
  const order = magnitude(wantedOrder);
  const signed = wantedOrder < 0n ? -argument : argument;
  if (order === 1n) return besselJ1(signed);
  const x = Math.abs(signed);
  return signed < 0 && order % 2n === 1n ? -positiveJ(order, x, spend) : positiveJ(order, x, spend);
}

function positiveJ(order: bigint, x: number, spend: Spend): number {
  const count = Number(order);
  if (count <= x) return x >= 2 ** 302 ? farCosine(order, x) : upwards(count, x, spend);
  return x < 2 ** -29 ? firstTerm(count, x) : downwards(count, x, spend);
}

/** `math.Yn`: the function of the second kind. */
export function besselY(wantedOrder: bigint, x: number, spend: Spend): number {
  if (x < 0 || Number.isNaN(x)) return NaN;
  if (x === Infinity) return 0;
  if (wantedOrder === 0n) return besselY0(x);
  const isOddNegative = wantedOrder < 0n && wantedOrder % 2n !== 0n;
  if (x === 0) return isOddNegative ? Infinity : -Infinity;
  const order = magnitude(wantedOrder);
  const value = order === 1n ? besselY1(x) : x >= 2 ** 302 ? farSine(order, x) : secondUpwards(Number(order), x, spend);
  return isOddNegative ? -value : value;
}

/** The smallest int64 has no positive counterpart: negated it stays what it is, and no recurrence begins. */
function magnitude(order: bigint): bigint {
  return order < 0n ? BigInt.asIntN(64, -order) : order;
}

/** The recurrence from the orders 0 and 1. */
function upwards(order: number, x: number, spend: Spend): number {
  let [before, value] = [besselJ0(x), besselJ1(x)];
  for (let i = 1; i < order; i++) {
    spend();
    [before, value] = [value, value * ((i + i) / x) - before];
  }
  return value;
}

function secondUpwards(order: number, x: number, spend: Spend): number {
  let [before, value] = [besselY0(x), besselY1(x)];
  for (let i = 1; i < order && value !== -Infinity; i++) {
    spend();
    [before, value] = [value, ((i + i) / x) * value - before];
  }
  return value;
}

/** Far out only the angle counts. */
function farCosine(order: bigint, x: number): number {
  const [s, c] = [sine(x), cosine(x)];
  const angle = [c + s, -c + s, -c - s, c - s][Number(order & 3n)]!;
  return (inverseRootOfPi * angle) / Math.sqrt(x);
}

function farSine(order: bigint, x: number): number {
  const [s, c] = [sine(x), cosine(x)];
  const angle = [s - c, -s - c, -s + c, s + c][Number(order & 3n)]!;
  return (inverseRootOfPi * angle) / Math.sqrt(x);
}

/** (x/2)ⁿ / n! */
function firstTerm(order: number, x: number): number {
  if (order > 33) return 0;
  const half = x * 0.5;
  let [value, factorial] = [half, 1];
  for (let i = 2; i <= order; i++) {
    factorial *= i;
    value *= half;
  }
  return value / factorial;
}

/** A continued fraction for the ratio to the order below, then the recurrence down to the order 0. */
function downwards(order: number, x: number, spend: Spend): number {
  const step = 2 / x;
  const first = (order + order) / x;
  let z = first + step;
  let [before, last] = [first, first * z - 1];
  let terms = 1;
  while (last < 1e9) {
    spend();
    terms++;
    z += step;
    [before, last] = [last, z * last - before];
  }
  let ratio = 0;
  for (let i = 2 * (order + terms); i >= order + order; i -= 2) {
    spend();
    ratio = 1 / (i / x - ratio);
  }
  const isLarge = order * logarithm(Math.abs(step * order)) >= 709.782712893384;
  let [below, value] = [ratio, 1];
  for (let i = order - 1; i > 0; i--) {
    spend();
    [below, value] = [value, (value * (i + i)) / x - below];
    if (!isLarge || value <= 1e100) continue;
    below /= value;
    ratio /= value;
    value = 1;
  }
  return (ratio * besselJ0(x)) / value;
}
