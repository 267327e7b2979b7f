/** `math.FMA`: x·y + z, rounded once. */
export function fused(x: number, y: number, z: number): number {
  const product = x * y;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z) || x === 0 || y === 0) return product + z;
  const [a, b, c] = [exact(x), exact(y), exact(z)];
  const low = Math.min(a.exponent + b.exponent, c.exponent);
  const sum =
    ((a.mantissa * b.mantissa) << BigInt(a.exponent + b.exponent - low)) + (c.mantissa << BigInt(c.exponent - low));
  return sum === 0n ? product + z : rounded(sum, low);
}

/** The value is mantissa · 2^exponent. */
function exact(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const word = view.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
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
