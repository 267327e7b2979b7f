/** `math.Pow(10, exponent)` for a whole exponent, in Go's steps: squaring with a fraction and a binary exponent. */
export function power10(exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent === 1) return 10;
  if (exponent === -1) return 0.1;
  let fraction = 1;
  let binary = 0;
  let square = 0.625;
  let squareBinary = 4;
  for (let rest = BigInt(Math.abs(exponent)); rest !== 0n; rest >>= 1n) {
    if (squareBinary > 4096 || squareBinary < -4096) {
      binary += squareBinary;
      break;
    }
    if (rest & 1n) {
      fraction *= square;
      binary += squareBinary;
    }
    square *= square;
    squareBinary *= 2;
    if (square < 0.5) {
      square += square;
      squareBinary--;
    }
  }
  if (exponent < 0) {
    fraction = 1 / fraction;
    binary = -binary;
  }
  return scale(fraction, binary);
}

/** fraction · 2^binary without an overflow on the way. */
function scale(fraction: number, binary: number): number {
  if (binary > 1100) return Infinity;
  if (binary < -1200) return 0;
  const half = Math.trunc(binary / 2);
  return fraction * 2 ** half * 2 ** (binary - half);
}
