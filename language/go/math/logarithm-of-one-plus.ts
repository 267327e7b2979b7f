import { polynomial } from './polynomial.ts';
import { fractionAndExponent } from './power-of-two.ts';

/** `math.Log1p`: ln(1 + x), exact near 0 (FreeBSD's `s_log1p.c`). */
export function logarithmOfOnePlus(x: number): number {
  if (x < -1 || Number.isNaN(x)) return NaN;
  if (x === -1) return -Infinity;
  if (x === Infinity) return x;
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  if (size < 2 ** -29) return x - x * x * 0.5;
  if (x > -0.2928932188134525 && x < 0.41421356237309503) return ofFraction(x, 0, 0);
  const sum = size < 2 ** 53 ? 1 + x : x;
  let [fraction, exponent] = fractionAndExponent(sum);
  exponent--;
  // What rounding took from the sum.
  const lost = size >= 2 ** 53 ? 0 : exponent > 0 ? 1 - (sum - x) : x - (sum - 1);
  if (fraction < Math.SQRT1_2) fraction *= 2;
  else exponent++;
  return ofFraction(fraction - 1, exponent, lost / sum);
}

/** ln((1 + f) · 2ᵏ) + c. */
function ofFraction(f: number, k: number, c: number): number {
  const half = 0.5 * f * f;
  if (k !== 0 && Math.abs(f) < 2 ** -20) {
    if (f === 0) return k * ln2High + (c + k * ln2Low);
    const ratio = half * (1 - 0.6666666666666666 * f);
    return k * ln2High - (ratio - (k * ln2Low + c) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const ratio = z * polynomial(coefficients, z);
  if (k === 0) return f - (half - s * (half + ratio));
  return k * ln2High - (half - (s * (half + ratio) + (k * ln2Low + c)) - f);
}

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const coefficients = [
  0.14798198605116586, 0.15313837699209373, 0.1818357216161805, 0.22222198432149784, 0.2857142874366239,
  0.3999999999940942, 0.6666666666666735,
];
