/**
 * The limit on what one evaluation may cost: steps taken and bytes allocated, counted and therefore the same on every
 * machine (no clock). An evaluator calls `step` for each unit of work and `allocate` before it builds something large.
 */
export class Fuel {
  private steps: number;
  private bytes: number;

  constructor(limits: { readonly steps: number; readonly bytes: number } = defaultLimits) {
    this.steps = limits.steps;
    this.bytes = limits.bytes;
  }

  step(count = 1): void {
    this.steps -= count;
    if (this.steps < 0) throw new OutOfFuel('the evaluation was stopped: it took too many steps');
  }

  allocate(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) throw new OutOfFuel('the evaluation was stopped: it used too much memory');
  }
}

/** Enough for anything that a real event needs, little enough to end within about a second. */
const defaultLimits = { steps: 50_000_000, bytes: 256 * 1024 * 1024 } as const;

/** Thrown by `Fuel`; no construct of an embedded language can catch it. */
export class OutOfFuel extends Error {
  override readonly name = 'OutOfFuel';
}
