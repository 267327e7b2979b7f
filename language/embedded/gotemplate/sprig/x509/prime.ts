import type { Fuel } from '../../../fuel.ts';

/** Candidates for a prime: from `start` upwards in equal steps, and from `lowest` on where they would reach `limit`. */
export interface PrimeSearch {
  readonly start: bigint;
  readonly step: bigint;
  readonly lowest: bigint;
  readonly limit: bigint;
}

/** Odd numbers of exactly that many bits, of which the first `leading` are set, from one made of random bytes on. */
export function oddNumbers(random: Uint8Array, bits: number, leading: number): PrimeSearch {
  const limit = 1n << BigInt(bits);
  const lowest = limit - (limit >> BigInt(leading)) + 1n;
  let start = 0n;
  for (const byte of random) start = (start << 8n) | BigInt(byte);
  return { start: (start % limit) | lowest, step: 2n, lowest, limit };
}

/** The first candidate that is a probable prime. Costs steps as sieving and modular powers take time. */
export function probablePrime(search: PrimeSearch, fuel: Fuel): bigint {
  const size = 4096;
  for (let { start } = search; ; ) {
    fuel.step(20_000);
    const composite = sieve(start, search.step, size);
    for (let i = 0; i < size; i++) {
      const candidate = start + BigInt(i) * search.step;
      if (candidate >= search.limit) break;
      if (composite[i] === 0 && isProbablePrime(candidate, fuel)) return candidate;
    }
    start += BigInt(size) * search.step;
    if (start >= search.limit) start = search.lowest;
  }
}

/** `base ** exponent % modulus`, four bits of the exponent at a time. */
export function modularPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const powers = [1n % modulus];
  for (let i = 1; i < 16; i++) powers.push((powers[i - 1]! * base) % modulus);
  let result = powers[0]!;
  for (const digit of exponent.toString(16)) {
    for (let i = 0; i < 4; i++) result = (result * result) % modulus;
    const power = powers[Number.parseInt(digit, 16)]!;
    if (power !== 1n) result = (result * power) % modulus;
  }
  return result;
}

/** The number by which `value` multiplies to 1; `null`: there is none. */
export function modularInverse(value: bigint, modulus: bigint): bigint | null {
  let [low, high] = [((value % modulus) + modulus) % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (low > 0n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [x, y] = [y - quotient * x, x];
  }
  return high === 1n ? ((y % modulus) + modulus) % modulus : null;
}

export function bitLength(value: bigint): number {
  return value === 0n ? 0 : value.toString(2).length;
}

/** Pays for a modular power of numbers of that size, about 0.2 µs a step. */
export function payForPower(bits: number, fuel: Fuel): void {
  fuel.step(Math.ceil((bits / 1024) ** 3 * 6_000));
}

/** The test of Miller and Rabin; the candidates are random, so that the first bases do. */
function isProbablePrime(candidate: bigint, fuel: Fuel): boolean {
  const size = bitLength(candidate);
  const even = candidate - 1n;
  let odd = even;
  let halvings = 0;
  for (; odd % 2n === 0n; odd /= 2n) halvings++;
  for (const base of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n]) {
    payForPower(size, fuel);
    let power = modularPower(base, odd, candidate);
    if (power === 1n) continue;
    for (let i = 1; i < halvings && power !== even; i++) power = (power * power) % candidate;
    if (power !== even) return false;
  }
  return true;
}

/** Marks with 1 which of `start + i × step` a small prime divides. The numbers themselves must not be small. */
function sieve(start: bigint, step: bigint, size: number): Uint8Array {
  const composite = new Uint8Array(size);
  for (const prime of smallPrimes(1 << 16)) {
    const first = Number(start % BigInt(prime));
    const stride = Number(step % BigInt(prime));
    if (stride === 0) {
      if (first === 0) composite.fill(1);
      continue;
    }
    const inverse = Number(modularInverse(BigInt(stride), BigInt(prime))!);
    for (let i = ((prime - first) * inverse) % prime; i < size; i += prime) composite[i] = 1;
  }
  return composite;
}

function smallPrimes(limit: number): number[] {
  const composite = new Uint8Array(limit);
  const primes: number[] = [];
  for (let n = 2; n < limit; n++) {
    if (composite[n] === 1) continue;
    primes.push(n);
    for (let i = n * n; i < limit; i += n) composite[i] = 1;
  }
  return primes;
}
