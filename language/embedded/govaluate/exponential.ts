/**
 * `math.Exp` and `math.Log` digit for digit as Go computes them on amd64 with fused multiply-add: their last digit differs
 * from that of `Math.exp` and `Math.log`. Only what `power.ts` needs: finite arguments, no overflow, positive logarithms.
 */
export function exponential(x: number): number {
  const exponent = roundToEven(x * Math.LOG2E);
  let r = fma(-exponent, ln2High, x);
  r = fma(-exponent, ln2Low, r) * 0.0625;
  let sum = taylor[0]!;
  for (const coefficient of taylor.slice(1)) sum = fma(r, sum, coefficient);
  r *= sum;
  for (let i = 0; i < 3; i++) r *= r + 2;
  return fma(r + 2, r, 1) * 2 ** exponent;
}

export function logarithm(x: number): number {
  const [size, shift] = x < 2 ** -1022 ? [x * 2 ** 52, -52] : [x, 0];
  bits[0] = size;
  let k = Number((words[0]! >> 52n) & 0x7ffn) - 0x3fe + shift;
  words[0] = (words[0]! & 0xfffffffffffffn) | 0x3fe0000000000000n;
  let fraction = bits[0];
  if (fraction <= Math.SQRT1_2) {
    fraction *= 2;
    k--;
  }
  const f = fraction - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd =
    s2 * (0.6666666666666735 + s4 * (0.2857142874366239 + s4 * (0.1818357216161805 + s4 * 0.14798198605116586)));
  const even = s4 * (0.3999999999940942 + s4 * (0.22222198432149784 + s4 * 0.15313837699209373));
  const half = 0.5 * f * f;
  return k * 0.6931471803691238 - (half - (s * (half + (odd + even)) + k * 1.9082149292705877e-10) - f);
}

const ln2High = 0.693147180559663;
const ln2Low = 2.8235290563031577e-13;
const taylor: readonly number[] = [
  2.48015873015873e-5, 1.984126984126984e-4, 1.388888888888889e-3, 8.333333333333333e-3, 4.1666666666666664e-2,
  0.16666666666666666, 0.5, 1,
];

const bits = new Float64Array(1);
const words = new BigUint64Array(bits.buffer);

function roundToEven(x: number): number {
  const rounded = Math.round(x);
  return rounded - x === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** `a × b + c` rounded once: the sum of the exact parts, with the smallest part rounded to odd so that it decides ties. */
function fma(a: number, b: number, c: number): number {
  const [high, low] = exactProduct(a, b);
  const [upper, lower] = exactSum(c, low);
  const [top, rest] = exactSum(high, upper);
  return top + sumToOdd(rest, lower);
}

function exactProduct(a: number, b: number): [number, number] {
  const product = a * b;
  const [a1, a2] = halves(a);
  const [b1, b2] = halves(b);
  return [product, a1 * b1 - product + a1 * b2 + a2 * b1 + a2 * b2];
}

function halves(x: number): [number, number] {
  const scaled = 134217729 * x;
  const high = scaled - (scaled - x);
  return [high, x - high];
}

function exactSum(a: number, b: number): [number, number] {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function sumToOdd(a: number, b: number): number {
  const [sum, error] = exactSum(a, b);
  bits[0] = sum;
  if (error === 0 || (words[0]! & 1n) === 1n) return sum;
  words[0] = error > 0 === sum > 0 ? words[0]! + 1n : words[0]! - 1n;
  return bits[0];
}
