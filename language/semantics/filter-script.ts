import type { FilteredEvent } from './filter-event.ts';
import { type Clause, type Finding, failed, notReached, passed, verdictOf } from './finding.ts';
import type { Verdict } from './verdict.ts';

/** `filters.script` (`pkg/sensors/dependencies/filter.go: filterScript`): only the last returned value `true` passes. */
export function compileScriptFilter(_script: string): Clause<FilteredEvent> {
  const text = { kind: 'script', at: ['filters', 'script'], expected: 'true' };

  const judge = (event: FilteredEvent): Finding => {
    if (event.event === null) return failed('nil event');
    if (event.data === null) return passed;
    return { outcome: 'not-supported', error: 'not supported yet: Lua scripts' };
  };

  const describe = (finding: Finding | null): Verdict => {
    if (finding === null) return notReached(text);
    return verdictOf(text, finding, { reason: finding.error ?? finding.outcome });
  };
  return { at: text.at, judge, describe };
}
