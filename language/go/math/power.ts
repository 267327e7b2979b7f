import { exponential } from './exponential.ts';
import { logarithm } from './logarithm.ts';
import { fractionAndExponent, scale } from './power-of-two.ts';

/**
 * `math.Pow(x, y)`. JavaScript's own differs in the last bit for some values: Go multiplies repeated squares of the
 * fraction of `x` for the whole part of `y`, and takes `exp(f·log x)` for its fraction `f`.
 */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x === -1 ? 1 : x ** y;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -0.5) return 1 / Math.sqrt(x);
  let whole = Math.trunc(Math.abs(y));
  let fraction = Math.abs(y) - whole;
  if (fraction !== 0 && x < 0) return NaN;
  // Beyond 2⁶³ every y is even, and the result is 0, ±1 or infinite.
  if (whole >= 2 ** 63) return x === -1 ? 1 : Math.abs(x) < 1 === y > 0 ? 0 : Infinity;
  let mantissa = 1;
  let exponent = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction--;
      whole++;
    }
    mantissa = exponential(fraction * logarithm(x));
  }
  let [square, squareExponent] = fractionAndExponent(x);
  for (let rest = whole; rest !== 0; rest = Math.floor(rest / 2)) {
    // An exponent this large decides the result: overflow or underflow.
    if (squareExponent < -4096 || squareExponent > 4096) {
      exponent += squareExponent;
      break;
    }
    if (rest % 2 === 1) {
      mantissa *= square;
      exponent += squareExponent;
    }
    square *= square;
    squareExponent *= 2;
    if (square < 0.5) {
      square += square;
      squareExponent--;
    }
  }
  return y < 0 ? scale(1 / mantissa, -exponent) : scale(mantissa, exponent);
}
