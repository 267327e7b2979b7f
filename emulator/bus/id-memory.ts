/**
 * The event ids that one trigger's connection has handled. They live at least a minute: older ones go only when another
 * message has been handled, so a lone id may be known much longer (`pkg/eventbus/jetstream/sensor/trigger_conn.go`).
 */
export class IdMemory {
  private readonly handledAt = new Map<string, number>();

  has(id: string): boolean {
    return this.handledAt.has(id);
  }

  /** `now` in ms. */
  remember(id: string, now: number): void {
    this.handledAt.delete(id);
    this.handledAt.set(id, now);
    for (const [old, at] of this.handledAt) {
      if (now - at < lifetimeMs) break;
      this.handledAt.delete(old);
    }
  }
}

const lifetimeMs = 60_000;
