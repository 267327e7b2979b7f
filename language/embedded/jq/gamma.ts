/** The gamma function: exact for the factorials that a float can hold, else good to about 14 digits. */
export function gamma(x: number): number {
  if (x === -Infinity || (Number.isInteger(x) && x < 0)) return NaN;
  if (x === 0) return 1 / x;
  if (Number.isInteger(x) && x <= 171) return factorial(x - 1);
  if (x < 0.5) return Math.PI / (Math.sin(Math.PI * x) * gamma(1 - x));
  if (x > 171.7) return x > 0 ? Infinity : NaN;
  const t = x + 6.5;
  // In two halves: the power alone would overflow.
  const half = t ** ((x - 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * lanczos(x - 1);
}

/** The logarithm of the absolute value of the gamma function. */
export function logGamma(x: number): number {
  if (Math.abs(x) === Infinity) return Infinity;
  if (Number.isInteger(x) && x <= 0) return Infinity;
  if (x === 1 || x === 2) return 0;
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  if (x < 100) return Math.log(Math.abs(gamma(x)));
  const square = 1 / (x * x);
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

function factorial(n: number): number {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return Number(product);
}

/** Lanczos' sum with g = 7 and nine terms. */
function lanczos(x: number): number {
  let sum = 0.99999999999980993;
  for (const [i, coefficient] of coefficients.entries()) sum += coefficient / (x + i + 1);
  return sum;
}

const coefficients: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
