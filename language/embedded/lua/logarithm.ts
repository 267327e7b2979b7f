import { fractionAndExponent } from './power.ts';

/** `math.Log10`, by way of the logarithm to base 2, as Go goes. */
export function log10(value: number): number {
  return log2(value) * 0.3010299956639812;
}

/** `math.Log2`: exact for powers of two. */
function log2(value: number): number {
  const [fraction, exponent] = fractionAndExponent(value);
  return fraction === 0.5 ? exponent - 1 : Math.log(fraction) * Math.LOG2E + exponent;
}
