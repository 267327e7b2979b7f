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
  const rest = x - even * 0.7853981256484985 - even * 3.774894707930798e-8 - even * 2.6951514290790595e-15;
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
  1.5896230157654656e-10, -2.5050747762857807e-8, 2.7557313621385722e-6, -0.0001984126982958954, 0.008333333333322118,
  -0.1666666666666663,
];

const cosineCoefficients: readonly number[] = [
  -1.1358536521387682e-11, 2.087570084197473e-9, -2.755731417929674e-7, 2.4801587288851704e-5, -0.0013888888888873056,
  0.041666666666666595,
];
