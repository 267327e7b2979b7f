import type { Clock } from '../clock.ts';
import type { Decoded } from '../events/message.ts';
import type { Journal } from '../journal/journal.ts';
import type { Door } from '../steps/door.ts';
import type { Send } from '../triggers/send.ts';
import type { Limiters } from './limiters.ts';

/** What a Sensor needs of the house. */
export interface SensorRuntime {
  readonly door: Door;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Uniform in [0, 1); its draws are recorded. */
  readonly random: () => number;
  /** Reads a bus message; the same bytes, which the consumers of several triggers get, are read once. */
  readonly decode: (body: Uint8Array) => Decoded;
  /** Carries out a rendered request, or captures it. */
  readonly send: Send;
  readonly limiters: Limiters;
  /** Aborted when running actions are given up: what was not acknowledged comes again. */
  readonly stop: AbortSignal;
  /** A bug of ours: told with where it happened, the rest goes on. */
  readonly onError: (where: string, error: unknown) => void;
}
