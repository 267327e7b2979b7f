import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import type { Run } from '../../../../go/value.ts';
import { type Curve, p256Curve } from './curve.ts';
import { bits, context, element, integer, nothing, octets, oid, sequence } from './der.ts';
import { type DsaKey, generateDsaKey } from './dsa.ts';
import { encodePem } from './pem.ts';
import { modularInverse } from './prime.ts';
import { type RsaKey, generateRsaKey, signRsa } from './rsa.ts';

/** A private key of one of the kinds that sprig makes and reads. */
export type PrivateKey = RsaKey | DsaKey | EcdsaKey | SeedKey;

export interface EcdsaKey {
  readonly kind: 'ecdsa';
  readonly curve: Curve;
  readonly secret: Uint8Array;
  /** The public point, not compressed. */
  readonly point: Uint8Array;
}

/** A key of 32 bytes: one of Ed25519, which signs, or of X25519, which does not. */
export interface SeedKey {
  readonly kind: 'ed25519' | 'x25519';
  readonly seed: Uint8Array;
}

/** The public half of a key, as it stands in a certificate. */
export interface PublicKey {
  /** The SEQUENCE that says the kind. */
  readonly algorithm: Uint8Array;
  readonly bytes: Uint8Array;
}

/** How a key signs. */
export interface Signer {
  /** The SEQUENCE that says how. */
  readonly algorithm: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export const keyOids = {
  rsa: '1.2.840.113549.1.1.1',
  dsa: '1.2.840.10040.4.1',
  ecdsa: '1.2.840.10045.2.1',
  ed25519: '1.3.101.112',
  x25519: '1.3.101.110',
} as const;

/** A new key out of the random bytes of the caller; `null`: there is no such kind (sprig's `genPrivateKey`). */
export function generateKey(kind: string, run: Run): PrivateKey | null {
  switch (kind) {
    case '':
    case 'rsa':
      return generateRsaKey(4096, run);
    case 'dsa':
      return generateDsaKey(run);
    case 'ecdsa': {
      const secret = p256.utils.randomSecretKey(run.sources.random(48));
      return { kind, curve: p256Curve, secret, point: p256.getPublicKey(secret, false) };
    }
    case 'ed25519':
      return { kind, seed: run.sources.random(32) };
    default:
      return null;
  }
}

/** The key as sprig prints it: PKCS #1, its own form for DSA, SEC 1, and PKCS #8 for the rest. */
export function encodePrivateKey(key: PrivateKey): string {
  switch (key.kind) {
    case 'rsa':
      return encodePem({ kind: 'RSA PRIVATE KEY', bytes: rsaDer(key) });
    case 'dsa': {
      const numbers = [0n, key.prime, key.order, key.generator, key.value, key.secret];
      return encodePem({ kind: 'DSA PRIVATE KEY', bytes: sequence(...numbers.map(integer)) });
    }
    case 'ecdsa': {
      const curve = element(context(0, { constructed: true }), oid(key.curve.oid));
      const point = element(context(1, { constructed: true }), bits(key.point));
      return encodePem({ kind: 'EC PRIVATE KEY', bytes: sequence(integer(1n), octets(key.secret), curve, point) });
    }
    default: {
      const parts = [integer(0n), sequence(oid(keyOids[key.kind])), octets(octets(key.seed))];
      return encodePem({ kind: 'PRIVATE KEY', bytes: sequence(...parts) });
    }
  }
}

/** The public half; `null`: x509 puts none of that kind into a certificate. */
export function publicKeyOf(key: PrivateKey): PublicKey | null {
  switch (key.kind) {
    case 'rsa':
      return { algorithm: sequence(oid(keyOids.rsa), nothing()), bytes: rsaPublic(key.modulus, key.exponent) };
    case 'ecdsa':
      return { algorithm: sequence(oid(keyOids.ecdsa), oid(key.curve.oid)), bytes: key.point };
    case 'ed25519':
      return { algorithm: sequence(oid(keyOids.ed25519)), bytes: ed25519.getPublicKey(key.seed) };
    default:
      return null;
  }
}

function rsaPublic(modulus: bigint, exponent: bigint): Uint8Array {
  return sequence(integer(modulus), integer(exponent));
}

/** How x509 signs with the key; `null`: it cannot. */
export function signerOf(key: PrivateKey, run: Run): Signer | null {
  switch (key.kind) {
    case 'rsa':
      return {
        algorithm: sequence(oid('1.2.840.113549.1.1.11'), nothing()),
        sign: (message) => signRsa(message, key, run.fuel),
      };
    case 'ecdsa':
      return {
        algorithm: sequence(oid(key.curve.signature)),
        sign: (message) => key.curve.ecdsa.sign(message, key.secret, { format: 'der', lowS: false }),
      };
    case 'ed25519':
      return { algorithm: sequence(oid(keyOids.ed25519)), sign: (message) => ed25519.sign(message, key.seed) };
    default:
      return null;
  }
}

function rsaDer(key: RsaKey): Uint8Array {
  const [p, q, ...others] = key.primes as [bigint, bigint];
  const numbers = [key.modulus, key.exponent, key.secret, p, q, ...key.exponents, key.coefficient];
  let product = p * q;
  const more = others.map((prime: bigint) => {
    const parts = sequence(...[prime, key.secret % (prime - 1n), modularInverse(product, prime)!].map(integer));
    product *= prime;
    return parts;
  });
  const version = integer(more.length > 0 ? 1n : 0n);
  return sequence(version, ...numbers.map(integer), ...(more.length > 0 ? [sequence(...more)] : []));
}
