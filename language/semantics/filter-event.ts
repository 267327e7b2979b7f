import { type Source, checkedSource } from '../embedded/gjson/source.ts';
import type { Event } from './event.ts';

/** An event on its way through the clauses of a filter: what several of them ask is found out once. */
export class FilteredEvent {
  /** `null` where upstream has no event, which it answers with errors or crashes. */
  readonly event: Event | null;
  private checked: Source | null | undefined = undefined;

  constructor(event: Event | null) {
    this.event = event;
  }

  get data(): string | null {
    return this.event?.data ?? null;
  }

  /**
   * The data to read paths from; `null` when it is not JSON, as empty data is not. Nesting has no limit here (upstream asks
   * gjson's `Valid`), unlike in parameters and scripts.
   */
  get json(): Source | null {
    if (this.checked === undefined) this.checked = this.data === null ? null : checkedSource(this.data);
    return this.checked;
  }
}
