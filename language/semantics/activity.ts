/** What a run has recorded so far, as far as an editor shows it beside the manifests. */
export interface Activity {
  readonly dependencies: readonly DependencyActivity[];
  readonly triggers: readonly TriggerActivity[];
  /** Newest first, a few of each event of a source. */
  readonly events: readonly RecordedEvent[];
}

export interface DependencyActivity {
  readonly sensor: string;
  readonly dependency: string;
  /** The events that came, and how many of them its transform or filters kept from going on. */
  readonly arrived: number;
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

export const noActivity: Activity = { dependencies: [], triggers: [], events: [] };
