import { scale } from './power-of-two.ts';

/**
 * `math.Exp` as Go computes it on amd64: a Taylor series for a sixteenth of the argument, then four squarings
 * (N. Shibata, "Efficient evaluation methods of elementary functions suitable for SIMD computation", 2010), with
 * multiplications and additions rounded at once.
 */
export function exponential(value: number): number {
  if (Number.isNaN(value) || value === Infinity) return value;
  if (value > 709.782712893384) return Infinity;
  if (value < -746) return 0;
  const exponent = roundToEven(value * Math.LOG2E);
  let x = fusedMultiplyAdd(-ln2Upper, exponent, value);
  x = fusedMultiplyAdd(-ln2Lower, exponent, x) * 0.0625;
  let sum = coefficients[0]!;
  for (const coefficient of coefficients.slice(1)) sum = fusedMultiplyAdd(sum, x, coefficient);
  x *= sum;
  for (let i = 0; i < 3; i++) x *= x + 2;
  return scale(fusedMultiplyAdd(x + 2, x, 1), exponent);
}

/** 1/8!, 1/7!, … 1. */
const coefficients: readonly number[] = [
  0.0000248015873015873, 0.0001984126984126984, 0.001388888888888889, 0.008333333333333333, 0.041666666666666664,
  0.16666666666666666, 0.5, 1,
];
const ln2Upper = 0.693147180559663;
const ln2Lower = 2.8235290563031577e-13;

/** a·b + c, rounded once (S. Boldo, G. Melquiond, "Emulation of FMA and correctly rounded sums", 2008). */
function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const [product, productRest] = exactProduct(a, b);
  const [low, lowRest] = exactSum(c, productRest);
  const [high, highRest] = exactSum(product, low);
  return high + sumToOdd(lowRest, highRest);
}

/** The sum of two numbers, and what rounding took from it. */
function exactSum(a: number, b: number): [sum: number, error: number] {
  const sum = a + b;
  const rest = sum - a;
  return [sum, a - (sum - rest) + (b - rest)];
}

/** The product of two numbers, and what rounding took from it. */
function exactProduct(a: number, b: number): [product: number, error: number] {
  const product = a * b;
  const [aHigh, aLow] = split(a);
  const [bHigh, bLow] = split(b);
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

/** A number as the sum of two with half as many digits. */
function split(value: number): [high: number, low: number] {
  const scaled = value * 134217729;
  const high = scaled - (scaled - value);
  return [high, value - high];
}

/** a + b rounded to the neighbour with an odd last digit, so that rounding once more rounds as if it were the first time. */
function sumToOdd(a: number, b: number): number {
  const [sum, error] = exactSum(a, b);
  const bits = new BigInt64Array(new Float64Array([sum]).buffer);
  if (error === 0 || bits[0]! & 1n) return sum;
  bits[0]! += error > 0 === sum > 0 ? 1n : -1n;
  return new Float64Array(bits.buffer)[0]!;
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
