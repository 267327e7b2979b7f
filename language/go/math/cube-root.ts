/** `math.Cbrt` (FreeBSD's `s_cbrt.c`): a guess from the bits, made good to 23 of them, then one step of Newton's. */
export function cubeRoot(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const size = Math.abs(x);
  let root = size < 2 ** -1022 ? thirdOfBits(size * 2 ** 54, 696219795n) : thirdOfBits(size, 715094163n);
  const ratio = (root * root) / size;
  const s = 0.5428571428571428 + ratio * root;
  root *= 0.35714285714285715 + 1.6071428571428572 / (s + 1.4142857142857144 + -0.7053061224489796 / s);
  root = chopped(root);
  const rest = size / (root * root);
  root += root * ((rest - root) / (root + root + rest));
  return x < 0 ? -root : root;
}

/** A third of the exponent, and about as much of the fraction. */
function thirdOfBits(x: number, offset: bigint): number {
  word.setFloat64(0, x);
  word.setBigUint64(0, word.getBigUint64(0) / 3n + (offset << 32n));
  return word.getFloat64(0);
}

/** Cut to 23 bits and made larger than the root. */
function chopped(x: number): number {
  word.setFloat64(0, x);
  word.setBigUint64(0, (word.getBigUint64(0) & (0xffffffffcn << 28n)) + (1n << 30n));
  return word.getFloat64(0);
}

/** Where a number is laid to see its bits. */
const word = new DataView(new ArrayBuffer(8));
