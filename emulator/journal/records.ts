import type { Verdict } from '../../language/semantics/verdict.ts';
import type { StepKind } from '../control/protocol/protocol.ts';

/**
 * What the journal keeps: causes, not verdicts. Event bytes once, the manifest once, clock readings, the seed of random
 * draws, answers of the outside world, the outcome and the clause that decided. Verdict trees are computed again on
 * demand by the same pure functions (`trace.ts`).
 */
export interface StepRecord {
  readonly kind: StepKind;
  /** The YAML path of the block it stands for, within the run's manifest; `null` where the manifest has none. */
  readonly path: readonly (string | number)[] | null;
  /** ms since the epoch, and how long it took. */
  readonly time: number;
  readonly duration: number;
  readonly outcome: Verdict['outcome'];
  /** The path of the clause that decided, relative to `path`. */
  readonly clause?: readonly (string | number)[] | undefined;
  /** Upstream's exact error text. */
  readonly error?: string | undefined;
  /** What cannot be computed again: the answer of the outside world, the events held. */
  readonly cause?: Readonly<Record<string, unknown>> | undefined;
}

/** The beginning of a run; `id` counts from 1. */
export interface RunRecord {
  readonly id: number;
  readonly time: number;
}

/** One manifest document as it was when it ran; `hash` is over the text. */
export interface ManifestRecord {
  readonly hash: string;
  readonly file: string;
  /** The 0-based line of the document in its file. */
  readonly line: number;
  readonly text: string;
}

export interface EventRecord {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly type: string;
  readonly time: number;
  /** The CloudEvent as it stands on the bus. */
  readonly body: Uint8Array;
  /** The EventSource that made it; `null` when it came over the bus from elsewhere. */
  readonly manifest: string | null;
  /** `no-event`: its source refused the request, and the body holds what was read of that as its data. */
  readonly outcome: 'published' | 'filtered' | 'refused' | 'duplicate' | 'no-event';
  readonly error: string | null;
  readonly steps: readonly StepRecord[];
}

export interface DeliveryRecord {
  readonly id: number;
  readonly event: string;
  readonly sensor: string;
  readonly manifest: string;
  readonly triggers: readonly string[];
  readonly consumer: string;
  readonly position: string;
  readonly attempt: number;
  readonly time: number;
  readonly outcome: 'fired' | 'rejected' | 'waiting' | 'duplicate' | 'dropped';
  readonly steps: readonly StepRecord[];
}

export interface FiringRecord {
  readonly id: number;
  readonly sensor: string;
  readonly manifest: string;
  readonly trigger: string;
  readonly type: string;
  readonly time: number;
  /** dependency → event id */
  readonly events: Readonly<Record<string, string>>;
  /** The bus position of the message that completed it. */
  readonly position: string;
  readonly outcome: 'succeeded' | 'failed';
  readonly attempts: number;
  /** The last attempt's error, `''` when it succeeded. */
  readonly error: string;
  /** A failed firing is a dead letter: taken by its `dlqTrigger`, or lost in a cluster. */
  readonly fate: 'dlqTrigger' | 'lost' | null;
  readonly steps: readonly StepRecord[];
}
