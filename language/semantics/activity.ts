import type { Verdict } from './verdict.ts';

/** What a run has recorded so far, as far as an editor shows it beside the manifests. */
export interface Activity {
  readonly sources: readonly SourceActivity[];
  readonly dependencies: readonly DependencyActivity[];
  readonly triggers: readonly TriggerActivity[];
  /** Newest first, a few of each event of a source. */
  readonly events: readonly RecordedEvent[];
}

/** What came to one event of a source, and how many of them its own filter kept from the bus. */
export interface SourceActivity {
  readonly eventSource: string;
  readonly event: string;
  readonly received: number;
  readonly filtered: number;
}

export interface DependencyActivity {
  readonly sensor: string;
  readonly dependency: string;
  /** The events that came, and how many of them its transform or filters kept from going on. */
  readonly arrived: number;
  readonly rejected: number;
  /** What of the dependency decided against those. */
  readonly clauses: readonly ClauseActivity[];
}

/**
 * A clause of a filter, or a transform, that decided against events. It is known by its words, not by its place: an edit
 * above it moves it, and one that changes it makes another clause of it, of which nothing was recorded.
 */
export interface ClauseActivity {
  /** Where it stood in the dependency: `['filters', 'data', 0]`. */
  readonly at: Verdict['at'];
  /** As JSON. */
  readonly words: string;
  readonly rejected: number;
}

export interface TriggerActivity {
  readonly sensor: string;
  readonly trigger: string;
  readonly fired: number;
  readonly failed: number;
}

/** An event as it stands on the bus. */
export interface RecordedEvent {
  readonly id: string;
  readonly eventSource: string;
  readonly event: string;
  /** ms since the epoch */
  readonly time: number;
  readonly type: string;
  /** The payload as text. */
  readonly data: string;
}

export const noActivity: Activity = { sources: [], dependencies: [], triggers: [], events: [] };
