import type { StoredMessage } from '../bus/bus.ts';

/**
 * What the bus has brought before the record of its event came. Mostly that is on its way: the event was published here, and
 * its sender waits for the disk. It stands in for it as soon as another record refers to it, or when a whole round has passed.
 */
export class Unrecorded {
  private fresh = new Map<string, StoredMessage>();
  private old = new Map<string, StoredMessage>();

  get size(): number {
    return this.fresh.size + this.old.size;
  }

  add(message: StoredMessage): void {
    if (!this.fresh.has(message.id) && !this.old.has(message.id)) this.fresh.set(message.id, message);
  }

  /** The record of its source has come. */
  recorded(id: string): void {
    this.fresh.delete(id);
    this.old.delete(id);
  }

  /** Ends a round: what must be written with records that refer to these events. */
  take(referredTo: ReadonlySet<string>): StoredMessage[] {
    const taken = [...this.old.values()];
    this.old = this.fresh;
    this.fresh = new Map();
    for (const [id, message] of this.old) {
      if (!referredTo.has(id)) continue;
      this.old.delete(id);
      taken.push(message);
    }
    return taken;
  }

  takeAll(): StoredMessage[] {
    const taken = [...this.old.values(), ...this.fresh.values()];
    this.old.clear();
    this.fresh.clear();
    return taken;
  }
}
