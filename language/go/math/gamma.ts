import { exponential } from './exponential.ts';
import { polynomial } from './polynomial.ts';
import { power } from './power.ts';
import { sine } from './trigonometry.ts';

/** `math.Gamma` (the Cephes library's `gamma.c`). */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === -Infinity || (x < 0 && Number.isInteger(x))) return NaN;
  if (x === Infinity) return x;
  if (x === 0) return 1 / x;
  if (Math.abs(x) > 33) return x > 0 ? stirling(x) : reflected(-x);
  return nearTwo(x);
}

/** By the recurrence down or up to an argument between 2 and 3. */
function nearTwo(argument: number): number {
  let [x, factor] = [argument, 1];
  while (x >= 3) {
    x -= 1;
    factor *= x;
  }
  while (x < 0) {
    if (x > -1e-9) return small(x, factor);
    factor /= x;
    x += 1;
  }
  while (x < 2) {
    if (x < 1e-9) return small(x, factor);
    factor /= x;
    x += 1;
  }
  if (x === 2) return factor;
  return (factor * polynomial(top, x - 2)) / polynomial(bottom, x - 2);
}

function small(x: number, factor: number): number {
  return x === 0 ? Infinity : factor / ((1 + 0.5772156649015329 * x) * x);
}

/** The value for -x, by that for x. */
function reflected(x: number): number {
  let whole = Math.floor(x);
  const sign = whole % 2 === 0 ? -1 : 1;
  let rest = x - whole;
  if (rest > 0.5) {
    whole++;
    rest = x - whole;
  }
  const size = Math.abs(x * sine(Math.PI * rest));
  if (size === 0) return sign * Infinity;
  const [first, second] = stirlingFactors(x);
  const product = size * first * second;
  return sign * (product === Infinity ? Math.PI / size / first / second : Math.PI / product);
}

function stirling(x: number): number {
  const [first, second] = stirlingFactors(x);
  return first * second;
}

/** Stirling's formula as two factors: their product may be too large. */
function stirlingFactors(x: number): readonly [number, number] {
  if (x > 200) return [Infinity, 1];
  const inverse = 1 / x;
  const series = 1 + inverse * polynomial(stirlingSeries, inverse);
  const whole = exponential(x);
  if (x <= 143.01608) return [power(x, x - 0.5) / whole, rootOfTwoPi * series];
  const half = power(x, 0.5 * x - 0.25);
  return [half, rootOfTwoPi * series * (half / whole)];
}

const rootOfTwoPi = 2.5066282746310007;
const top = [
  0.00016011952247675185, 0.0011913514700658638, 0.010421379756176158, 0.04763678004571372, 0.20744822764843598,
  0.4942148268014971, 1,
];
const bottom = [
  -2.3158187332412014e-5, 0.0005396055804933034, -0.004456419138517973, 0.011813978522206043, 0.035823639860549865,
  -0.23459179571824335, 0.0714304917030273, 1,
];
const stirlingSeries = [
  0.0007873113957930937, -0.00022954996161337813, -0.0026813261780578124, 0.0034722222160545866, 0.08333333333334822,
];
