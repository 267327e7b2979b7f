import { logarithm } from './logarithm.ts';
import { logarithmOfOnePlus } from './logarithm-of-one-plus.ts';

/** `math.Asinh`. */
export function areaSine(x: number): number {
  if (!Number.isFinite(x)) return x;
  const size = Math.abs(x);
  if (size < 2 ** -28) return x;
  const value =
    size > 2 ** 28
      ? logarithm(size) + Math.LN2
      : size > 2
        ? logarithm(2 * size + 1 / (Math.sqrt(size * size + 1) + size))
        : logarithmOfOnePlus(size + (size * size) / (1 + Math.sqrt(1 + size * size)));
  return x < 0 ? -value : value;
}

/** `math.Acosh`. */
export function areaCosine(x: number): number {
  if (x < 1 || Number.isNaN(x)) return NaN;
  if (x >= 2 ** 28) return logarithm(x) + Math.LN2;
  if (x > 2) return logarithm(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const rest = x - 1;
  return logarithmOfOnePlus(rest + Math.sqrt(2 * rest + rest * rest));
}

/** `math.Atanh`. */
export function areaTangent(x: number): number {
  const size = Math.abs(x);
  if (size > 1 || Number.isNaN(x)) return NaN;
  if (size === 1) return x * Infinity;
  if (size < 2 ** -28) return x;
  const twice = size + size;
  const value = 0.5 * logarithmOfOnePlus(size < 0.5 ? twice + (twice * size) / (1 - size) : twice / (1 - size));
  return x < 0 ? -value : value;
}
