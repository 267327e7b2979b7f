import type { Door, Pauses, Place, Run, View } from '../steps/door.ts';
import type { Debugger } from './debugger.ts';

/** All attached debuggers; the door knows of them only while there is one. */
export class Debuggers implements Pauses {
  private readonly door: Door;
  private readonly attached = new Set<Debugger>();
  /** What every run waits for before its next step, while a debugger is still to come. */
  private awaited: PromiseWithResolvers<void> | null = null;

  constructor(door: Door) {
    this.door = door;
  }

  /** Holds everything until the first debugger has its breakpoints, so that none passes before they stand. */
  awaitFirst(): void {
    this.awaited = Promise.withResolvers<void>();
    this.door.pauses = this;
  }

  /** A debugger has its breakpoints: what was held goes on, and may pause at them. */
  configured(): void {
    this.awaited?.resolve();
    this.awaited = null;
  }

  attach(debug: Debugger): void {
    this.attached.add(debug);
    this.door.pauses = this;
  }

  detach(debug: Debugger): void {
    this.attached.delete(debug);
    this.configured();
    if (this.attached.size === 0) this.door.pauses = null;
    debug.detach();
  }

  /** The house is taken down: nothing stays paused. */
  releaseAll(): void {
    this.configured();
    for (const debug of this.attached) this.detach(debug);
  }

  before(run: Run, place: Place, view: () => View): Promise<void> | null {
    if (this.awaited !== null) return this.awaited.promise.then(() => this.before(run, place, view) ?? undefined);
    const pauses = [...this.attached].map((debug) => debug.before(run, place, view)).filter((pause) => pause !== null);
    return pauses.length === 0 ? null : Promise.all(pauses).then(() => {});
  }

  ended(run: Run): void {
    for (const debug of this.attached) debug.ended(run);
  }
}
