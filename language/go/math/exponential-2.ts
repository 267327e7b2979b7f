import { polynomial } from './polynomial.ts';
import { scale } from './power-of-two.ts';

/** `math.Exp2`: 2ˣ (FreeBSD's `e_exp.c`). */
export function exponential2(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x > 1023.9999999999999) return Infinity;
  if (x < -1074) return 0;
  const exponent = Math.trunc(x > 0 ? x + 0.5 : x - 0.5);
  const fraction = x - exponent;
  const high = fraction * 0.6931471803691238;
  const low = -fraction * 1.9082149292705877e-10;
  const rest = high - low;
  const square = rest * rest;
  const c = rest - square * polynomial(coefficients, square);
  return scale(1 - (low - (rest * c) / (2 - c) - high), exponent);
}

const coefficients = [
  4.1381367970572385e-8, -1.6533902205465252e-6, 6.613756321437934e-5, -0.0027777777777015593, 0.16666666666666666,
];
