import { bytesToNumberBE, concatBytes, hexToBytes, numberToBytesBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Fuel } from '../../../fuel.ts';
import { GoError, type Run } from '../../../../go/value.ts';
import { bitLength, modularInverse, modularPower, oddNumbers, payForPower, probablePrime } from './prime.ts';

/** The numbers of a private RSA key; `primes` are two, in rare old keys more. */
export interface RsaKey {
  readonly kind: 'rsa';
  readonly modulus: bigint;
  readonly exponent: bigint;
  readonly secret: bigint;
  readonly primes: readonly bigint[];
  /** `secret` modulo one less than each of the first two primes, and the inverse of the second modulo the first. */
  readonly exponents: readonly [bigint, bigint];
  readonly coefficient: bigint;
}

/** A new key of that many bits (`rsa.GenerateKey`), out of the caller's random bytes. */
export function generateRsaKey(size: number, run: Run): RsaKey {
  const exponent = 65537n;
  const first = rsaPrime(size / 2, exponent, null, run);
  const second = rsaPrime(size / 2, exponent, first, run);
  const [p, q] = first > second ? [first, second] : [second, first];
  const totient = ((p - 1n) * (q - 1n)) / commonDivisor(p - 1n, q - 1n);
  return completeRsaKey({ modulus: p * q, exponent, secret: modularInverse(exponent, totient)!, primes: [p, q] });
}

/** The key with what can be computed out of its primes. */
export function completeRsaKey(key: Pick<RsaKey, 'modulus' | 'exponent' | 'secret' | 'primes'>): RsaKey {
  const [p, q] = key.primes as [bigint, bigint];
  const coefficient = modularInverse(q, p);
  if (coefficient === null) throw new GoError('crypto/rsa: prime factors are not relatively prime');
  return { kind: 'rsa', ...key, exponents: [key.secret % (p - 1n), key.secret % (q - 1n)], coefficient };
}

/** A signature of the message's SHA-256 after PKCS #1 v1.5 (`rsa.SignPKCS1v15`). */
export function signRsa(message: Uint8Array, key: RsaKey, fuel: Fuel): Uint8Array {
  const bits = bitLength(key.modulus);
  if (bits < 1024) {
    throw new GoError(
      `crypto/rsa: ${bits}-bit keys are insecure (see https://go.dev/pkg/crypto/rsa#hdr-Minimum_key_size)`,
    );
  }
  const size = Math.ceil(bits / 8);
  const digest = concatBytes(sha256Prefix, sha256(message));
  const padding = new Uint8Array(size - digest.length - 3).fill(0xff);
  const padded = bytesToNumberBE(concatBytes(Uint8Array.of(0, 1), padding, Uint8Array.of(0), digest));
  payForPower(bits, fuel);
  const signature = powerBySecret(padded, key);
  if (modularPower(signature, key.exponent, key.modulus) !== padded) throw new GoError('crypto/rsa: decryption error');
  return numberToBytesBE(signature, size);
}

/** The DER before a SHA-256, which says what it is. */
const sha256Prefix = hexToBytes('3031300d060960864801650304020105000420');

function powerBySecret(value: bigint, key: RsaKey): bigint {
  if (key.primes.length !== 2) return modularPower(value, key.secret, key.modulus);
  const [p, q] = key.primes as [bigint, bigint];
  const a = modularPower(value % p, key.exponents[0], p);
  const b = modularPower(value % q, key.exponents[1], q);
  const difference = (((a - b) % p) + p) % p;
  return b + q * ((difference * key.coefficient) % p);
}

/** A prime with the two highest bits set, far enough from the other one, one less of which `exponent` does not divide. */
function rsaPrime(bits: number, exponent: bigint, other: bigint | null, run: Run): bigint {
  const search = oddNumbers(run.sources.random(bits / 8), bits, 2);
  const isNear = (prime: bigint) =>
    other !== null && bitLength(prime > other ? prime - other : other - prime) <= bits - 90;
  for (let { start } = search; ; ) {
    const prime = probablePrime({ ...search, start }, run.fuel);
    if (isNear(prime)) start ^= 1n << BigInt(bits - 3);
    else if (prime % exponent !== 1n) return prime;
    else start = prime + 2n;
  }
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
