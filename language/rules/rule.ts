import type {
  EventBus,
  EventDependency,
  EventSource,
  Sensor,
  Trigger,
  TriggerParameter,
} from '../../schemas/types.generated.ts';
import type { BusKind } from './validation/bus-kind.ts';
import type { Manifest } from '../manifest/parse-manifests.ts';
import type { Path } from '../yaml/path.ts';
import type { SourceType } from '../manifest/source-types.ts';
import type { Time } from '../go/time.ts';
import type { Surroundings } from './questions.ts';

/**
 * `error`: the cluster refuses it or it can never work. `warning`: it does something else than meant. `info`: it works, and
 * probably not as expected. `hint`: good to know. From the gravest to the mildest.
 */
export const severities = ['error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** A check. `create` is called once per object; what it returns is called for each part of the object. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly create: (context: RuleContext) => Visitor;
}

export interface RuleMeta {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what really happens, and so why this matters. */
  readonly summary: string;
  /** Ids of the references that this rule covers: `S01`, `L-06`, `V-101`. */
  readonly covers: readonly string[];
  /** `document`: what is found depends on this object alone. `workspace`: on other files too. */
  readonly scope: 'document' | 'workspace';
}

export interface RuleContext {
  readonly manifest: Manifest;
  readonly index: Surroundings;
  /** What the object's EventBus is; JetStream where the workspace has no such object, as that is the usual one. */
  readonly bus: Exclude<BusKind, 'none'>;
  readonly now: Time;
  readonly report: (problem: Report) => void;
}

export interface Report {
  /** What is wrong, what really happens and what to do, in one or two sentences. */
  readonly message: string;
  /** Relative to the object; a missing path is shown at its nearest parent. */
  readonly path: Path;
  /** What to underline; a value by default. */
  readonly part?: 'key' | 'value';
  /** A part of the scalar's text, for an embedded language. */
  readonly span?: { readonly start: number; readonly end: number };
  /** Offsets into the document, where no path leads there. */
  readonly range?: { readonly start: number; readonly end: number };
  /** When it differs from the rule's. */
  readonly severity?: Severity;
  readonly tag?: Tag;
  readonly fix?: Fix;
  /** Of upstream's validators: the rule's number and whether upstream would stop here. */
  readonly upstream?: { readonly id: string; readonly first: boolean };
}

/** How editors mark the place: `unnecessary`, which nothing looks at or comes to, is faded; `deprecated` is struck through. */
export type Tag = 'unnecessary' | 'deprecated';

/** A change that repairs the problem. Offsets are the document's. */
export interface Fix {
  /** An imperative sentence: `Change to openWhisk`. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of an object that a rule can look at; paths are relative to the object. */
export interface Visitor {
  /** Every document that is one of our kinds or is meant to be, also a broken one (`manifest.ours` may be null). */
  readonly object?: () => void;
  readonly eventSource?: (eventSource: EventSource) => void;
  /** One event of an EventSource. */
  readonly event?: (event: SourceEvent) => void;
  readonly sensor?: (sensor: Sensor) => void;
  readonly dependency?: (dependency: EventDependency, path: Path) => void;
  /** Triggers and their `dlqTrigger`s. */
  readonly trigger?: (trigger: Trigger, path: Path) => void;
  readonly parameter?: (parameter: TriggerParameter, place: ParameterPlace) => void;
  readonly eventBus?: (eventBus: EventBus) => void;
}

export interface SourceEvent {
  readonly type: SourceType;
  readonly name: string;
  /** Its settings under their JSON names; `EventSourceSpec[type]` has the exact type. */
  readonly settings: { readonly [field: string]: unknown };
  readonly path: Path;
}

export interface ParameterPlace {
  readonly path: Path;
  /** `trigger`: `parameters` beside `template`; `resource`: inside a kind of trigger; `header`: `dynamicHeaders`. */
  readonly role: 'trigger' | 'resource' | 'payload' | 'header';
  readonly trigger: Trigger;
  readonly triggerPath: Path;
}
