import { type ECDSA, ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { bytesToNumberBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { GoError } from '../../../../go/value.ts';

/** One of the curves that `crypto/elliptic` has. */
export interface Curve {
  readonly name: string;
  readonly oid: string;
  readonly ecdsa: ECDSA;
  /** Bytes of a secret and of a coordinate. */
  readonly size: number;
  /** The algorithm with which x509 signs; it says the hash, which is that of `ecdsa`. */
  readonly signature: string;
}

const p224 = ecdsa(
  weierstrass({
    p: 2n ** 224n - 2n ** 96n + 1n,
    n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
    h: 1n,
    a: 2n ** 224n - 2n ** 96n - 2n,
    b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
    Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
    Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
  }),
  sha256,
);

export const curves: readonly Curve[] = [
  { name: 'P224', oid: '1.3.132.0.33', ecdsa: p224, size: 28, signature: '1.2.840.10045.4.3.2' },
  { name: 'P256', oid: '1.2.840.10045.3.1.7', ecdsa: p256, size: 32, signature: '1.2.840.10045.4.3.2' },
  { name: 'P384', oid: '1.3.132.0.34', ecdsa: p384, size: 48, signature: '1.2.840.10045.4.3.3' },
  { name: 'P521', oid: '1.3.132.0.35', ecdsa: p521, size: 66, signature: '1.2.840.10045.4.3.4' },
];

export const p256Curve: Curve = curves[1]!;

/** The public point, not compressed, of a secret of the curve's size (`ecdsa.ParseRawPrivateKey`). */
export function pointOf(curve: Curve, secret: Uint8Array): Uint8Array {
  const { n } = curve.ecdsa.Point.CURVE();
  const scalar = bytesToNumberBE(secret);
  if (scalar % n === 0n) throw new GoError('ecdsa: invalid public key encoding');
  if (scalar > n) throw new GoError('input overflows the modulus');
  return curve.ecdsa.getPublicKey(secret, false);
}

/** Complains as `ecdsa.ParseUncompressedPublicKey` about what is no point of the curve. */
export function checkPoint(curve: Curve, point: Uint8Array): void {
  if (point[0] !== 4) throw new GoError('ecdsa: invalid uncompressed public key');
  if (point.length !== 1 + 2 * curve.size) throw new GoError(`invalid ${curve.name} point encoding`);
  const { a, b, p } = curve.ecdsa.Point.CURVE();
  const x = bytesToNumberBE(point.subarray(1, 1 + curve.size));
  const y = bytesToNumberBE(point.subarray(1 + curve.size));
  if (x >= p || y >= p) {
    throw new GoError(`invalid ${curve.name === 'P256' ? 'P256 element' : `${curve.name}Element`} encoding`);
  }
  if ((y * y - x * x * x - a * x - b) % p !== 0n) throw new GoError(`${curve.name} point not on curve`);
}
