import { reduceToOctant } from './octant.ts';
import { polynomial } from './polynomial.ts';

/**
 * `math.Sin`, and below its kin: approximations with the coefficients of the Cephes library (S. L. Moshier,
 * https://netlib.org/cephes). JavaScript's own functions differ in the last bit for a quarter of all arguments.
 */
export function sine(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  const { octant, rest } = reduceToOctant(Math.abs(x));
  const value = octant % 4 === 2 ? cosineNear(rest) : sineNear(rest);
  return octant > 3 !== x < 0 ? -value : value;
}

/** `math.Cos`. */
export function cosine(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { octant, rest } = reduceToOctant(Math.abs(x));
  const value = octant % 4 === 2 ? sineNear(rest) : cosineNear(rest);
  return octant === 2 || octant === 4 ? -value : value;
}

/** `math.Tan`. */
export function tangent(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  const { octant, rest } = reduceToOctant(Math.abs(x));
  const square = rest * rest;
  let value = rest;
  if (square > 1e-14)
    value = rest + rest * ((square * polynomial(tangentTop, square)) / polynomial(tangentBottom, square));
  if (octant % 4 === 2) value = -1 / value;
  return x < 0 ? -value : value;
}

function sineNear(z: number): number {
  const square = z * z;
  return z + z * square * polynomial(sineSeries, square);
}

function cosineNear(z: number): number {
  const square = z * z;
  return 1 - 0.5 * square + square * square * polynomial(cosineSeries, square);
}

const sineSeries = [
  1.5896230157654656e-10, -2.5050747762857807e-8, 0.0000027557313621385722, -0.0001984126982958954,
  0.008333333333322118, -0.1666666666666663,
];
const cosineSeries = [
  -1.1358536521387682e-11, 2.087570084197473e-9, -2.755731417929674e-7, 0.000024801587288851704, -0.0013888888888873056,
  0.041666666666666595,
];
const tangentTop = [-13093.693918138379, 1153516.6483858742, -17956525.197648488];
const tangentBottom = [1, 13681.296347069296, -1320892.3444021097, 25008380.18233579, -53869575.592945464];
