export type Arithmetic = '-' | '*' | '/' | '%' | '**';
export type Bitwise = '&' | '|' | '^' | '<<' | '>>';

/** `&`, `|` and `^` on the operands cut to `int64`, shifts on `uint64`, as the amd64 processor converts. */
export function bitwise(operator: Bitwise, left: number, right: number): number {
  switch (operator) {
    case '&':
      return Number(toInt64(left) & toInt64(right));
    case '|':
      return Number(toInt64(left) | toInt64(right));
    case '^':
      return Number(toInt64(left) ^ toInt64(right));
    case '<<':
      return Number(shiftLeft(toUint64(left), toUint64(right)));
    default:
      return Number(toUint64(left) >> toUint64(right));
  }
}

function shiftLeft(value: bigint, count: bigint): bigint {
  return count > 63n ? 0n : BigInt.asUintN(64, value << count);
}

/** What does not fit becomes the smallest. */
function toInt64(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
}

/** Negative numbers wrap; what does not fit becomes 2⁶³. */
function toUint64(value: number): bigint {
  return value >= -(2 ** 63) && value < 2 ** 64 ? BigInt.asUintN(64, BigInt(Math.trunc(value))) : 2n ** 63n;
}
