/**
 * What an evaluation may read from outside, handed in by the caller: the language layer has no clock, no randomness and no
 * environment of its own. `test/vectors` and the editor pass fixed ones, the emulator the real ones.
 */
export interface Sources {
  /** Nanoseconds since 1970 (Go's `time.Now`). */
  now(): bigint;
  /** That many random bytes (Go's `crypto/rand`). */
  random(count: number): Uint8Array;
  /** The environment of the pod; empty for a name that is not set (Go's `os.Getenv`). */
  environment(name: string): string;
  /** The addresses of a host, empty when it is not known (Go's `net.LookupHost`). */
  lookupHost(name: string): readonly string[];
  /** The name of the process's time zone, as `TZ` would hold it. */
  readonly zone: string;
  /** What one evaluation may cost, where less is wanted than is enough for anything that a real event needs. */
  readonly limits?: { readonly steps: number; readonly bytes: number };
}

/** Sources that never differ: the zero of each. For checks in the editor and for tests. */
export const fixedSources: Sources = {
  now: () => 0n,
  random: (count) => new Uint8Array(count),
  environment: () => '',
  lookupHost: () => [],
  zone: 'UTC',
};
