import { OutOfFuel } from '../embedded/fuel.ts';
import type { Actual, Change, Loss, Outcome, Verdict } from './verdict.ts';

/**
 * What a clause finds in one event: its outcome, and what `describe` needs to say why. Judging makes findings, which is
 * cheap; the words of a verdict are made of them on demand, so that both come from one evaluation.
 */
export interface Finding {
  readonly outcome: Exclude<Outcome, 'not-reached'>;
  /** Upstream's exact error text. */
  readonly error?: string;
}

/** One compiled part of a manifest that judges inputs. */
export interface Clause<Input> {
  readonly at: Verdict['at'];
  /** The clauses that it is made of, in upstream's order; its findings are `Findings` then. */
  readonly clauses?: readonly Clause<Input>[];
  /** One of the clauses is enough. */
  readonly any?: boolean;
  judge(input: Input): Finding;
  /** `null`: an earlier clause had decided. */
  describe(finding: Finding | null): Verdict;
}

/** The finding of a clause made of clauses: one for each that was reached, in their order. */
export interface Findings extends Finding {
  readonly clauses: readonly (Finding | null)[];
}

export const passed: Finding = { outcome: 'pass' };
export const rejected: Finding = { outcome: 'reject' };

export function failed(error: string): Finding {
  return { outcome: 'error', error };
}

/** True for findings after which nothing else is evaluated: the process is gone, or we cannot know. */
export function isFinal({ outcome }: Finding): boolean {
  return outcome === 'crash' || outcome === 'not-supported';
}

/** The path of the clause that brought about an outcome: as deep down as one clause alone did. */
export function decisiveClause<Input>(clause: Clause<Input>, finding: Finding): Verdict['at'] {
  const { clauses = [], any = false, at } = clause;
  const findings = (finding as Partial<Findings>).clauses ?? [];
  const guilty = findings.flatMap((found, i) => (found?.outcome === finding.outcome ? [i] : []));
  if (guilty.length === 0 || (any && guilty.length > 1)) return at;
  return decisiveClause(clauses[guilty[0]!]!, findings[guilty[0]!]!);
}

/** What is the same in every verdict of a clause. */
export interface ClauseText {
  readonly kind: string;
  readonly at: Verdict['at'];
  readonly expected?: string;
}

/** The verdict of a clause that was not reached. */
export function notReached(text: ClauseText, clauses?: readonly Verdict[]): Verdict {
  const verdict: Verdict = { ...text, outcome: 'not-reached', reason: 'an earlier clause had decided' };
  return clauses === undefined ? verdict : { ...verdict, clauses };
}

/** The verdict of a finding; parts that are `undefined` are left out. A crash is its own reason, whatever the clause asked. */
export function verdictOf(
  text: ClauseText,
  finding: Finding,
  parts: {
    readonly reason: string;
    /** Who would crash; the Sensor where nothing is said. */
    readonly process?: string;
    readonly actual?: Actual | undefined;
    readonly nearest?: string | null | undefined;
    readonly clauses?: readonly Verdict[] | undefined;
    readonly lines?: readonly number[] | undefined;
    readonly changes?: readonly Change[] | undefined;
    readonly losses?: readonly Loss[] | undefined;
  },
): Verdict {
  const { outcome, error } = finding;
  return {
    ...text,
    outcome,
    reason: outcome === 'crash' ? `${parts.process ?? 'the Sensor'} would crash here: ${error}` : parts.reason,
    ...(parts.actual === undefined ? {} : { actual: parts.actual }),
    ...(parts.nearest === undefined || parts.nearest === null ? {} : { nearest: parts.nearest }),
    ...(error === undefined ? {} : { error }),
    ...(parts.lines === undefined ? {} : { lines: parts.lines }),
    ...(parts.changes === undefined || parts.changes.length === 0 ? {} : { changes: parts.changes }),
    ...(parts.losses === undefined || parts.losses.length === 0 ? {} : { losses: parts.losses }),
    ...(parts.clauses === undefined ? {} : { clauses: parts.clauses }),
  };
}

/** The verdicts of the clauses that a clause is made of; those without a finding were not reached. */
export function describeAll<Input>(clauses: readonly Clause<Input>[], finding: Finding | null): Verdict[] {
  const findings = finding === null ? [] : (finding as Partial<Findings>).clauses;
  return clauses.map((clause, i) => clause.describe(findings?.[i] ?? null));
}

/** An evaluation that takes too long is stopped; upstream would go on with it. */
export function judgeWithin<Input>(clause: Clause<Input>, input: Input): Finding {
  try {
    return clause.judge(input);
  } catch (error) {
    if (error instanceof OutOfFuel) return { outcome: 'not-supported', error: error.message };
    throw error;
  }
}
