/** The ids published within the stream's duplicate window, with the sequence number that each got or is about to get. */
export class PublishedIds {
  readonly windowMs: number;
  private readonly ids = new Map<string, { readonly at: number; readonly seq: Promise<number> | number }>();

  /** 0 takes the server's own window of two minutes. */
  constructor(windowMs: number) {
    this.windowMs = windowMs > 0 ? windowMs : 120_000;
  }

  /** An empty id is never a duplicate: a server looks only at messages that have the header. */
  find(id: string, now: number): Promise<number> | number | null {
    for (const [old, { at }] of this.ids) {
      if (now - at < this.windowMs) break;
      this.ids.delete(old);
    }
    return id === '' ? null : (this.ids.get(id)?.seq ?? null);
  }

  add(id: string, at: number, seq: Promise<number> | number): void {
    if (id !== '') this.ids.set(id, { at, seq });
  }

  forget(id: string): void {
    this.ids.delete(id);
  }
}
