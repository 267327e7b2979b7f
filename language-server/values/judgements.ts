import type { EventDependency } from '../../schemas/types.generated.ts';
import { type Sources, fixedSources } from '../../language/go/sources.ts';
import type { Event } from '../../language/semantics/event.ts';
import { compileFilter } from '../../language/semantics/filter.ts';
import { compileTransform } from '../../language/semantics/transform.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';

/** Little, because it is spent while somebody types: a script without end costs some hundredths of a second. */
export const editorSources: Sources = { ...fixedSources, limits: { steps: 1_000_000, bytes: 16 * 1024 * 1024 } };

/** What a dependency makes of an event. */
export interface Judgement {
  readonly transform: Verdict | null;
  /** The event as filters and triggers see it; `null` when the transform fails. */
  readonly event: Event | null;
  /** `null` when there is no event to judge. */
  readonly filter: Verdict | null;
}

/** What dependencies make of events; kept, so that who types elsewhere in the file does not pay for it again. */
export class Judgements {
  private readonly kept = new Map<string, Judgement>();

  of({ transform, filters, filtersLogicalOperator: operator }: EventDependency, arrived: Event): Judgement {
    const key = JSON.stringify([transform, filters, operator, arrived]);
    let known = this.kept.get(key);
    if (known === undefined) {
      if (this.kept.size >= mostKept) this.kept.clear();
      const compiled = transform ? compileTransform(transform, editorSources) : null;
      const event = compiled === null ? arrived : compiled.judge(arrived).event;
      known = {
        transform: compiled?.explain(arrived) ?? null,
        event,
        filter: event === null ? null : compileFilter(filters, operator, editorSources).explain(event),
      };
      this.kept.set(key, known);
    }
    return known;
  }
}

/** Enough for all dependencies of a large file. */
const mostKept = 500;
