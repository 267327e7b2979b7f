import type { Step } from './prototype.ts';
import type { Thread } from './thread.ts';

/** Told before each statement runs; the thread and the step say where the script is. */
export interface TraceSink {
  step(thread: Thread, step: Step): void;
}
