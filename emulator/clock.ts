/** The time, and the timers that follow it. Everything in the emulator that waits or looks at a watch takes one of these. */
export interface Clock {
  /** ms since the epoch, with fractions. */
  now(): number;
  /** Calls back once after `ms`; answers how to cancel it. */
  after(ms: number, callback: () => void): () => void;
}

/** The machine's clock; timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => timeOrigin + performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** It stands still, and asking for it takes longer than asking for the time. */
const { timeOrigin } = performance;

/** Resolves after `ms` of the clock's time. */
export function delay(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve));
}

/** A clock that stands still until it is told to go on: `advance` runs what falls due, in order of time. */
export class VirtualClock implements Clock {
  private time: number;
  private timers: { due: number; callback: () => void }[] = [];

  constructor(start = Date.UTC(2026, 0, 1)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { due: this.time + Math.max(0, ms), callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  /** Moves on by `ms`; lets promises settle after each timer, so that what they start is due in its turn. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.due;
      next.callback();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** After all promises that can settle now have. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
