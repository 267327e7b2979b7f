import type { Severity, Tag } from '../rule.ts';

/** Something about a setting: where it is in the event's settings, and what is to be said. */
export interface Judgement {
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly severity?: Severity;
  readonly tag?: Tag;
}
