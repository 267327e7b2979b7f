import { exponential } from './exponential.ts';
import { polynomial } from './polynomial.ts';

/** `math.Sinh`. */
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
  return x < 0 || Object.is(x, -0) ? -value : value;
}

/** `math.Cosh`. */
export function hyperbolicCosine(x: number): number {
  const size = Math.abs(x);
  const power = exponential(size);
  return size > 21 ? power * 0.5 : (power + 1 / power) * 0.5;
}

/** `math.Tanh`. */
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

const sinhTop = [-26.30563213397497, -2894.211355989564, -89912.72022039509, -630767.3640497717];
const sinhBottom = [1, -173.6789535582337, 15215.17378790019, -630767.3640497717];
const tanhTop = [-0.9643991794250523, -99.28772310019185, -1614.6876844170845];
const tanhBottom = [1, 112.81167849163293, 2235.4883906010045, 4844.063053251255];
