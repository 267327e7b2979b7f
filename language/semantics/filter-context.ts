import type { EventContext as ContextFilter } from '../../schemas/types.generated.ts';
import type { EventContext } from './event.ts';
import type { FilteredEvent } from './filter-event.ts';
import {
  type Clause,
  type Finding,
  type Findings,
  describeAll,
  notReached,
  passed,
  rejected,
  verdictOf,
} from './finding.ts';
import type { Verdict } from './verdict.ts';

/**
 * `filters.context` (`pkg/sensors/dependencies/filter.go: filterContext`): four attributes must equal what is written, if
 * anything is; the other three are never compared.
 */
export function compileContextFilter(filter: ContextFilter): Clause<FilteredEvent> {
  const clauses = compared.flatMap((attribute) => {
    const wanted = filter[attribute];
    return wanted ? [compileAttribute(attribute, wanted)] : [];
  });
  const text = { kind: 'context', at: ['filters', 'context'] };

  const judge = (event: FilteredEvent): Findings => {
    const findings = clauses.map((clause) => clause.judge(event));
    return { ...(findings.every(({ outcome }) => outcome === 'pass') ? passed : rejected), clauses: findings };
  };

  const describe = (finding: Finding | null): Verdict => {
    const verdicts = describeAll(clauses, finding);
    if (finding === null) return notReached(text, verdicts);
    const reason =
      finding.outcome === 'reject'
        ? 'an attribute differs'
        : clauses.length === 0
          ? 'no attribute is compared'
          : 'every attribute is as it should be';
    return verdictOf(text, finding, { reason, clauses: verdicts });
  };
  return { at: text.at, clauses, judge, describe };
}

const compared = ['type', 'subject', 'source', 'datacontenttype'] as const satisfies (keyof EventContext)[];

interface AttributeFinding extends Finding {
  readonly actual: string;
}

function compileAttribute(attribute: (typeof compared)[number], wanted: string): Clause<FilteredEvent> {
  const text = { kind: 'attribute', at: ['filters', 'context', attribute], expected: `= ${JSON.stringify(wanted)}` };
  return {
    at: text.at,
    judge({ event }): AttributeFinding {
      const actual = event!.context[attribute];
      return { ...(actual === wanted ? passed : rejected), actual };
    },
    describe(finding) {
      if (finding === null) return notReached(text);
      const actual = JSON.stringify((finding as AttributeFinding).actual);
      const reason = `the event's ${attribute} is ${actual}`;
      return verdictOf(text, finding, { reason, actual: { text: actual, type: 'String' } });
    },
  };
}
