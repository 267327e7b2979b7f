import type { FilteredData, Seen, SourceFinding } from './source-finding.ts';
import { crashesExpansion, filterEnvironment } from '../embedded/expr/environment.ts';
import { evaluate } from '../embedded/expr/evaluate.ts';
import { type Program, parse } from '../embedded/expr/parse.ts';
import { Fuel, OutOfFuel } from '../embedded/fuel.ts';
import { sprintf } from '../go/fmt.ts';
import { decodeObject } from '../go/json-decode.ts';
import { GoError, type Value } from '../go/value.ts';
import { type Clause, type Finding, failed, notReached } from './finding.ts';
import { explainSourceFilter } from './source-filter-verdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * `filter.expression` of an event source (`pkg/eventsources/eventing.go: filterEvent`): anything but the boolean `true`
 * drops the event without a word to the sender.
 */
export function compileSourceFilter(expression: string, at: Verdict['at']): Clause<FilteredData> {
  const { value: program, errors } = parse(expression);
  const text = { kind: 'source-filter', at, expected: expression };

  const judge = (input: FilteredData): SourceFinding => {
    const data = read(input.data);
    if (!(data instanceof Map)) return data;
    if (program === null) return failed(evaluationError(expression, errors[0]!.message));
    return run(program, expression, { environment: filterEnvironment(data), input });
  };
  return {
    at,
    judge,
    describe: (finding) => (finding === null ? notReached(text) : explainSourceFilter(text, expression, finding)),
  };
}

function read(text: string): Map<string, Value> | Finding {
  try {
    const data = decodeObject(text) ?? new Map<string, Value>();
    if (!crashesExpansion(data)) return data;
    return { outcome: 'crash', error: 'a top-level key of the data begins with a dot: upstream recurses without end' };
  } catch (error) {
    if (error instanceof GoError) return failed(`failed to unmarshal data, ${error.message}`);
    throw error;
  }
}

function run(program: Program, expression: string, seen: Seen): SourceFinding {
  const { sources } = seen.input;
  try {
    const fuel = new Fuel(sources.limits);
    const value = evaluate(program, seen.environment, { fuel, sources });
    if (typeof value === 'boolean') return { outcome: value ? 'pass' : 'reject', value, seen };
    return { ...failed(`unable to cast expression result '${sprintf('%s', [value], fuel)}' to bool`), value, seen };
  } catch (error) {
    if (error instanceof GoError) return { ...failed(evaluationError(expression, error.message)), seen };
    if (error instanceof OutOfFuel) return { outcome: 'not-supported', error: error.message };
    throw error;
  }
}

function evaluationError(expression: string, cause: string): string {
  return `unable to evaluate expression '${expression}': ${cause}`;
}
