/** An angle ≥ 0 as an even number of eighths of a turn (modulo 8) and the rest, between -π/4 and π/4. */
export interface Reduced {
  readonly octant: number;
  readonly rest: number;
}

/** Reduces an angle as Go's `math.Sin`, `math.Cos` and `math.Tan` do: in three parts of π/4, from 2²⁹ on with the bits of 4/π. */
export function reduceToOctant(angle: number): Reduced {
  if (angle >= 2 ** 29) return reduceLarge(angle);
  const whole = Math.floor(angle * (4 / Math.PI));
  const even = whole + (whole % 2);
  return { octant: even % 8, rest: angle - even * quarterA - even * quarterB - even * quarterC };
}

/** π/4 in three parts. */
const quarterA = 0.7853981256484985;
const quarterB = 3.774894707930798e-8;
const quarterC = 2.6951514290790595e-15;

/** `math.trigReduce` (M. Payne, R. Hanek): the bits of 4/π that decide the octant and the first 64 bits of the rest. */
function reduceLarge(angle: number): Reduced {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, angle);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) - 1075n;
  const mantissa = (bits & 0xfffffffffffffn) | 0x10000000000000n;
  const window = BigInt.asUintN(192, fourOverPi >> (1027n - exponent));
  const product = BigInt.asUintN(128, (window * mantissa) >> 64n);
  const octant = Number(product >> 125n);
  const high = BigInt.asUintN(64, product >> 61n);
  const zeros = BigInt(64 - high.toString(2).length);
  // As upstream: the low word fills up from its top, although its first three bits are in the high word already.
  const filled = (high << (zeros + 1n)) | (BigInt.asUintN(64, product) >> (63n - zeros));
  view.setBigUint64(0, (BigInt.asUintN(64, filled) >> 12n) | ((1022n - zeros) << 52n));
  const fraction = view.getFloat64(0);
  const odd = octant % 2;
  return { octant: (octant + odd) % 8, rest: (fraction - odd) * (Math.PI / 4) };
}

/** 4/π · 2¹²¹⁶, cut. */
const fourOverPi = BigInt(
  [
    '0x145f306dc9c882a53f84eafa3ea69bb81b6c52b3278872083fca2c757bd778ac36e48dc74849ba5c00c925dd413a32439fc3bd639',
    '62534e7dd1046bea5d768909d338e04d68befc827323ac7306a673e93908bf177bf250763ff12fffbc0b301fde5e2316b414da3eda6cf',
    'd9e4f96136e9e8c7ecd3cbfd45aea4f758fd7cbe2f67a0e73ef14a525d4d7f6bf623f1aba10ac06608df8f6d757',
  ].join(''),
);
