import { polynomial } from './polynomial.ts';
import { scale } from './power-of-two.ts';

/** `math.Expm1`: eˣ - 1, exact near 0 (FreeBSD's `s_expm1.c`). */
export function exponentialLessOne(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x <= -38.816242111356935) return -1;
  if (x >= 709.782712893384) return Infinity;
  const { exponent, rest, error } = reduced(x);
  if (exponent === 0 && Math.abs(rest) < 2 ** -54) return rest;
  const half = 0.5 * rest;
  const square = rest * half;
  const ratio = polynomial(coefficients, square);
  const t = 3 - ratio * half;
  const e = square * ((ratio - t) / (6 - rest * t));
  if (exponent === 0) return rest - (rest * e - square);
  return scaled(rest, rest * (e - error) - error - square, exponent);
}

/** x as a multiple of ln 2, a rest, and what rounding took from the rest. */
function reduced(x: number): { readonly exponent: number; readonly rest: number; readonly error: number } {
  const size = Math.abs(x);
  if (size <= 0.34657359027997264) return { exponent: 0, rest: x, error: 0 };
  const sign = x < 0 ? -1 : 1;
  const exponent = size < 1.0397207708399179 ? sign : Math.trunc(Math.LOG2E * x + 0.5 * sign);
  const high = x - exponent * ln2High;
  const low = exponent * ln2Low;
  const rest = high - low;
  return { exponent, rest, error: high - rest - low };
}

/** 2ᵏ · (1 + rest - e) - 1, in the order that loses least for the k. */
function scaled(rest: number, e: number, k: number): number {
  if (k === -1) return 0.5 * (rest - e) - 0.5;
  if (k === 1) return rest < -0.25 ? -2 * (e - (rest + 0.5)) : 1 + 2 * (rest - e);
  if (k <= -2 || k > 56) return timesPower(1 - (e - rest), k) - 1;
  if (k < 20) return timesPower(1 - 2 ** -k - (e - rest), k);
  return timesPower(rest - (e + 2 ** -k) + 1, k);
}

/** Beyond the range of floats the result is infinite in two steps. */
function timesPower(value: number, k: number): number {
  return k === 1024 ? value * 2 * 2 ** 1023 : scale(value, k);
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const coefficients = [
  -2.0109921818362437e-7, 4.008217827329362e-6, -7.93650757867488e-5, 0.0015873015872548146, -0.03333333333333313, 1,
];
