/** `math.Frexp`: the value is fraction · 2^exponent, the fraction in [½, 1). */
export function fractionAndExponent(value: number): [fraction: number, exponent: number] {
  if (value === 0 || !Number.isFinite(value)) return [value, 0];
  let fraction = value;
  let exponent = 0;
  if (Math.abs(fraction) < 2 ** -1022) {
    fraction *= 2 ** 52;
    exponent = -52;
  }
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, fraction);
  const high = view.getUint32(0);
  exponent += ((high >>> 20) & 0x7ff) - 1022;
  view.setUint32(0, (high & 0x800fffff) | (1022 << 20));
  return [view.getFloat64(0), exponent];
}

/** `math.Ldexp`: fraction · 2^exponent, rounded once. */
export function scale(fraction: number, exponent: number): number {
  if (fraction === 0 || !Number.isFinite(fraction)) return fraction;
  const [normal, own] = fractionAndExponent(fraction);
  const total = own + exponent;
  if (total < -1080) return normal < 0 ? -0 : 0;
  if (total > 1024) return normal < 0 ? -Infinity : Infinity;
  if (total > -1021) return normal * 2 ** (total - 1) * 2;
  return normal * 2 ** (total + 60) * 2 ** -60;
}
