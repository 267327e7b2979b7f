import { isValid } from '../go/json-valid.ts';
import type { Event } from './event.ts';

/** An event on its way through the clauses of a filter: what several of them ask is found out once. */
export class FilteredEvent {
  /** `null` where upstream has no event, which it answers with errors or crashes. */
  readonly event: Event | null;
  private valid: boolean | null = null;

  constructor(event: Event | null) {
    this.event = event;
  }

  get data(): string | null {
    return this.event?.data ?? null;
  }

  /** The data is JSON; empty data is not. */
  get isJson(): boolean {
    this.valid ??= this.data !== null && isValid(this.data);
    return this.valid;
  }
}
