import type { Clock } from '../clock.ts';
import type { Journal } from '../journal/journal.ts';
import type { Door } from '../steps/door.ts';
import type { Send } from '../triggers/send.ts';
import type { Limiters } from './limiters.ts';
import type { Stop } from './stop.ts';

/** What a Sensor needs of the house. */
export interface SensorRuntime {
  readonly door: Door;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Uniform in [0, 1); its draws are recorded. */
  readonly random: () => number;
  /** Carries out a rendered request, or captures it. */
  readonly send: Send;
  readonly limiters: Limiters;
  /** Given when running actions are given up: what was not acknowledged comes again. */
  readonly stop: Stop;
  /** A bug of ours: told with where it happened, the rest goes on. */
  readonly onError: (where: string, error: unknown) => void;
}
