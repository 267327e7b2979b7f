import {
  type Clause,
  type Finding,
  type Findings,
  describeAll,
  failed,
  isFinal,
  judgeWithin,
  notReached,
  passed,
  rejected,
  verdictOf,
} from './finding.ts';
import type { FilteredEvent } from './filter-event.ts';
import type { Verdict } from './verdict.ts';

type FilterClause = Clause<FilteredEvent>;

/**
 * Data and expression filters combine their entries alike (`pkg/sensors/dependencies/filter.go: filterData`,
 * `filterExpr`). With `and` (any word but `or` means it) the first entry that is false or has an error decides; with `or`
 * the first that is true does, and forgets the errors before it.
 */
export function compileList(kind: 'exprs' | 'data', clauses: readonly FilterClause[], operator: string): FilterClause {
  const any = operator === 'or';
  const text = { kind, at: ['filters', kind], expected: any ? 'one of them' : 'all of them' };
  const noun = kind === 'exprs' ? 'expr' : 'data';
  const noEvent = failed(`${noun} filter error (${kind === 'exprs' ? 'nil event' : 'nil Event'})`);
  const noJson = failed(`${noun} filter error (event data not valid JSON)`);

  const judge = (event: FilteredEvent): Finding => {
    // An empty list of data filters asks for nothing, not even for an event.
    if (kind === 'data' && clauses.length === 0) return passed;
    if (event.event === null) return noEvent;
    if (event.data === null) return passed;
    if (event.json === null) return noJson;
    return any ? anyOf(noun, clauses, event) : allOf(noun, clauses, event);
  };

  const describe = (finding: Finding | null): Verdict => {
    const verdicts = describeAll(clauses, finding);
    if (finding === null) return notReached(text, verdicts);
    return verdictOf(text, finding, { reason: reasonOf(finding, any), clauses: verdicts });
  };
  return { at: text.at, clauses, any, judge, describe };
}

function allOf(noun: string, clauses: readonly FilterClause[], event: FilteredEvent): Findings {
  const findings: Finding[] = [];
  for (const clause of clauses) {
    const finding = judgeWithin(clause, event);
    findings.push(finding);
    if (finding.outcome === 'pass') continue;
    if (finding.outcome !== 'error') return endedBy(finding, findings);
    return { outcome: 'error', error: `${noun} filter error (${finding.error})`, clauses: findings };
  }
  return { outcome: 'pass', clauses: findings };
}

function anyOf(noun: string, clauses: readonly FilterClause[], event: FilteredEvent): Findings {
  const findings: Finding[] = [];
  const errors: string[] = [];
  for (const clause of clauses) {
    const finding = judgeWithin(clause, event);
    findings.push(finding);
    if (finding.outcome === 'pass' || isFinal(finding)) return endedBy(finding, findings);
    if (finding.error !== undefined) errors.push(finding.error);
  }
  if (errors.length === 0) return { ...rejected, clauses: findings };
  return { outcome: 'error', error: `${noun} filter errors [${errors.join(' / ')}]`, clauses: findings };
}

function endedBy({ outcome, error }: Finding, clauses: readonly Finding[]): Findings {
  return error === undefined ? { outcome, clauses } : { outcome, error, clauses };
}

function reasonOf(finding: Finding, any: boolean): string {
  switch (finding.outcome) {
    case 'pass':
      if (!('clauses' in finding)) return 'there is nothing to compare';
      return any ? 'one entry is true' : 'no entry is false';
    case 'reject':
      return any ? 'no entry is true' : 'an entry is false';
    default:
      return finding.error!;
  }
}
