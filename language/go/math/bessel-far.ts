import { polynomial } from './polynomial.ts';
import { cosine, sine } from './trigonometry.ts';

/** A factor of Hankel's expansion in one of four ranges, from the outermost inwards: numerators and denominators. */
export type Ranges = readonly (readonly [top: readonly number[], bottom: readonly number[]])[];

/** The ratio of a factor at x ≥ 2, in powers of 1/x². */
export function ratioFar(ranges: Ranges, x: number): number {
  const [top, bottom] = ranges[x >= 8 ? 0 : x >= 4.5454 ? 1 : x >= 2.8571 ? 2 : 3]!;
  const z = 1 / (x * x);
  return polynomial(top, z) / polynomial(bottom, z);
}

/** √2·cos and √2·sin of x - π/4, the smaller of the two by the double angle, which keeps its digits. */
export function turnedByEighth(x: number): { readonly cos: number; readonly sin: number } {
  const [s, c] = [sine(x), cosine(x)];
  const [difference, sum] = [s - c, s + c];
  if (x >= Number.MAX_VALUE / 2) return { cos: sum, sin: difference };
  const z = -cosine(x + x);
  return s * c < 0 ? { cos: z / difference, sin: difference } : { cos: sum, sin: z / sum };
}

/** The same of x - 3π/4. */
export function turnedByThreeEighths(x: number): { readonly cos: number; readonly sin: number } {
  const [s, c] = [sine(x), cosine(x)];
  const [negative, difference] = [-s - c, s - c];
  if (x >= Number.MAX_VALUE / 2) return { cos: difference, sin: negative };
  const z = cosine(x + x);
  return s * c > 0 ? { cos: z / negative, sin: negative } : { cos: difference, sin: z / difference };
}

/** 1/√π. */
export const inverseRootOfPi = 0.5641895835477563;
