import type { EventDependency, Sensor, TriggerParameterSource } from '../../../schemas/types.generated.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import { eventsOf } from '../event-of.ts';
import { type Problem, type Use, notInContext, notInFixtures, problemOf } from './problems.ts';
import { fixturesOf } from '../samples-of.ts';
import type { Path } from '../../yaml/path.ts';
import { replaceValue } from '../edits.ts';

/** A path into the data of an event that this kind of source never has. */
export const payloadPath: Rule = {
  meta: {
    code: 'payload-path',
    severity: 'error',
    summary:
      'Each kind of source has its own shape of data: a path that does not exist in it rejects the event or gives no value.',
    covers: ['S20', 'S21', 'S22', 'S23', 'S24', 'S27', 'ES-2', 'ES-10'],
    scope: 'workspace',
  },
  create: (context) => {
    let sensor: Sensor = {};
    return {
      sensor(value) {
        sensor = value;
      },
      dependency(dependency, path) {
        // A transform may have given the data another shape.
        if (dependency.transform) return;
        for (const [index, { path: key, type }] of (dependency.filters?.data ?? []).entries()) {
          const at = [...path, 'filters', 'data', index, 'path'];
          if (key) check(context, dependency, { key, at, use: type === 'string' ? 'text' : 'value' });
        }
        for (const [index, { fields }] of (dependency.filters?.exprs ?? []).entries()) {
          for (const [field, { path: key }] of (fields ?? []).entries()) {
            const at = [...path, 'filters', 'exprs', index, 'fields', field, 'path'];
            if (key) check(context, dependency, { key, at, use: 'value' });
          }
        }
      },
      parameter({ src }, { path }) {
        checkContext(context, src, path);
        const dependency = sensor.spec?.dependencies?.find(({ name }) => name === src?.dependencyName);
        if (!src?.dataKey || dependency === undefined || dependency.transform) return;
        check(context, dependency, { key: src.dataKey, at: [...path, 'src', 'dataKey'], use: 'parameter' });
      },
    };
  },
};

/** The context is looked at only where no part of the data is asked for. */
function checkContext(context: RuleContext, src: TriggerParameterSource | undefined, path: Path): void {
  if (!src?.contextKey || src.dataKey || src.dataTemplate) return;
  const [first] = plainSteps(src.contextKey);
  const use: Use = { key: src.contextKey, at: [...path, 'src', 'contextKey'], use: 'parameter' };
  if (first !== undefined) report(context, use, notInContext(first));
}

function check(context: RuleContext, dependency: EventDependency, use: Use): void {
  const steps = plainSteps(use.key);
  if (steps.length === 0) return;
  const events = eventsOf(context, dependency);
  const problems = events.map((event) => problemOf(event, steps, use));
  // Where one of several definitions has the path, it may be the one that is meant.
  const [problem = null] = problems.includes(null) ? [] : problems;
  const other = () => (events.length > 0 ? notInFixtures(fixturesOf(context, dependency), steps, use) : null);
  report(context, use, problem ?? other());
}

function report(context: RuleContext, { key, at }: Use, problem: Problem | null): void {
  if (problem === null) return;
  const { message, better, severity } = problem;
  const edits = better === undefined ? [] : replaceValue(context.manifest, at, better(key));
  const found: Report = { message, path: at, ...(severity ? { severity } : {}) };
  context.report(edits.length === 0 ? found : { ...found, fix: { title: `Change to ${better!(key)}`, edits } });
}

/** The plain members at the beginning of a path: modifiers, queries and wildcards build paths of their own. */
function plainSteps(key: string): string[] {
  const plain = /^[\w$-]+(\.[\w$-]+)*/.exec(key)?.[0] ?? '';
  const steps = plain === '' ? [] : plain.split('.');
  // In `a.b*` and `a.b\.c` the last one is only a part of a key.
  return /^([.|]|$)/.test(key.slice(plain.length)) ? steps : steps.slice(0, -1);
}
