import type { Backoff } from '../../schemas/types.generated.ts';
import { parseDuration, second } from '../go/duration.ts';
import { numberError, parseFloat64 } from '../go/strconv-parse.ts';

/** How often something is tried, and how long upstream sleeps in between; or why it is not even tried once. */
export type RetrySchedule =
  | { readonly error: string }
  | {
      readonly error: null;
      readonly attempts: number;
      /** The first sleep in nanoseconds, before jitter. */
      readonly duration: bigint;
      readonly factor: number;
      readonly jitter: number;
      /** The sleep behind the n-th attempt (1 is the first) in nanoseconds, for a random draw in [0, 1). It may be negative: none. */
      sleep(attempt: number, draw: number): bigint;
    };

/** What holds for a trigger without `retryStrategy` (`pkg/sensors/listener.go: listenEvents`). */
export const onlyOnce: Backoff = { steps: 1 };

/**
 * Compiles a backoff (`pkg/shared/util/retry.go: DoWithRetry`, `Convert2WaitBackoff`); without one upstream's default holds:
 * five attempts, one second between them and up to another by chance. A factor or jitter in quotes is an error.
 */
export function compileRetry(backoff: Backoff | null | undefined): RetrySchedule {
  const { duration: base = '1s', factor, jitter, steps = 0 } = backoff ?? {};
  const duration = typeof base === 'string' ? parseDuration(base) : { value: BigInt(base) };
  if ('error' in duration) return invalid(duration.error);
  const factors = amount(factor, 1);
  if ('error' in factors) return invalid(`invalid factor, ${factors.error}`);
  const jitters = amount(jitter, 1);
  if ('error' in jitters) return invalid(`invalid jitter, ${jitters.error}`);
  const shape = { duration: duration.value, factor: factors.value, jitter: jitters.value };
  return {
    error: null,
    attempts: steps > 0 ? steps : 5,
    ...shape,
    sleep: (attempt, draw) => sleep(shape, attempt, draw),
  };
}

function invalid(reason: string): RetrySchedule {
  return { error: `invalid backoff configuration, ${reason}` };
}

/** The literal of an `Amount` is read as it stands, quotes and all. */
function amount(raw: Backoff['factor'], otherwise: number): { readonly value: number } | { readonly error: string } {
  if (raw === undefined) return { value: otherwise };
  const { value, error } = parseFloat64(raw.json);
  return error === null ? { value } : { error: numberError('ParseFloat', raw.json, error) };
}

/**
 * `k8s.io/apimachinery/pkg/util/wait: Backoff.Step`: each sleep is the one before times the factor, without a cap. The
 * product is a `float64`, so that more than 104 days are rounded even by a factor of 1.
 */
function sleep(
  { duration, factor, jitter }: { readonly duration: bigint; readonly factor: number; readonly jitter: number },
  attempt: number,
  draw: number,
): bigint {
  let base = duration;
  if (factor !== 0) {
    for (let i = 1; i < attempt; i++) {
      const next = toInt64(Number(base) * factor);
      if (next === base) break;
      base = next;
    }
  }
  return jitter > 0 ? BigInt.asIntN(64, base + toInt64(draw * jitter * Number(base))) : base;
}

/** Go's conversion on amd64: what does not fit is the smallest integer. */
function toInt64(value: number): bigint {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
}

/** Nanoseconds as milliseconds, for timers; what is negative is no wait. */
export function toMilliseconds(nanoseconds: bigint): number {
  return nanoseconds <= 0n ? 0 : (Number(nanoseconds) / Number(second)) * 1000;
}
