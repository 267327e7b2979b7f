import type { DataFilter } from '../../schemas/types.generated.ts';
import type { Sources } from '../go/sources.ts';
import { numberError, parseFloat64 } from '../go/strconv-parse.ts';
import { quote } from '../go/strconv-quote.ts';
import { Fuel } from '../embedded/fuel.ts';
import { evaluate as evaluatePath } from '../embedded/gjson/evaluate.ts';
import { nearest } from '../embedded/gjson/nearest.ts';
import { parse as parsePath } from '../embedded/gjson/parse.ts';
import { readDocument } from '../embedded/gjson/read.ts';
import type { Result } from '../embedded/gjson/result.ts';
import { wholeOf } from '../embedded/gjson/source.ts';
import { matches } from '../embedded/regexp/evaluate.ts';
import { parse as parseRegexp } from '../embedded/regexp/parse.ts';
import { compileDataTemplate } from './filter-template.ts';
import type { FilteredEvent } from './filter-event.ts';
import { type Clause, type Finding, failed, notReached, verdictOf } from './finding.ts';
import type { Verdict } from './verdict.ts';

/**
 * One entry of `filters.data` (`pkg/sensors/dependencies/filter.go: filterData`): a value read by its path, made over by a
 * template if there is one, compared with the entry's values until one of them fits.
 */
export function compileDataFilter(
  filter: DataFilter,
  {
    at,
    operator,
    sources,
  }: { readonly at: Verdict['at']; readonly operator: string; readonly sources: Sources | undefined },
): Clause<FilteredEvent> {
  const path = parsePath(filter.path ?? '').value;
  const values = filter.value ?? [];
  const template = filter.template ? compileDataTemplate(filter.template, operator, sources) : null;
  const compare = comparison(filter, values);
  const text = { kind: 'data', at, expected: expectedOf(filter) };
  const missing = failed(`path '${filter.path ?? ''}' does not exist`);

  const judge = (event: FilteredEvent): DataFinding => {
    const found = evaluatePath(path, event.json!, new Fuel(sources?.limits));
    if (!found.exists) return { ...missing, found, data: event.data! };
    if (values.length === 0) return { ...failed('no values specified'), found };
    if (template === null) return { ...compare(found), found };
    const rendered = template(found.str);
    if (!('text' in rendered)) return { ...rendered, found };
    // Upstream quotes the output for Go and reads that as JSON, which cuts it at the first escape that JSON has not.
    const made = readDocument(wholeOf(quote(rendered.text)));
    return { ...compare(made), found, made };
  };

  const describe = (finding: Finding | null): Verdict => {
    if (finding === null) return notReached(text);
    const { found, made, data } = finding as Partial<DataFinding>;
    if (found === undefined) return verdictOf(text, finding, { reason: finding.error! });
    const value = made ?? found;
    return verdictOf(text, finding, {
      reason: reasonOf(filter, finding as DataFinding),
      actual: found.exists ? { text: value.raw, type: value.type } : { text: '', type: 'missing' },
      nearest: data === undefined ? null : nearest(filter.path ?? '', data),
    });
  };
  return { at: text.at, judge, describe };
}

/** What was found, and what the template made of it; neither where the search for it was stopped. */
interface DataFinding extends Finding {
  readonly found: Result;
  readonly made?: Result;
  /** Where nothing was found. */
  readonly data?: string;
}

type Comparison = (value: Result) => Finding;

function comparison({ type, comparator }: DataFilter, values: readonly string[]): Comparison {
  switch (type) {
    case 'bool':
      return firstThat(values.map(boolTest));
    case 'number':
      return firstThat(values.map((text) => numberTest(text, comparator ?? '')));
    case 'string':
      return firstThat(values.map((text) => stringTest(text, comparator ?? '')));
    default: {
      const unsupported = failed(`unsupported JSON type '${type ?? ''}'`);
      return () => unsupported;
    }
  }
}

/** What one of the values asks for, or why it asks for nothing: it is read only when its turn comes. */
type Test = { readonly holds: (value: Result) => boolean } | Finding;

function firstThat(tests: readonly Test[]): Comparison {
  return (value) => {
    for (const test of tests) {
      if (!('holds' in test)) return test;
      if (test.holds(value)) return { outcome: 'pass' };
    }
    return { outcome: 'reject' };
  };
}

/** The comparator is not looked at. */
function boolTest(text: string): Test {
  const wanted = goBools.get(text);
  if (wanted === undefined) return failed(numberError('ParseBool', text, 'invalid syntax'));
  return { holds: (value) => value.bool === wanted };
}

const goBools: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'TRUE', 'true', 'True'].map((text) => [text, true] as const),
  ...['0', 'f', 'F', 'FALSE', 'false', 'False'].map((text) => [text, false] as const),
]);

function numberTest(text: string, comparator: string): Test {
  const { value: wanted, error } = parseFloat64(text);
  if (error !== null) return failed(numberError('ParseFloat', text, error));
  switch (comparator) {
    case '>=':
      return { holds: (value) => value.float >= wanted };
    case '>':
      return { holds: (value) => value.float > wanted };
    case '<':
      return { holds: (value) => value.float < wanted };
    case '<=':
      return { holds: (value) => value.float <= wanted };
    case '!=':
      return { holds: (value) => value.float !== wanted };
    case '=':
    case '':
      return { holds: (value) => value.float === wanted };
    default:
      return { holds: () => false };
  }
}

/** The value is a regular expression that may match anywhere; only `=` and `!=` can hold. */
function stringTest(text: string, comparator: string): Test {
  const { value: pattern, errors } = parseRegexp(text);
  if (pattern === null) return failed(errors[0]!.message);
  switch (comparator) {
    case '=':
    case '':
      return { holds: (value) => matches(pattern, value.str) };
    case '!=':
      return { holds: (value) => !matches(pattern, value.str) };
    default:
      return { holds: () => false };
  }
}

function expectedOf(filter: DataFilter): string {
  return `${filter.comparator || '='} ${valuesOf(filter)}`;
}

function valuesOf({ value }: DataFilter): string {
  return (value ?? []).map((text) => JSON.stringify(text)).join(' or ') || 'nothing';
}

function reasonOf(filter: DataFilter, { outcome, error, found, made }: DataFinding): string {
  if (error !== undefined) return found.exists ? error : `the event has no ${filter.path ?? ''}`;
  const words = comparisonWords(filter);
  if (words === null) return `the comparator ${filter.comparator} never holds for type ${filter.type}`;
  const value = made === undefined ? found.raw : `${found.raw}, made ${made.raw} by the template,`;
  return `${filter.path} is ${value} ${outcome === 'pass' ? words[0] : words[1]} ${valuesOf(filter)}`;
}

/** What is said when it holds, and when it does not; `null`: it never holds. */
function comparisonWords({ type, comparator }: DataFilter): readonly [string, string] | null {
  const sign = comparator || '=';
  if (type === 'bool') return ['and equals', 'and does not equal'];
  if (type === 'string')
    return sign === '='
      ? ['and matches', 'and does not match']
      : sign === '!='
        ? ['and does not match', 'and matches']
        : null;
  const known = ['>=', '>', '<', '<=', '!=', '='].includes(sign);
  return known ? [`and is ${sign}`, `and is not ${sign}`] : null;
}
