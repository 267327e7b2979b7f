import type { RateLimit } from '../../schemas/types.generated.ts';
import { hour, minute, second } from '../go/duration.ts';

/** Lets executions through one by one; it holds state, one limiter serves one trigger name from the start of the Sensor. */
export interface Limiter {
  /** The time at which an execution that asks at `now` may go; both in nanoseconds since the epoch. */
  take(now: bigint): bigint;
}

/**
 * The interval of a rate limit in nanoseconds, `null` without a limit. `crash`: upstream's Sensor does not come up
 * (`requestsPerUnit: 0` divides by zero).
 */
export function rateInterval(
  rateLimit: RateLimit | null | undefined,
): { readonly interval: bigint | null } | { readonly crash: string } {
  if (rateLimit === null || rateLimit === undefined) return { interval: null };
  const requests = BigInt(rateLimit.requestsPerUnit ?? 0);
  if (requests === 0n) return { crash: 'runtime error: integer divide by zero' };
  const unit = rateLimit.unit === 'Minute' ? minute : rateLimit.unit === 'Hour' ? hour : second;
  return { interval: unit / requests };
}

/**
 * A limiter as upstream makes it (`pkg/sensors/listener.go: initRateLimiter`; go.uber.org/ratelimit with its slack of 10):
 * unused time adds up to ten intervals, so that eleven executions pass at once after a long pause; the first never waits.
 * A negative interval never makes anybody wait.
 */
export function startLimiter(interval: bigint | null): Limiter {
  if (interval === null) return { take: (now) => now };
  const slack = 10n * interval;
  let issued: bigint | null = null;
  return {
    take(now) {
      if (issued === null || (slack === 0n && now - issued > interval)) issued = now;
      else if (slack > 0n && now - issued > slack + interval) issued = now - slack;
      else issued += interval;
      return issued > now ? issued : now;
    },
  };
}
