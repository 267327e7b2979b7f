/**
 * `math.Sin` and `math.Cos`, whose last digit differs from JavaScript's: the angle is reduced to an eighth of a turn and put into
 * the polynomials of the Cephes library, with its coefficients. Angles beyond 2^29 are left to JavaScript.
 */
export function sine(x: number): number {
  if (x === 0 || !Number.isFinite(x) || Math.abs(x) >= 2 ** 29) return x === 0 ? x : Math.sin(x);
  const { octant, rest } = reduced(Math.abs(x));
  const value = octant % 4 === 2 ? cosineNear(rest) : sineNear(rest);
  return x < 0 === octant < 4 ? -value : value;
}

export function cosine(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 29) return Math.cos(x);
  const { octant, rest } = reduced(Math.abs(x));
  const value = octant % 4 === 2 ? sineNear(rest) : cosineNear(rest);
  return octant === 2 || octant === 4 ? -value : value;
}

/** The nearest even multiple of an eighth of a turn (0, 2, 4 or 6 of them) and what is left, in three parts of π/4. */
function reduced(x: number): { readonly octant: number; readonly rest: number } {
  const whole = Math.trunc(x * (4 / Math.PI));
  const even = whole + (whole % 2);
  const rest =
    x - even * 7.85398125648498535156e-1 - even * 3.77489470793079817668e-8 - even * 2.69515142907905952645e-15;
  return { octant: even % 8, rest };
}

function sineNear(z: number): number {
  const square = z * z;
  return z + z * square * polynomial(sineCoefficients, square);
}

function cosineNear(z: number): number {
  const square = z * z;
  return 1 - 0.5 * square + square * square * polynomial(cosineCoefficients, square);
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient);
}

const sineCoefficients: readonly number[] = [
  1.5896230157654656806e-10, -2.50507477628578072866e-8, 2.75573136213857245213e-6, -1.98412698295895385996e-4,
  8.33333333332211858878e-3, -1.66666666666666307295e-1,
];

const cosineCoefficients: readonly number[] = [
  -1.135853652138768173e-11, 2.08757008419747316778e-9, -2.75573141792967388112e-7, 2.48015872888517045348e-5,
  -1.38888888888730564116e-3, 4.16666666666665929218e-2,
];
