import type { ExprFilter, PayloadField } from '../../schemas/types.generated.ts';
import type { Sources } from '../go/sources.ts';
import { GoError, GoPanic, type Value } from '../go/value.ts';
import { Fuel } from '../embedded/fuel.ts';
import { evaluate as evaluatePath } from '../embedded/gjson/evaluate.ts';
import { nearest } from '../embedded/gjson/nearest.ts';
import { parse as parsePath } from '../embedded/gjson/parse.ts';
import type { Result } from '../embedded/gjson/result.ts';
import { evaluate } from '../embedded/govaluate/evaluate.ts';
import { type Expression, parse } from '../embedded/govaluate/parse.ts';
import { printValue } from '../embedded/govaluate/print.ts';
import type { FilteredEvent } from './filter-event.ts';
import { type Clause, type Finding, failed, notReached, verdictOf } from './finding.ts';
import type { Verdict } from './verdict.ts';

/**
 * One entry of `filters.exprs` (`pkg/sensors/dependencies/filter.go: filterExpr`): its fields are read from the data, then
 * the expression is evaluated with them; only the boolean `true` passes.
 */
export function compileExprFilter(
  filter: ExprFilter,
  {
    at,
    operator,
    sources,
  }: { readonly at: Verdict['at']; readonly operator: string; readonly sources?: Sources | undefined },
): Clause<FilteredEvent> {
  const fields = (filter.fields ?? []).map((field, i) => compileField(field, [...at, 'fields', i]));
  const run = compileExpression(filter.expr ?? '', sources);
  // Upstream passes over an entry without fields: it neither passes nor rejects.
  const empty: ExprFinding = { outcome: operator === 'or' ? 'reject' : 'pass', fields: [] };
  const text = { kind: 'expr', at, expected: filter.expr ?? '' };

  const judge = (event: FilteredEvent): ExprFinding => {
    if (fields.length === 0) return empty;
    const found: Result[] = [];
    const values = new Map<string, Value>();
    for (const field of fields) {
      const result = evaluatePath(field.path, event.json!, new Fuel(sources?.limits));
      found.push(result);
      if (!result.exists) return { ...failed(field.missing), fields: found, data: event.data! };
      values.set(field.name, result.value);
    }
    return { ...run(values), fields: found };
  };

  const describe = (finding: Finding | null): Verdict => {
    const { fields: found = [], data } = (finding ?? {}) as Partial<ExprFinding>;
    const clauses = fields.map((field, i) => describeField(field, found[i], data));
    if (finding === null) return notReached(text, clauses);
    return verdictOf(text, finding, { ...explained(finding as ExprFinding), clauses });
  };
  return { at: text.at, judge, describe };
}

interface ExprFinding extends Evaluated {
  /** Those that were read, in order. */
  readonly fields: readonly Result[];
  /** Where the last of them was not found. */
  readonly data?: string;
}

/** `value`: what the expression gave, absent when it was not evaluated or failed. */
interface Evaluated extends Finding {
  readonly value?: Value;
}

type Field = ReturnType<typeof compileField>;

function compileField(field: PayloadField, at: Verdict['at']) {
  const path = field.path ?? '';
  return {
    name: field.name ?? '',
    path: parsePath(path).value,
    missing: `path '${path}' does not exist`,
    text: { kind: 'field', at, expected: path },
  };
}

function compileExpression(
  source: string,
  sources: Sources | undefined,
): (values: ReadonlyMap<string, Value>) => Evaluated {
  const { value: expression, errors } = parse(source);
  if (expression !== null) return (values) => evaluateExpression(expression, values, new Fuel(sources?.limits));
  const { message } = errors[0]!;
  const broken = message.startsWith('panic: ')
    ? crash(message.slice('panic: '.length))
    : message.endsWith('not supported here')
      ? { outcome: 'not-supported' as const, error: message }
      : failed(message);
  return () => broken;
}

function evaluateExpression(expression: Expression, values: ReadonlyMap<string, Value>, fuel: Fuel): Evaluated {
  try {
    const value = evaluate(expression, values, fuel);
    return { outcome: value === true ? 'pass' : 'reject', value };
  } catch (error) {
    if (error instanceof GoPanic) return crash(error.message);
    if (error instanceof GoError) return failed(error.message);
    throw error;
  }
}

function crash(error: string): Finding {
  return { outcome: 'crash', error };
}

function explained({ error, value }: ExprFinding): Pick<Verdict, 'reason' | 'actual'> {
  if (error !== undefined) return { reason: error };
  if (value === undefined) return { reason: 'without fields the expression is never evaluated' };
  const actual = { text: printValue(value), type: typeName(value) };
  return { reason: `the expression is ${actual.text}${typeof value === 'boolean' ? '' : ', not true'}`, actual };
}

function typeName(value: Value): string {
  if (value === null) return 'Null';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' ? 'Number' : typeof value === 'string' ? 'String' : 'JSON';
}

/** `data` is there where the field was not found. */
function describeField({ text, missing }: Field, found: Result | undefined, data: string | undefined): Verdict {
  if (found === undefined) return notReached(text);
  if (found.exists)
    return verdictOf(text, { outcome: 'pass' }, { reason: 'it exists', actual: { text: found.raw, type: found.type } });
  return verdictOf(text, failed(missing), {
    reason: `the event has no ${text.expected}`,
    actual: { text: '', type: 'missing' },
    nearest: nearest(text.expected, data!),
  });
}
