import { polynomial } from './polynomial.ts';

/** `math.Asin`. */
export function arcSine(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  const size = Math.abs(x);
  if (size > 1) return NaN;
  const other = Math.sqrt(1 - size * size);
  const value = size > 0.7 ? Math.PI / 2 - arcTangentOf(other / size) : arcTangentOf(size / other);
  return x < 0 ? -value : value;
}

/** `math.Acos`. */
export function arcCosine(x: number): number {
  return Math.PI / 2 - arcSine(x);
}

/** `math.Atan`. */
export function arcTangent(x: number): number {
  if (x === 0 || Number.isNaN(x)) return x;
  return x > 0 ? arcTangentOf(x) : -arcTangentOf(-x);
}

/** `math.Atan2`. */
export function arcTangent2(y: number, x: number): number {
  if (y === 0 || x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const angle = arcTangent(y / x);
  if (x > 0) return angle;
  return angle <= 0 ? angle + Math.PI : angle - Math.PI;
}

/** For a positive argument, by way of the range up to 0.66. */
function arcTangentOf(x: number): number {
  if (x <= 0.66) return arcTangentNear(x);
  if (x > 2.414213562373095) return Math.PI / 2 - arcTangentNear(1 / x) + moreBits;
  return Math.PI / 4 + arcTangentNear((x - 1) / (x + 1)) + 0.5 * moreBits;
}

function arcTangentNear(x: number): number {
  const square = x * x;
  return x * ((square * polynomial(top, square)) / polynomial(bottom, square)) + x;
}

/** What π/2 has beyond a float64. */
const moreBits = 6.123233995736766e-17;
const top = [-0.8750608600031904, -16.157537187333652, -75.00855792314705, -122.88666844901361, -64.85021904942025];
const bottom = [1, 24.858464901423062, 165.02700983169885, 432.88106049129027, 485.3903996359137, 194.5506571482614];
