import type { Event } from '../../language/semantics/event.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import type { TriggerTemplate } from '../../schemas/types.generated.ts';
import type { Judged } from '../steps/door.ts';

type Path = readonly (string | number)[];

/** What is done when a trigger's conditions are true: one attempt is the steps of upstream's `listener.go: triggerOne`. */
export interface ActionProgram {
  readonly name: string;
  /** The key of the template that holds the implementation: `http`, `argoWorkflow` … */
  readonly type: string;
  readonly path: Path;
  readonly atLeastOnce: boolean;
  readonly retry: RetryProgram;
  readonly rateLimit: RateLimitProgram | null;
  readonly dlq: ActionProgram | null;
  /** Which steps the manifest asks for; the others are passed over. */
  readonly steps: {
    readonly templateParameters: Path | null;
    readonly resource: Path | null;
    readonly resourceParameters: Path | null;
    readonly rateLimit: Path | null;
    readonly execute: Path;
    readonly policy: Path | null;
  };
  /** The template after `trigger.parameters`. */
  applyTemplateParameters(events: Events, inputs: Inputs): Produced<TriggerTemplate>;
  /** What resource parameters apply to, as JSON text. */
  fetchResource(template: TriggerTemplate): Produced<string>;
  applyResourceParameters(resource: string, from: Rendering): Produced<string>;
  /** The request that would be sent. */
  render(resource: string, from: Rendering): Produced<RenderedRequest>;
  /** What upstream makes of the answer, the policy left out: an error of the execution, or none. */
  judgeAnswer(answer: Answer, resource: string, template: TriggerTemplate): Judged;
  judgePolicy(answer: Answer, template: TriggerTemplate): Judged;
}

/** What a request is made from: the template after its parameters, the events, and what else may be read. */
export interface Rendering {
  readonly template: TriggerTemplate;
  readonly events: Events;
  readonly inputs: Inputs;
}

/** dependency → event */
export type Events = ReadonlyMap<string, Event>;

/** What rendering may read besides the events; recorded with each attempt, so that it can be done again. */
export interface Inputs {
  /** ms since the epoch */
  readonly now: number;
  /** Seed of random template functions. */
  readonly seed: number;
}

/** How a step went, what it made (`null` when it failed), and the reasons on demand. */
export interface Produced<T> extends Judged {
  readonly value: T | null;
  explain(): Verdict;
}

/** A trigger's request, whatever its type: one line that says what is done, and the whole of it as JSON. */
export interface RenderedRequest {
  /** `POST http://sales.example.com/announcements` */
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** What the outside world said to one request, or the mock in its place. */
export interface Answer {
  /** An HTTP status, `0` when the connection was cut without an answer. */
  readonly status: number;
  readonly body: string;
}

export type RetryProgram =
  | { readonly error: string }
  | {
      readonly error: null;
      readonly attempts: number;
      /** The sleep after the n-th attempt (1 is the first) in ms, for a random draw in [0, 1). */
      sleep(attempt: number, draw: number): number;
    };

export interface RateLimitProgram {
  /** Triggers of one name share one limiter. */
  readonly name: string;
  /** A limiter as it stands at start: when an execution that asks at `now` (ns) may go. */
  start(now: bigint): { take(now: bigint): bigint };
}
