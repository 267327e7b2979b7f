/** `math.FMA`: a·b + c, rounded once. */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  return isModerate(a) && isModerate(b) && isModerate(c) ? ofParts(a, b, c) : ofIntegers(a, b, c);
}

/** True where neither a product nor a rounding error leaves the range of the normal numbers. */
function isModerate(value: number): boolean {
  const size = Math.abs(value);
  return size > 2 ** -300 && size < 2 ** 300;
}

/** By exact sums of parts (S. Boldo, G. Melquiond, "Emulation of FMA and correctly rounded sums", 2008). */
function ofParts(a: number, b: number, c: number): number {
  const product = a * b;
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  const productRest = aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
  const low = c + productRest;
  const lowRest = errorOfSum(c, productRest, low);
  const high = product + low;
  return high + sumToOdd(lowRest, errorOfSum(product, low, high));
}

/** A number with half as many digits, so near that the difference has half as many too. */
function upperHalf(value: number): number {
  const scaled = value * 134217729;
  return scaled - (scaled - value);
}

/** What rounding took from the sum of a and b. */
function errorOfSum(a: number, b: number, sum: number): number {
  const rest = sum - a;
  return a - (sum - rest) + (b - rest);
}

/** a + b rounded to the neighbour with an odd last digit, so that rounding once more rounds as if it were the first time. */
function sumToOdd(a: number, b: number): number {
  const sum = a + b;
  const error = errorOfSum(a, b, sum);
  if (error === 0) return sum;
  word.setFloat64(0, sum);
  const bits = word.getBigUint64(0);
  if (bits & 1n) return sum;
  word.setBigUint64(0, bits + (error > 0 === sum > 0 ? 1n : -1n));
  return word.getFloat64(0);
}

/** By whole numbers of any size. */
function ofIntegers(x: number, y: number, z: number): number {
  const product = x * y;
  if (!Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return product + z;
  if (!Number.isFinite(z)) return z;
  const [a, b, c] = [exact(x), exact(y), exact(z)];
  const low = Math.min(a.exponent + b.exponent, c.exponent);
  const sum =
    ((a.mantissa * b.mantissa) << BigInt(a.exponent + b.exponent - low)) + (c.mantissa << BigInt(c.exponent - low));
  return sum === 0n ? product + z : rounded(sum, low);
}

/** The value is mantissa · 2^exponent. */
function exact(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  word.setFloat64(0, value);
  const bits = word.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: biased === 0 ? -1074 : biased - 1075 };
}

/** mantissa · 2^exponent as the nearest float, ties to even. */
function rounded(mantissa: bigint, exponent: number): number {
  const negative = mantissa < 0n;
  let size = negative ? -mantissa : mantissa;
  let power = exponent;
  const excess = Math.max(size.toString(2).length - 53, -1074 - power);
  if (excess > 0) {
    const shift = BigInt(excess);
    const lost = size & ((1n << shift) - 1n);
    const half = 1n << (shift - 1n);
    size >>= shift;
    if (lost > half || (lost === half && (size & 1n) === 1n)) size += 1n;
    power += excess;
  }
  const whole = Number(size);
  const value =
    power < -1000
      ? whole * 2 ** (power + 80) * 2 ** -80
      : power > 900
        ? whole * 2 ** 900 * 2 ** (power - 900)
        : whole * 2 ** power;
  return negative ? -value : value;
}

/** Where a number is laid to see its bits. */
const word = new DataView(new ArrayBuffer(8));
