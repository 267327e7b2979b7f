import type { Span } from '../language.ts';
import type { JqValue } from './value.ts';

/** Told what goes into each stage of a program and what comes out of it, in the order it happens. */
export interface TraceSink {
  /** A stage begins on a value. */
  enter(stage: Span, input: JqValue): void;
  /** It yields an output for that input; it may do so any number of times. */
  output(stage: Span, input: JqValue, output: JqValue): void;
}
