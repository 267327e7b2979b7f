import type { Verdict } from '../../language/semantics/verdict.ts';
import type { Clock } from '../clock.ts';
import type { StepKind } from '../control/protocol/protocol.ts';
import type { StepRecord } from '../journal/records.ts';

/** One Event, Delivery or Firing while it goes on: the thing that steps belong to, and a thread of the debugger. */
export interface Run {
  readonly noun: 'event' | 'delivery' | 'firing';
  /**
   * For a person: `orders/announce ← shop/order 3f2a…`. Few runs are ever looked at while they go on, so it is made when asked for.
   * (A getter in a literal would cost each run a microsecond.)
   */
  readonly title: () => string;
  readonly manifest: ManifestOfRun;
  readonly steps: StepRecord[];
}

/** The document that a run follows, and where its paths stand in the file. */
export interface ManifestOfRun {
  readonly hash: string;
  readonly file: string;
  /** 1-based; the nearest block that exists when the path itself does not. */
  locate(path: readonly (string | number)[]): { readonly line: number; readonly column: number };
}

/** Where a step stands: its kind, and the YAML path of its block (`null` where the manifest has none). */
export interface Place {
  readonly kind: StepKind;
  readonly path: readonly (string | number)[] | null;
}

/** What a pure step answered: how it ended, and on demand everything that a person may want to see of it. */
export interface Judged {
  readonly outcome: Verdict['outcome'];
  readonly clause?: readonly (string | number)[];
  readonly error?: string;
  readonly cause?: Readonly<Record<string, unknown>>;
}

/** What can be looked at while a run is paused: names and JSON-like values, and the verdict of a pure step. */
export interface View {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly verdict?: Verdict;
}

/** The debugger, as the door sees it. `before` answers `null` when there is nothing to pause for. */
export interface Pauses {
  before(run: Run, place: Place, view: () => View): Promise<void> | null;
  ended(run: Run): void;
}

/**
 * The one door through which every step passes. It tells the journal, lets the debugger pause, and gives the clock its
 * place. Pure steps are judged at once; effectful steps are awaited before they happen. With no debugger attached it does
 * no work for one.
 */
export class Door {
  readonly clock: Clock;
  pauses: Pauses | null = null;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /**
   * A pure step: `body` is evaluated at once; the debugger pauses afterwards and shows the finished verdict. A promise only when
   * it does: an event has two dozen steps.
   */
  judge<T extends Judged>(run: Run, place: Place, body: () => T, view: (judged: T) => View): T | Promise<T> {
    const time = this.clock.now();
    const judged = body();
    this.record(run, place, time, judged);
    const pause = this.pauses?.before(run, place, () => view(judged));
    return pause ? pause.then(() => judged) : judged;
  }

  /** An effectful step: the debugger pauses before it happens. What `body` answers is recorded by `judged`. */
  async effect<T>(
    run: Run,
    place: Place,
    view: () => View,
    body: () => Promise<T>,
    judged: (answer: T) => Judged,
  ): Promise<T> {
    const pause = this.pauses?.before(run, place, view);
    if (pause) await pause;
    const time = this.clock.now();
    try {
      const answer = await body();
      this.record(run, place, time, judged(answer));
      return answer;
    } catch (error) {
      this.record(run, place, time, {
        outcome: 'error',
        error: error instanceof Error ? error.message : String(error),
      });
      throw error;
    }
  }

  /** The run is over: a debugger lets go of its thread. */
  ended(run: Run): void {
    this.pauses?.ended(run);
  }

  private record(run: Run, { kind, path }: Place, time: number, { outcome, clause, error, cause }: Judged): void {
    run.steps.push({ kind, path, time, duration: this.clock.now() - time, outcome, clause, error, cause });
  }
}
