import { exponential } from './exponential.ts';

/**
 * Go's `math.Sin` and its kin: rational approximations with the coefficients of the Cephes library (S. L. Moshier,
 * https://netlib.org/cephes). JavaScript's own functions differ in the last bit for a quarter of all arguments.
 */
export function sine(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  const { octant, rest } = reduce(Math.abs(x));
  const half = octant & 3;
  const value = half === 1 || half === 2 ? cosineNear(rest) : sineNear(rest);
  return octant > 3 !== x < 0 ? -value : value;
}

export function cosine(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { octant, rest } = reduce(Math.abs(x));
  const half = octant & 3;
  const value = half === 1 || half === 2 ? sineNear(rest) : cosineNear(rest);
  return octant > 3 !== half > 1 ? -value : value;
}

export function tangent(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  const { octant, rest } = reduce(Math.abs(x));
  const square = rest * rest;
  let value = rest;
  if (square > 1e-14)
    value = rest + rest * ((square * polynomial(tangentTop, square)) / polynomial(tangentBottom, square));
  if (octant & 2) value = -1 / value;
  return x < 0 ? -value : value;
}

export function arcSine(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 1) return NaN;
  const other = Math.sqrt(1 - size * size);
  const value = size > 0.7 ? Math.PI / 2 - arcTangentOf(other / size) : arcTangentOf(size / other);
  return x < 0 ? -value : value;
}

export function arcCosine(x: number): number {
  return Math.PI / 2 - arcSine(x);
}

export function arcTangent(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  return x > 0 ? arcTangentOf(x) : -arcTangentOf(-x);
}

export function arcTangent2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const angle = arcTangent(y / x);
  if (x > 0) return angle;
  return angle <= 0 ? angle + Math.PI : angle - Math.PI;
}

export function hyperbolicSine(x: number): number {
  const size = Math.abs(x);
  let value: number;
  if (size > 21) value = exponential(size) * 0.5;
  else if (size > 0.5) {
    const power = exponential(size);
    value = (power - 1 / power) * 0.5;
  } else {
    const square = size * size;
    value = (polynomial(sinhTop, square) * size) / polynomial(sinhBottom, square);
  }
  return x < 0 ? -value : value;
}

export function hyperbolicCosine(x: number): number {
  const size = Math.abs(x);
  const power = exponential(size);
  return size > 21 ? power * 0.5 : (power + 1 / power) * 0.5;
}

export function hyperbolicTangent(x: number): number {
  const size = Math.abs(x);
  if (size > 44.014845965556525) return x < 0 ? -1 : 1;
  if (size >= 0.625) {
    const value = 1 - 2 / (exponential(2 * size) + 1);
    return x < 0 ? -value : value;
  }
  if (x === 0) return x;
  const square = x * x;
  return x + (x * square * polynomial(tanhTop, square)) / polynomial(tanhBottom, square);
}

/** The octant of an angle, of eight, and the angle within it; beyond 2²⁹ with JavaScript's own reduction. */
function reduce(x: number): { readonly octant: number; readonly rest: number } {
  if (x >= 2 ** 29) return reduce(Math.atan2(Math.sin(x), Math.cos(x)) + (Math.sin(x) < 0 ? 2 * Math.PI : 0));
  let octant = Math.floor(x * (4 / Math.PI));
  if (octant % 2 === 1) octant++;
  return { octant: octant % 8, rest: x - octant * quarterA - octant * quarterB - octant * quarterC };
}

function sineNear(z: number): number {
  const square = z * z;
  return z + z * square * polynomial(sineSeries, square);
}

function cosineNear(z: number): number {
  const square = z * z;
  return 1 - 0.5 * square + square * square * polynomial(cosineSeries, square);
}

/** For a positive argument, by way of the range up to 0.66. */
function arcTangentOf(x: number): number {
  if (x <= 0.66) return arcTangentNear(x);
  if (x > 2.414213562373095) return Math.PI / 2 - arcTangentNear(1 / x) + moreBits;
  return Math.PI / 4 + arcTangentNear((x - 1) / (x + 1)) + 0.5 * moreBits;
}

function arcTangentNear(x: number): number {
  const square = x * x;
  return x * ((square * polynomial(atanTop, square)) / polynomial(atanBottom, square)) + x;
}

/** The coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) sum = sum * x + coefficients[i]!;
  return sum;
}

/** π/4 in three parts. */
const quarterA = 0.7853981256484985;
const quarterB = 3.774894707930798e-8;
const quarterC = 2.6951514290790595e-15;
/** What π/2 has beyond a float64. */
const moreBits = 6.123233995736766e-17;
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
const atanTop = [-0.8750608600031904, -16.157537187333652, -75.00855792314705, -122.88666844901361, -64.85021904942025];
const atanBottom = [
  1, 24.858464901423062, 165.02700983169885, 432.88106049129027, 485.3903996359137, 194.5506571482614,
];
const sinhTop = [-26.30563213397497, -2894.211355989564, -89912.72022039509, -630767.3640497717];
const sinhBottom = [1, -173.6789535582337, 15215.17378790019, -630767.3640497717];
const tanhTop = [-0.9643991794250523, -99.28772310019185, -1614.6876844170845];
const tanhBottom = [1, 112.81167849163293, 2235.4883906010045, 4844.063053251255];
