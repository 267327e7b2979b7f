import { evaluate } from '../embedded/govaluate/evaluate.ts';
import { sprint } from '../go/fmt.ts';
import { GoError, GoPanic, type Value } from '../go/value.ts';
import type { Conditions } from './conditions.ts';
import type { Verdict } from './verdict.ts';

/** The value of the dependency expression with those dependencies held, or why it has none. */
export function truthOf(
  { program, dependencies }: Conditions,
  held: ReadonlySet<string>,
): { readonly value: Value } | { readonly error: string } {
  const parameters = new Map<string, Value>(dependencies.map((name) => [name, false]));
  for (const name of held) parameters.set(name, true);
  try {
    return { value: evaluate(program, parameters) };
  } catch (error) {
    if (error instanceof GoError || error instanceof GoPanic) return { error: error.message };
    throw error;
  }
}

/**
 * Whether a trigger fires when the event of `arrived` comes and those of `held` wait for it
 * (`pkg/eventbus/jetstream/sensor/trigger_conn.go: processDependency`). Without `&` in the expression every event fires alone.
 */
export function judgeConditions(conditions: Conditions, arrived: string, held: ReadonlySet<string>): Verdict {
  const { expression, stateful } = conditions;
  const clause = {
    kind: 'conditions',
    at: ['conditions'],
    expected: expression.replaceAll(/&&|\|\|/g, ' $& '),
  } as const;
  if (!conditions.dependencies.includes(arrived))
    return { ...clause, outcome: 'reject', reason: `the condition does not await ${arrived}` };
  if (!stateful) return { ...clause, outcome: 'pass', reason: `${arrived} fires alone: the condition holds no &&` };
  const present = new Set(held).add(arrived);
  const truth = truthOf(conditions, present);
  const clauses = conditions.dependencies.map((name) => dependency(name, arrived, present));
  if ('error' in truth)
    return {
      ...clause,
      outcome: 'error',
      reason: 'the condition cannot be evaluated',
      error: wrap(truth.error),
      clauses,
    };
  const actual = { text: sprint([truth.value]), type: typeof truth.value === 'boolean' ? 'bool' : 'not a bool' };
  if (truth.value === true) {
    const reason = `complete with ${list([...present])}`;
    return { ...clause, outcome: 'pass', reason, actual, clauses };
  }
  return { ...clause, outcome: 'reject', reason: waiting(conditions, present), actual, clauses };
}

function wrap(message: string): string {
  return `failed to evaluate dependency expression: ${message}`;
}

function dependency(name: string, arrived: string, present: ReadonlySet<string>): Verdict {
  const isPresent = present.has(name);
  const reason = !isPresent ? 'no event yet' : name === arrived ? 'this event' : 'held from before';
  return { kind: 'dependency', at: [name], outcome: isPresent ? 'pass' : 'reject', reason };
}

/** `waits for c, held: a`. */
function waiting(conditions: Conditions, present: ReadonlySet<string>): string {
  const missing = conditions.dependencies.filter((name) => !present.has(name));
  const held = [...present].join(', ');
  const completions = smallestCompletions(conditions, missing, present);
  if (completions === null) return `waits for more than ${list([...present])}`;
  if (completions.length === 0) return `can never be complete, held: ${held}`;
  return `waits for ${completions.map(list).join(', or ')}, held: ${held}`;
}

/** With more missing than that the sets are too many to try. */
const maxMissing = 12;

/** The smallest sets of missing dependencies that would complete the condition; `null` when they are too many to try. */
function smallestCompletions(
  conditions: Conditions,
  missing: readonly string[],
  present: ReadonlySet<string>,
): string[][] | null {
  if (missing.length > maxMissing) return null;
  let smallest = missing.length;
  let found: string[][] = [];
  for (let bits = 1; bits < 2 ** missing.length; bits++) {
    const added = missing.filter((_, i) => (bits >> i) % 2 === 1);
    if (added.length > smallest) continue;
    const truth = truthOf(conditions, new Set([...present, ...added]));
    if (!('value' in truth) || truth.value !== true) continue;
    if (added.length < smallest) found = [];
    smallest = added.length;
    found.push(added);
  }
  return found;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
