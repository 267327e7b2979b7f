import { GoError } from '../../../../go/value.ts';
import type { Fuel } from '../../../fuel.ts';
import { bitLength, payForPower } from './prime.ts';
import { type RsaKey, completeRsaKey } from './rsa.ts';

/** What is written down of a key; the last three may be left out. */
export interface RsaNumbers extends Pick<RsaKey, 'modulus' | 'exponent' | 'secret' | 'primes'> {
  readonly exponents: readonly [bigint | null, bigint | null];
  readonly coefficient: bigint | null;
}

/** The key, if its numbers belong together: `rsa.PrivateKey.Validate` with its errors. */
export function checkedRsaKey(numbers: RsaNumbers, fuel: Fuel): RsaKey {
  const { modulus, exponent, secret, primes } = numbers;
  payForPower(Math.max(...[modulus, secret, ...primes].map(bitLength)), fuel);
  const plain = { modulus, exponent, secret, primes };
  if (primes.length > 2) {
    checkModulus(modulus);
    checkBelow(secret, modulus);
    checkPublic(modulus, exponent);
    if (primes.some((prime) => prime <= 1n)) throw new GoError('crypto/rsa: prime factor is <= 1');
    return completeRsaKey(plain);
  }
  const [p, q] = primes as [bigint, bigint];
  for (const number of [modulus, p, q]) checkModulus(number);
  checkBelow(secret, modulus);
  const [dp, dq] = numbers.exponents;
  const { coefficient } = numbers;
  if (dp !== null && dq !== null && coefficient !== null) {
    checkBelow(coefficient, p);
    const key: RsaKey = { kind: 'rsa', ...plain, exponents: [dp, dq], coefficient };
    checkPair(key);
    return key;
  }
  for (const prime of [p, q]) checkModulus(prime - 1n);
  if (p % 2n === 0n) throw new GoError('crypto/rsa: p is even');
  checkPublic(modulus, exponent);
  if (p * q === modulus || (p < modulus && q < modulus && (p * q) % modulus === 0n)) {
    const key = completeRsaKey(plain);
    checkPair(key);
    return key;
  }
  throw new GoError(`crypto/rsa: ${p < modulus && q < modulus ? 'p * q != n' : 'invalid prime'}`);
}

function checkModulus(number: bigint): void {
  if (number <= 1n) throw new GoError('modulus must be > 1');
}

function checkBelow(number: bigint, modulus: bigint): void {
  if (number < modulus) return;
  const room = Math.ceil(bitLength(modulus) / 64) * 64;
  throw new GoError(`input overflows the modulus${bitLength(number) > room ? ' size' : ''}`);
}

function checkPublic(modulus: bigint, exponent: bigint): void {
  const refuse = (complaint: string): never => {
    throw new GoError(`crypto/rsa: public ${complaint}`);
  };
  if (modulus % 2n === 0n) refuse('modulus is even');
  if (exponent < 2n) refuse('exponent too small or negative');
  if (exponent % 2n === 0n) refuse('exponent is even');
  if (exponent >= 1n << 31n) refuse('exponent too large');
}

function checkPair(key: RsaKey): void {
  const { modulus, exponent, secret } = key;
  const [p, q] = key.primes as [bigint, bigint];
  const [dp, dq] = key.exponents;
  checkPublic(modulus, exponent);
  const distance = bitLength(p > q ? p - q : q - p);
  const half = Math.floor(bitLength(modulus) / 2);
  const invalid = (exponentOf: bigint, prime: bigint) =>
    exponentOf >= prime - 1n || (exponentOf * exponent) % (prime - 1n) !== 1n;
  const complaints: readonly (readonly [boolean, string])[] = [
    [p >= modulus || q >= modulus, 'invalid prime'],
    [(p * q) % modulus !== 0n, 'p * q != n'],
    [p === 2n, 'invalid prime'],
    [p > 2n && invalid(dp, p), 'invalid CRT exponent'],
    [q === 2n, 'invalid prime'],
    [q > 2n && invalid(dq, q), 'invalid CRT exponent'],
    [(q * key.coefficient) % p !== 1n, 'invalid CRT coefficient'],
    [p > 2n && secret % (p - 1n) !== dp, 'd does not match dP'],
    [q > 2n && secret % (q - 1n) !== dq, 'd does not match dQ'],
    [p === q, 'p == q'],
    [distance <= half - 100, '|p - q| too small'],
    [bitLength(secret) <= half, 'd too small'],
  ];
  const found = complaints.find(([wrong]) => wrong);
  if (found) throw new GoError(`crypto/rsa: ${found[1]}`);
}
