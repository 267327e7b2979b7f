import type { Activity } from '../../../language/semantics/activity.ts';
import type { Verdict } from '../../../language/semantics/verdict.ts';
import type { Fixture } from '../../../language/house-files/fixture.ts';

export type { Activity, Fixture };

/**
 * What the emulator says to the extension, the dashboard and the command line: JSON messages over one WebSocket
 * (`/control?token=…`; in VS Code the extension host relays them to the webview unchanged). A `Request` is answered by
 * exactly one `Response` with its `id`; a `Notification` comes when something happened.
 */
export type Method = keyof Methods;

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly params: Methods[M]['params'];
}

/** Exactly one of `result` and `error`; `error` is one sentence for a person. */
export interface Response<M extends Method = Method> {
  readonly id: number;
  readonly result?: Methods[M]['result'];
  readonly error?: string;
}

export type Notification = {
  [N in keyof Notifications]: { readonly notification: N; readonly params: Notifications[N] };
}[keyof Notifications];

/** Every method by name: what it takes and what it answers. Lists are newest first and paged by `before`. */
export interface Methods {
  status: { params: Record<string, never>; result: Status };
  /** `before`: the `seq` of the last row of the page before. `search`: a part of id, source, event name or payload. */
  events: { params: { before?: number; limit?: number; search?: string }; result: readonly EventSummary[] };
  trace: { params: { event: string }; result: EventTrace };
  deadLetters: { params: { before?: number; limit?: number }; result: readonly DeadLetter[] };
  lag: { params: Record<string, never>; result: readonly LagRow[] };
  /** What came of the events of the last run, and a few that were recorded, for the editor. */
  activity: { params: Record<string, never>; result: Activity };
  /** Feeds one event by hand, as its fixture describes it. */
  send: { params: Fixture; result: SendResult };
  /** Sends the data of a recorded event again, as it was or as it is given here: a new event with an id of its own. */
  replay: { params: { event: string; data?: string }; result: SendResult };
  /** Stops the emulator; `drain` (the default) finishes running actions first. */
  stop: { params: { how?: 'drain' | 'cluster' }; result: null };
  /** One Debug Adapter Protocol message to the emulator's adapter; its answers come as `debug` notifications. */
  debug: { params: { session: string; message: unknown }; result: null };
}

export interface Notifications {
  /** Something changed for this event: it was published, rejected, fired, dead-lettered … */
  event: EventSummary;
  deadLetter: DeadLetter;
  status: Status;
  debug: { session: string; message: unknown };
}

export interface Status {
  readonly version: string;
  readonly pid: number;
  readonly bus: { readonly kind: 'embedded' | 'jetstream' | 'kafka'; readonly name: string; readonly address: string };
  readonly eventSources: readonly EventSourceStatus[];
  readonly sensors: readonly SensorStatus[];
  readonly problems: readonly Problem[];
  /** ms since the epoch */
  readonly startedAt: number;
  readonly data: string;
  readonly counts: { readonly events: number; readonly firings: number; readonly deadLetters: number };
}

export interface EventSourceStatus {
  readonly name: string;
  readonly at: Location;
  readonly events: readonly {
    readonly name: string;
    readonly type: string;
    readonly at: Location;
    /** Where it listens (`http://127.0.0.1:12000/orders`); `null`: it can only be fed by hand. */
    readonly address: string | null;
  }[];
}

export interface SensorStatus {
  readonly name: string;
  readonly at: Location;
  readonly triggers: readonly {
    readonly name: string;
    readonly type: string;
    readonly at: Location;
    readonly conditions: string;
    /** `capture`: rendered, recorded and answered by a mock; nothing leaves this machine. */
    readonly mode: 'capture' | 'live';
    /** Why it never fires, in upstream's words; `null`: it can. */
    readonly dead: string | null;
  }[];
}

/** `line` and `column` are 1-based; `path` is the YAML path within the document. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: readonly (string | number)[];
}

/** What is wrong with what was asked to run: one sentence that says what and what to do. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly at: Location | null;
}

export interface EventSummary {
  readonly seq: number;
  /** The run that recorded it, counted from 1. */
  readonly run: number;
  readonly id: string;
  readonly eventSource: string;
  readonly event: string;
  readonly type: string;
  /** ms since the epoch */
  readonly time: number;
  readonly bytes: number;
  readonly outcome: EventOutcome;
  /** How its deliveries and firings stand. */
  readonly counts: {
    readonly delivered: number;
    readonly rejected: number;
    readonly waiting: number;
    readonly fired: number;
    readonly failed: number;
  };
}

/** `refused`: the bus did not take it; `no-event`: its source refused the request, which never became one. */
export type EventOutcome = 'published' | 'filtered' | 'refused' | 'duplicate' | 'no-event';

export interface EventTrace {
  readonly summary: EventSummary;
  /** The id of the event whose data was sent again, edited or not; `null` for an event of its own. */
  readonly replayOf: string | null;
  readonly context: Readonly<Record<string, string>>;
  /** The payload as text; `base64` when it is not UTF-8. */
  readonly data: { readonly text: string | null; readonly base64?: string };
  readonly steps: readonly StepTrace[];
  readonly deliveries: readonly DeliveryTrace[];
  readonly firings: readonly FiringTrace[];
}

export interface DeliveryTrace {
  readonly id: number;
  /** As of its event; a later one when the bus still held the event after a restart. */
  readonly run: number;
  readonly sensor: string;
  readonly triggers: readonly string[];
  readonly consumer: string;
  readonly position: string;
  readonly attempt: number;
  /** ms since the epoch */
  readonly time: number;
  readonly outcome: DeliveryOutcome;
  /** One sentence: why that was the outcome. */
  readonly reason: string;
  readonly steps: readonly StepTrace[];
}

export type DeliveryOutcome = 'fired' | 'rejected' | 'waiting' | 'duplicate' | 'dropped';

export interface FiringTrace {
  readonly id: number;
  readonly run: number;
  readonly sensor: string;
  readonly trigger: string;
  readonly type: string;
  readonly time: number;
  /** dependency → event id */
  readonly events: Readonly<Record<string, string>>;
  readonly outcome: 'succeeded' | 'failed';
  readonly reason: string;
  readonly steps: readonly StepTrace[];
}

export type StepKind =
  | 'receive'
  | 'source-filter'
  | 'publish'
  | 'deliver'
  | 'de-duplicate'
  | 'match'
  | 'transform'
  | 'filter'
  | 'condition'
  | 'attempt'
  | 'rate-limit'
  | 'template-parameters'
  | 'fetch-resource'
  | 'resource-parameters'
  | 'execute'
  | 'policy'
  | 'dlq-trigger'
  | 'ack';

export interface StepTrace {
  readonly kind: StepKind;
  /** The clause or block it stands for; `null` where the manifest has none (de-duplication, acknowledgement). */
  readonly at: Location | null;
  /** ms since the epoch, and how long it took */
  readonly time: number;
  readonly durationMs: number;
  readonly outcome: Verdict['outcome'];
  readonly reason: string;
  readonly verdict?: Verdict;
  /** What went in and what came out, as text (JSON where it is JSON), where the step changes something. */
  readonly input?: string;
  readonly output?: string;
}

/** An event that failed after all its attempts: the real system would have lost it, or handed it to its dlqTrigger. */
export interface DeadLetter {
  readonly id: number;
  readonly run: number;
  readonly time: number;
  readonly sensor: string;
  readonly trigger: string;
  readonly events: Readonly<Record<string, string>>;
  readonly attempts: number;
  readonly error: string;
  readonly firing: number;
  readonly position: string;
  /** What took it: the trigger's own `dlqTrigger`, or nothing (lost in a cluster). */
  readonly fate: 'dlqTrigger' | 'lost';
}

export interface LagRow {
  readonly consumer: string;
  readonly sensor: string | null;
  readonly trigger: string | null;
  readonly topic: string;
  readonly partition: number;
  readonly currentOffset: number;
  readonly endOffset: number;
  readonly lag: number;
  readonly unacknowledged: number;
}

export interface SendResult {
  /** The id of the event on the bus; `null` when none was published. */
  readonly event: string | null;
  /** What an HTTP sender would have seen. */
  readonly response?: { readonly status: number; readonly body: string };
  readonly reason: string;
}
