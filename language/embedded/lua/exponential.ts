import { fractionAndExponent, scale } from './power-of-two.ts';

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

/** a·b + c, rounded once; for values far from the ends of the range. */
function fusedMultiplyAdd(a: number, b: number, c: number): number {
  const product = a * b;
  if (product === 0 || c === 0 || !Number.isFinite(product + c)) return product + c;
  const [am, ae] = integral(a);
  const [bm, be] = integral(b);
  const [cm, ce] = integral(c);
  const low = Math.min(ae + be, ce);
  const sum = ((am * bm) << BigInt(ae + be - low)) + (cm << BigInt(ce - low));
  return Number(sum) * 2 ** low;
}

/** value = mantissa · 2^exponent, the mantissa whole. */
function integral(value: number): [mantissa: bigint, exponent: number] {
  const [fraction, exponent] = fractionAndExponent(value);
  return [BigInt(fraction * 2 ** 53), exponent - 53];
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
