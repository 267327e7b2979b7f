import { bytesToNumberBE } from '@noble/curves/utils.js';
import type { Run } from '../../../../go/value.ts';
import { modularPower, oddNumbers, payForPower, probablePrime } from './prime.ts';

/** The numbers of a private DSA key. */
export interface DsaKey {
  readonly kind: 'dsa';
  readonly prime: bigint;
  readonly order: bigint;
  readonly generator: bigint;
  readonly value: bigint;
  readonly secret: bigint;
}

/** A new key of 2048 bits with an order of 256 (`dsa.L2048N256`), out of the caller's random bytes. */
export function generateDsaKey(run: Run): DsaKey {
  const order = probablePrime(oddNumbers(run.sources.random(32), 256, 1), run.fuel);
  const prime = primeOver(order, run);
  let generator = 1n;
  for (let h = 2n; generator === 1n; h++) generator = power(h, (prime - 1n) / order, prime, run);
  const secret = (bytesToNumberBE(run.sources.random(40)) % (order - 1n)) + 1n;
  return { kind: 'dsa', prime, order, generator, value: power(generator, secret, prime, run), secret };
}

/** A prime of 2048 bits, one less of which the order divides. */
function primeOver(order: bigint, run: Run): bigint {
  const { start, lowest, limit } = oddNumbers(run.sources.random(256), 2048, 1);
  const step = 2n * order;
  const atLeast = (value: bigint) => value + ((1n - (value % step) + step) % step);
  const first = atLeast(start);
  const search = { start: first < limit ? first : atLeast(lowest), step, lowest: atLeast(lowest), limit };
  return probablePrime(search, run.fuel);
}

function power(base: bigint, exponent: bigint, modulus: bigint, run: Run): bigint {
  payForPower(2048, run.fuel);
  return modularPower(base, exponent, modulus);
}
