import { fractionAndExponent } from './power-of-two.ts';

/**
 * `math.Log` as Go computes it on amd64: the series and coefficients of FreeBSD's `e_log.c`. It reads the bits of a subnormal
 * number as if it were normal, and so answers about -709 for all of them.
 */
export function logarithm(value: number): number {
  if (Number.isNaN(value) || value === Infinity) return value;
  if (value < 0) return NaN;
  if (value === 0) return -Infinity;
  let [fraction, exponent] = value < 2 ** -1022 ? [0.5 + value * 2 ** 1021, -1022] : fractionAndExponent(value);
  if (fraction <= Math.SQRT1_2) {
    fraction *= 2;
    exponent--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd = s2 * (c1 + s4 * (c3 + s4 * (c5 + s4 * c7)));
  const even = s4 * (c2 + s4 * (c4 + s4 * c6));
  const half = 0.5 * f * f;
  return exponent * ln2High - (half - (s * (half + (odd + even)) + exponent * ln2Low) - f);
}

/** `math.Log10`. */
export function log10(value: number): number {
  return logarithm(value) * Math.LOG10E;
}

/** `math.Log2`: exact for powers of two. */
export function log2(value: number): number {
  const [fraction, exponent] = fractionAndExponent(value);
  return fraction === 0.5 ? exponent - 1 : logarithm(fraction) * Math.LOG2E + exponent;
}

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const c1 = 6.66666666666673513e-1;
const c2 = 3.999999999940941908e-1;
const c3 = 2.857142874366239149e-1;
const c4 = 2.222219843214978396e-1;
const c5 = 1.818357216161805012e-1;
const c6 = 1.531383769920937332e-1;
const c7 = 1.479819860511658591e-1;
