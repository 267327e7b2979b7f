import type { Door, Pauses, Place, Run, View } from '../steps/door.ts';
import type { Debugger } from './debugger.ts';

/** All attached debuggers; the door knows of them only while there is one. */
export class Debuggers implements Pauses {
  private readonly door: Door;
  private readonly attached = new Set<Debugger>();

  constructor(door: Door) {
    this.door = door;
  }

  attach(debug: Debugger): void {
    this.attached.add(debug);
    this.door.pauses = this;
  }

  detach(debug: Debugger): void {
    this.attached.delete(debug);
    if (this.attached.size === 0) this.door.pauses = null;
    debug.detach();
  }

  /** The house is taken down: nothing stays paused. */
  releaseAll(): void {
    for (const debug of this.attached) this.detach(debug);
  }

  before(run: Run, place: Place, view: () => View): Promise<void> | null {
    const pauses = [...this.attached].map((debug) => debug.before(run, place, view)).filter((pause) => pause !== null);
    return pauses.length === 0 ? null : Promise.all(pauses).then(() => {});
  }

  ended(run: Run): void {
    for (const debug of this.attached) debug.ended(run);
  }
}
