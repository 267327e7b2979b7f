import type { Fuel } from '../fuel.ts';
import type { Span } from '../language.ts';
import { type Cell, Visit } from './frame.ts';
import type { JqValue } from './value.ts';

/** Told what goes into each stage of a program and what comes out of it, in the order it happens. */
export interface TraceSink {
  /** A stage begins on a value. */
  enter(stage: Span, input: JqValue): void;
  /** It yields an output for that input; it may do so any number of times. */
  output(stage: Span, input: JqValue, output: JqValue): void;
  /**
   * An error ends stages: the one it comes from and those around it, innermost first, up to the `try` that catches it. `text` makes
   * its words, for those who want them.
   */
  fail(stages: readonly Visit[], text: (fuel: Fuel) => string): void;
}

/** The stages that were at work where the stack was `from`, down to where it was `to`; innermost first. */
export function visitsBetween(from: Cell | null, to: Cell | null): Visit[] {
  const visits: Visit[] = [];
  for (let cell = from; cell !== null && cell !== to; cell = cell.next)
    if (cell.item instanceof Visit) visits.push(cell.item);
  return visits;
}
