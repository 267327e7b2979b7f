import { type Explanation, explain } from '../embedded/expr/explain.ts';
import { marshalling } from '../embedded/expr/json.ts';
import { Fuel } from '../embedded/fuel.ts';
import { escapeKey } from '../embedded/gjson/components.ts';
import { nearest } from '../embedded/gjson/nearest.ts';
import { readable } from '../go/readable.ts';
import { type Value, typeOf } from '../go/value.ts';
import { type ClauseText, type Finding, verdictOf } from './finding.ts';
import type { FilteredData, SourceFinding } from './source-finding.ts';
import type { Actual, Outcome, Verdict } from './verdict.ts';

/** Why an event source dispatches an event, or drops it: each comparison with the value it looked at. */
export function explainSourceFilter(text: ClauseText, expression: string, finding: Finding): Verdict {
  const { seen, value } = finding as SourceFinding;
  const explained = seen === undefined ? null : explainSeen(expression, seen);
  if (seen === undefined || explained === null)
    return verdictOf(text, finding, { reason: reasonOf(finding), process: 'the event source' });
  const { clauses, ...whole } = describe(explained, text.at, seen.input);
  const actual = whole.actual ?? (value === undefined ? undefined : actualOf(value, seen.input));
  const reason = clauses === undefined && finding.outcome !== 'error' ? whole.reason : reasonOf(finding);
  return verdictOf(text, finding, { reason, actual, nearest: whole.nearest, clauses });
}

function explainSeen(
  expression: string,
  { environment, input }: NonNullable<SourceFinding['seen']>,
): Explanation | null {
  return explain(expression, environment, { fuel: new Fuel(input.sources.limits), sources: input.sources });
}

function reasonOf({ outcome, error }: Finding): string {
  switch (outcome) {
    case 'pass':
      return 'the expression is true';
    case 'reject':
      return 'the expression is false: the event is dropped, the sender is not told';
    case 'not-supported':
      return error!;
    default:
      return 'the expression fails: the event is dropped, the sender is not told';
  }
}

function describe(part: Explanation, at: Verdict['at'], input: FilteredData): Verdict {
  const { text, outcome, expected, error, path, parts } = part;
  const actual = part.actual === undefined ? undefined : actualOf(part.actual, input);
  const near = path !== undefined && isMissing(part) ? nearestOther(path.map(step).join('.'), input.data) : null;
  return {
    kind: 'expr',
    at,
    outcome: outcomes[outcome],
    reason: partReason(part, { actual, near }),
    expected: expected ?? text,
    ...(actual === undefined ? {} : { actual }),
    ...(near === null ? {} : { nearest: near }),
    ...(error === undefined ? {} : { error }),
    ...(parts === undefined ? {} : { clauses: parts.map((inner) => describe(inner, at, input)) }),
  };
}

const outcomes: Readonly<Record<Explanation['outcome'], Outcome>> = {
  true: 'pass',
  false: 'reject',
  other: 'reject',
  error: 'error',
  'not-reached': 'not-reached',
};

/** The nearest path that exists; `null` where the path itself does: what is wrong is then something else. */
function nearestOther(path: string, data: string): string | null {
  const found = nearest(path, data);
  return found === path ? null : found;
}

function isMissing({ outcome, actual }: Explanation): boolean {
  return outcome === 'error' || actual === null;
}

function partReason(
  { text, outcome, expected }: Explanation,
  { actual, near }: { readonly actual: Actual | undefined; readonly near: string | null },
): string {
  if (outcome === 'not-reached') return 'an earlier part had decided';
  const hint = near === null ? '' : `; the nearest path that exists is ${near}`;
  if (outcome === 'error') return `${text} fails${hint}`;
  if (expected === undefined || actual === undefined) return `${text} is ${outcome === 'other' ? 'no bool' : outcome}`;
  return `${actual.text} ${expected} is ${outcome}${hint}`;
}

function step(key: string | number): string {
  return typeof key === 'number' ? String(key) : escapeKey(key);
}

function actualOf(value: Value, { sources }: FilteredData): Actual {
  const text = readable(value, { ...marshalling, fuel: new Fuel(sources.limits) });
  return { text, type: typeOf(value)?.name ?? 'nil' };
}
