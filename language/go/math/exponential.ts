import { fusedMultiplyAdd } from './fused-multiply-add.ts';
import { scale } from './power-of-two.ts';

/**
 * `math.Exp` as Go computes it on amd64: a Taylor series for a sixteenth of the argument, then four squarings
 * (N. Shibata, "Efficient evaluation methods of elementary functions suitable for SIMD computation", 2010), with
 * multiplications and additions rounded at once. It is infinite from 709.44 on, where the power of two alone is not a float.
 */
export function exponential(value: number): number {
  if (Number.isNaN(value) || value === Infinity) return value;
  const exponent = roundToEven(value * Math.LOG2E);
  if (exponent >= 1024) return Infinity;
  if (exponent < -1075) return 0;
  let x = fusedMultiplyAdd(-ln2Upper, exponent, value);
  x = fusedMultiplyAdd(-ln2Lower, exponent, x) * 0.0625;
  let sum = inverseFactorials[0]!;
  for (let i = 1; i < inverseFactorials.length; i++) sum = fusedMultiplyAdd(sum, x, inverseFactorials[i]!);
  x *= sum;
  for (let i = 0; i < 3; i++) x *= x + 2;
  return scale(fusedMultiplyAdd(x + 2, x, 1), exponent);
}

/** 1/8!, 1/7!, … 1. */
const inverseFactorials: readonly number[] = [
  0.0000248015873015873, 0.0001984126984126984, 0.001388888888888889, 0.008333333333333333, 0.041666666666666664,
  0.16666666666666666, 0.5, 1,
];
const ln2Upper = 0.693147180559663;
const ln2Lower = 2.8235290563031577e-13;

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
