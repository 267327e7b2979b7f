import type { EventDependencyFilter } from '../../schemas/types.generated.ts';
import type { Sources } from '../go/sources.ts';
import type { Event } from './event.ts';
import { compileContextFilter } from './filter-context.ts';
import { compileDataFilter } from './filter-data.ts';
import { FilteredEvent } from './filter-event.ts';
import { compileExprFilter } from './filter-exprs.ts';
import { compileList } from './filter-list.ts';
import { compileScriptFilter } from './filter-script.ts';
import { compileTimeFilter } from './filter-time.ts';
import {
  type Clause,
  type Finding,
  type Findings,
  decisiveClause,
  describeAll,
  isFinal,
  judgeWithin,
  passed,
  verdictOf,
} from './finding.ts';
import type { Outcome, Verdict } from './verdict.ts';

/** A dependency's filters, compiled once per manifest. */
export interface Filter {
  /** What becomes of the event: anything but `pass` drops it. Upstream has no event (`null`) only in theory. */
  judge(event: Event | null): Judgement;
  /** The same evaluation with every clause and its reason, in upstream's order, those not reached too. */
  explain(event: Event | null): Verdict;
}

export interface Judgement {
  readonly outcome: Exclude<Outcome, 'not-reached'>;
  /** Upstream's exact error text; with `crash` what it panics with. */
  readonly error?: string;
  /** The path of the clause that decided against the event. */
  readonly clause?: Verdict['at'];
}

/**
 * Compiles the `filters` of a dependency (`pkg/sensors/dependencies/filter.go: Filter`); absent ones let every event pass.
 * `operator` is the dependency's `filtersLogicalOperator`: anything but `or` means `and`. `sources` is what templates and
 * scripts may read from outside; without them it never differs.
 */
export function compileFilter(
  filters: EventDependencyFilter | null | undefined,
  operator: string | undefined,
  sources?: Sources,
): Filter {
  if (filters === null || filters === undefined) return unfiltered;
  const filter = compileKinds(filters, operator === 'or', sources);
  return {
    judge(event) {
      const finding = filter.judge(new FilteredEvent(event));
      if (finding.outcome === 'pass') return passed;
      const { outcome, error } = finding;
      const clause = decisiveClause(filter, finding);
      return error === undefined ? { outcome, clause } : { outcome, error, clause };
    },
    explain: (event) => filter.describe(filter.judge(new FilteredEvent(event))),
  };
}

const unfiltered: Filter = {
  judge: () => passed,
  explain: () => ({ kind: 'filters', at: ['filters'], outcome: 'pass', reason: 'there are no filters', clauses: [] }),
};

/** The kinds that are present, in upstream's order of evaluation. */
function compileKinds(
  filters: EventDependencyFilter,
  any: boolean,
  sources: Sources | undefined,
): Clause<FilteredEvent> {
  const kinds: Clause<FilteredEvent>[] = [];
  if (filters.exprs) {
    const operator = filters.exprLogicalOperator ?? '';
    const entries = filters.exprs.map((expr, i) =>
      compileExprFilter(expr, { at: ['filters', 'exprs', i], operator, sources }),
    );
    kinds.push(compileList('exprs', entries, operator));
  }
  if (filters.data) {
    const operator = filters.dataLogicalOperator ?? '';
    const entries = filters.data.map((data, i) =>
      compileDataFilter(data, { at: ['filters', 'data', i], operator, sources }),
    );
    kinds.push(compileList('data', entries, operator));
  }
  if (filters.context) kinds.push(compileContextFilter(filters.context));
  if (filters.time) kinds.push(compileTimeFilter(filters.time));
  if (filters.script) kinds.push(compileScriptFilter(filters.script, sources));
  const judge = any ? judgeAny : judgeAll;
  return {
    at: ['filters'],
    clauses: kinds,
    any,
    judge: (event) => judge(kinds, event),
    describe: (finding) =>
      verdictOf({ kind: 'filters', at: ['filters'], expected: any ? 'one of them' : 'all of them' }, finding!, {
        reason: reasonOf(finding!, any),
        clauses: describeAll(kinds, finding),
      }),
  };
}

/** All must be true. Only an error ends the evaluation: what is false does not keep later kinds from failing. */
function judgeAll(kinds: readonly Clause<FilteredEvent>[], event: FilteredEvent): Findings {
  const clauses: Finding[] = [];
  let outcome: 'pass' | 'reject' = 'pass';
  for (const kind of kinds) {
    const finding = judgeKind(kind, event);
    clauses.push(finding);
    if (finding.error !== undefined) return { outcome: finding.outcome, error: finding.error, clauses };
    if (finding.outcome === 'reject') outcome = 'reject';
  }
  return event.event === null ? { ...noEvent, clauses } : { outcome, clauses };
}

/** One must be true, and none may have an error: errors are collected, that of a script stands alone. */
function judgeAny(kinds: readonly Clause<FilteredEvent>[], event: FilteredEvent): Findings {
  const clauses: Finding[] = [];
  const errors: string[] = [];
  let outcome: 'pass' | 'reject' = 'reject';
  for (const kind of kinds) {
    const finding = judgeKind(kind, event);
    clauses.push(finding);
    const { error } = finding;
    if (error !== undefined && (isFinal(finding) || kind.at[1] === 'script'))
      return { outcome: finding.outcome, error, clauses };
    if (error !== undefined) errors.push(error);
    if (finding.outcome === 'pass') outcome = 'pass';
  }
  if (event.event === null) return { ...noEvent, clauses };
  return errors.length > 0 ? { outcome: 'error', error: errors.join(' / '), clauses } : { outcome, clauses };
}

/** Between data and context upstream looks into the event without asking whether there is one. */
const noEvent: Finding = {
  outcome: 'crash',
  error: 'runtime error: invalid memory address or nil pointer dereference',
};

function judgeKind(kind: Clause<FilteredEvent>, event: FilteredEvent): Finding {
  const looksInside = kind.at[1] !== 'exprs' && kind.at[1] !== 'data';
  return event.event === null && looksInside ? noEvent : judgeWithin(kind, event);
}

function reasonOf({ outcome, error }: Finding, any: boolean): string {
  switch (outcome) {
    case 'pass':
      return any ? 'one kind of filter is true' : 'no kind of filter is false';
    case 'reject':
      return any ? 'no kind of filter is true' : 'a kind of filter is false';
    default:
      return error!;
  }
}
