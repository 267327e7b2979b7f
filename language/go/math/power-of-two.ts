/** `math.Frexp`: the value is fraction · 2^exponent, the fraction in [½, 1). */
export function fractionAndExponent(value: number): [fraction: number, exponent: number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  if (Math.abs(value) < 2 ** -1022) {
    const [fraction, exponent] = fractionAndExponent(value * 2 ** 52);
    return [fraction, exponent - 52];
  }
  word.setFloat64(0, value);
  const high = word.getUint32(0);
  word.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [word.getFloat64(0), ((high >>> 20) & 0x7ff) - 1022];
}

/** `math.Ldexp`: fraction · 2^exponent, rounded once. */
export function scale(fraction: number, exponent: number): number {
  if (fraction === 0 || !Number.isFinite(fraction)) return fraction;
  const [normal, own] = fractionAndExponent(fraction);
  // Go's sum of the exponents overflows.
  if (exponent === -(2 ** 63) && own < 1) return normal < 0 ? -Infinity : Infinity;
  const total = own + exponent;
  if (total < -1080) return normal < 0 ? -0 : 0;
  if (total > 1024) return normal < 0 ? -Infinity : Infinity;
  if (total > -1021) return normal * 2 ** (total - 1) * 2;
  return normal * 2 ** (total + 60) * 2 ** -60;
}

/** Where a number is laid to see its bits. */
const word = new DataView(new ArrayBuffer(8));
