import type { Span } from '../../language/embedded/language.ts';

/** What a part of a program gave when the program ran on an event. */
export interface Part extends Span {
  readonly runs: number;
  /** How many values it gave in all, and the first of them as JSON. */
  readonly given: number;
  readonly values: readonly string[];
  /** What it ended with the last time, when that was an error. */
  readonly error: string | null;
}

/** How many values are kept. */
export const kept = 3;
