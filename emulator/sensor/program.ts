import type { Event } from '../../language/semantics/event.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import { fnv1a } from '../bus/names.ts';
import type { Judged, ManifestOfRun } from '../steps/door.ts';
import type { ActionProgram, Inputs } from '../triggers/action-program.ts';
import type { RenderSources } from '../triggers/render-sources.ts';

export type Path = readonly (string | number)[];

/**
 * A Sensor compiled once per manifest. Everything here is pure: the runtime calls it for each event, and the trace calls
 * the same functions again to show why (`../journal/trace.ts`).
 */
export interface SensorProgram {
  readonly name: string;
  readonly namespace: string;
  readonly manifest: ManifestOfRun;
  /** What transforms and filters read besides the event: set before each of them is judged or explained. */
  readonly sources: RenderSources;
  readonly dependencies: ReadonlyMap<string, DependencyProgram>;
  readonly triggers: ReadonlyMap<string, TriggerProgram>;
  /** The triggers that can never fire, with upstream's words for why. */
  readonly dead: readonly DeadTrigger[];
  /** What a trigger asks for and does not get here. */
  readonly unsupported: readonly Flaw[];
  /** What the Sensor's process dies of at its start, so that none of its triggers ever fires; `null`: it comes up. */
  readonly crash: Flaw | null;
}

/** What is wrong with a trigger: upstream's words, and where in the manifest. */
export interface Flaw {
  readonly trigger: string;
  readonly path: Path;
  readonly error: string;
}

export interface DeadTrigger extends Flaw {
  readonly type: string;
  /** `template.conditions` verbatim. */
  readonly conditions: string;
}

export interface DependencyProgram {
  readonly name: string;
  readonly eventSourceName: string;
  readonly eventName: string;
  /** Upstream's hash of the definition. */
  readonly hash: bigint;
  readonly path: Path;
  readonly transform: PureStep<{ readonly event: Event | null }> | null;
  readonly filter: PureStep | null;
}

/** One pure step: `judge` is what happens to every event, `explain` the same with every reason. */
export interface PureStep<Extra = unknown> {
  readonly path: Path;
  judge(event: Event): Judged & Extra;
  explain(event: Event): Verdict;
}

export interface TriggerProgram {
  readonly name: string;
  readonly type: string;
  readonly path: Path;
  readonly conditions: ConditionsProgram;
  readonly atLeastOnce: boolean;
  readonly action: ActionProgram;
}

export interface ConditionsProgram {
  readonly path: Path;
  /** `template.conditions` verbatim, `''` when unset. */
  readonly text: string;
  /** Translated, without spaces. */
  readonly expression: string;
  readonly stateful: boolean;
  /** In order of first appearance. */
  readonly dependencies: readonly string[];
  /** `held`: the dependencies whose events are there, the arrived one among them. */
  judge(held: ReadonlySet<string>): boolean;
  explain(arrived: string, held: ReadonlySet<string>): Verdict;
}

/** What judging an event in a delivery may read: the delivery's time, and random draws that follow from the event's id. */
export function inputsOf({ time, event }: { readonly time: number; readonly event: string }): Inputs {
  return new DeliveryInputs(time, event);
}

/** The seed is computed when it is asked for, which hardly any filter or transform does. */
class DeliveryInputs implements Inputs {
  readonly now: number;
  private readonly event: string;

  constructor(now: number, event: string) {
    this.now = now;
    this.event = event;
  }

  get seed(): number {
    return fnv1a(this.event);
  }
}
