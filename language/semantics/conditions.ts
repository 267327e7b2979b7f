import { parse as parseExpr } from '../embedded/expr/parse.ts';
import { evaluate as evaluateExpr } from '../embedded/expr/evaluate.ts';
import { Fuel } from '../embedded/fuel.ts';
import { type Expression, parse as parseGovaluate } from '../embedded/govaluate/parse.ts';
import { sprint } from '../go/fmt.ts';
import { fixedSources } from '../go/sources.ts';
import { stringMapType, stringType } from '../go/type.ts';
import { GoError, TypedMap } from '../go/value.ts';

/** The `conditions` of a trigger, ready to be judged for each event. */
export interface Conditions {
  /** The dependency expression: `(a||b)&&c`. */
  readonly expression: string;
  /** The dependencies that are awaited, in the order of the expression. */
  readonly dependencies: readonly string[];
  /** False: every accepted event fires alone, and nothing is evaluated (JetStream, Kafka). */
  readonly stateful: boolean;
  readonly program: Expression;
}

/** Why a trigger is dead: it never subscribes. `message` is the error that upstream logs. */
export interface ConditionsError {
  readonly stage: 'translate' | 'parse' | 'match';
  readonly message: string;
  /** Not only the trigger is dead: the Sensor's process dies of it at its start. */
  readonly crash?: true;
  /** The dependency expression, where there is one. */
  readonly expression?: string;
}

/**
 * Compiles `conditions`, empty for "all", over the Sensor's dependencies in their order (`pkg/sensors/listener.go:
 * getDependencyExpression, listenEvents`).
 */
export function compileConditions(conditions: string, dependencies: readonly string[]): Conditions | ConditionsError {
  const translated = conditions === '' ? { expression: dependencies.join('&&') } : translate(conditions, dependencies);
  if (!('expression' in translated)) return translated;
  const { expression } = translated;
  const { value, errors } = parseGovaluate(expression.replaceAll('-', String.raw`\-`));
  if (value === null) return { stage: 'parse', message: errors[0]!.message, expression };
  const names = [...new Set(value.variables.map(({ name }) => name))];
  const unknown = names.find((name) => !dependencies.includes(name));
  if (unknown !== undefined) {
    const message = `Dependency expression and dependency list do not match, ${unknown} is not found`;
    return { stage: 'match', message, expression };
  }
  return { expression, dependencies: names, stateful: expression.includes('&'), program: value };
}

/**
 * Upstream rewrites the text into a program that puts the expression together, and runs that with the names of the
 * dependencies, dashes as underscores, as its variables. Its errors show the rewritten text.
 */
function translate(
  conditions: string,
  dependencies: readonly string[],
): { readonly expression: string } | ConditionsError {
  const names = new Map(dependencies.map((name) => [name.replaceAll('-', '_'), name]));
  if (names.has('$env'))
    return { stage: 'translate', message: 'panic: attempt to misuse env keyword as env map key', crash: true };
  const source = conditions
    .replaceAll('&&', ' + "&&" + ')
    .replaceAll('||', ' + "||" + ')
    .replaceAll('-', '_')
    .replaceAll('(', '"("+')
    .replaceAll(')', '+")"');
  const types = new Map([...names.keys()].map((name) => [name, stringType]));
  const { value, errors } = parseExpr(source, types);
  if (value === null) return { stage: 'translate', message: errors[0]!.message };
  try {
    const run = { fuel: new Fuel(), sources: fixedSources };
    const text = sprint([evaluateExpr(value, new TypedMap(stringMapType, names), run)]);
    return { expression: text.replaceAll('"("', '(').replaceAll('")"', ')') };
  } catch (error) {
    if (error instanceof GoError) return { stage: 'translate', message: error.message };
    throw error;
  }
}
