import { exponential, logarithm } from './exponential.ts';

/** Go's `math.Pow`, which multiplies by squaring and differs from `**` in the last digit and at the edges. */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1) return base;
  if (base === -1 && Math.abs(exponent) === Infinity) return 1;
  if (exponent === 0.5) return base === -Infinity ? Infinity : Math.sqrt(base + 0);
  if (exponent === -0.5) return base === -Infinity ? 0 : 1 / Math.sqrt(base + 0);
  const size = Math.abs(exponent);
  const fraction = size % 1;
  if (base === 0 || !Number.isFinite(base) || !Number.isFinite(size) || size >= 2 ** 63 || (fraction !== 0 && base < 0))
    return base ** exponent;
  let whole = size - fraction;
  let result = 1;
  if (fraction > 0.5) {
    whole++;
    result = exponential((fraction - 1) * logarithm(base));
  } else if (fraction !== 0) result = exponential(fraction * logarithm(base));
  let { mantissa, exponent: scale } = split(base);
  let total = 0;
  for (; whole > 0; whole = Math.floor(whole / 2)) {
    if (Math.abs(scale) > 4096) {
      total += scale;
      break;
    }
    if (whole % 2 === 1) {
      result *= mantissa;
      total += scale;
    }
    mantissa *= mantissa;
    scale *= 2;
    if (mantissa < 0.5) {
      mantissa *= 2;
      scale--;
    }
  }
  return exponent < 0 ? scaled(1 / result, -total) : scaled(result, total);
}

/** `value = mantissa × 2^exponent` with the mantissa from ½ to 1 (Go: `math.Frexp`). */
function split(value: number): { mantissa: number; exponent: number } {
  let mantissa = value;
  let exponent = 0;
  if (Math.abs(mantissa) < 2 ** -1022) {
    mantissa *= 2 ** 52;
    exponent -= 52;
  }
  const size = Math.abs(mantissa);
  let power = Math.floor(Math.log2(size));
  while (2 ** power > size) power--;
  while (2 ** (power + 1) <= size) power++;
  return {
    mantissa: power === 1023 ? mantissa / 2 ** 1023 / 2 : mantissa / 2 ** (power + 1),
    exponent: exponent + power + 1,
  };
}

/** `value × 2^exponent`, rounded once (Go: `math.Ldexp`). */
function scaled(value: number, exponent: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const { mantissa, exponent: own } = split(value);
  const total = own + exponent;
  if (total < -1074) return mantissa < 0 ? -0 : 0;
  if (total > 1024) return mantissa < 0 ? -Infinity : Infinity;
  if (total < -1021) return mantissa * 2 ** (total + 53) * 2 ** -53;
  return mantissa * 2 * 2 ** (total - 1);
}
