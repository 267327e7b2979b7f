import type { RateLimitProgram } from '../triggers/action-program.ts';

/** The rate limiters of one Sensor, one per trigger name, made at its start (upstream `listener.go: initRateLimiter`). */
export class Limiters {
  private readonly limiters = new Map<string, { take(now: bigint): bigint }>();
  private readonly now: () => bigint;

  constructor(programs: readonly RateLimitProgram[], now: () => bigint) {
    this.now = now;
    for (const program of programs) this.limiters.set(program.name, program.start(now()));
  }

  /** Takes one permit; answers how long to wait for its slot, in ms. `null`: this trigger has no limit. */
  take(name: string): number | null {
    const limiter = this.limiters.get(name);
    if (limiter === undefined) return null;
    const now = this.now();
    const slot = limiter.take(now);
    return slot > now ? Number(slot - now) / 1e6 : 0;
  }
}
