import { type EventDataRoot, eventDataRoots } from '../../../schemas/event-data/roots.ts';
import type { EventDependency, Sensor } from '../../../schemas/types.generated.ts';
import type { Report, Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import { eventOf } from '../event-of.ts';
import { fixturesOf, valueAt } from '../samples-of.ts';
import type { Json } from '../../../schemas/event-data/sample.ts';
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
        const dependency = sensor.spec?.dependencies?.find(({ name }) => name === src?.dependencyName);
        if (!src?.dataKey || dependency === undefined || dependency.transform) return;
        check(context, dependency, { key: src.dataKey, at: [...path, 'src', 'dataKey'], use: 'parameter' });
      },
    };
  },
};

interface Use {
  readonly key: string;
  readonly at: Path;
  readonly use: 'text' | 'value' | 'parameter';
}

function check(context: RuleContext, dependency: EventDependency, use: Use): void {
  const event = eventOf(context, dependency);
  const root = event === null ? undefined : eventDataRoots[event.type];
  if (event === null || root === undefined) return;
  // Only plain members can be judged: modifiers, queries and wildcards build paths of their own.
  const steps = /^[\w$-]+(\.[\w$-]+)*/.exec(use.key);
  if (!steps || /^[@!{[]/.test(use.key)) return;
  const [first = '', second, third] = steps[0].split('.');
  const problem =
    unknownRoot(event.type, root, first) ??
    closedBody(event, root, first, second) ??
    header(root, first, second, third, use, steps[0] === use.key) ??
    (steps[0] === use.key ? notInFixtures(fixturesOf(context, dependency), steps[0].split('.')) : null);
  if (problem === null) return;
  const { message, better } = problem;
  const edits = better === undefined ? [] : replaceValue(context.manifest, use.at, better(use.key));
  const report: Report = { message, path: use.at, ...(problem.severity ? { severity: problem.severity } : {}) };
  context.report(edits.length === 0 ? report : { ...report, fix: { title: `Change to ${better!(use.key)}`, edits } });
}

interface Problem {
  readonly message: string;
  readonly severity?: 'warning' | 'hint';
  readonly better?: (key: string) => string;
}

function unknownRoot(type: string, { keys, http }: EventDataRoot, first: string): Problem | null {
  if (keys.includes(first)) return null;
  const other = first === 'header' ? 'headers' : first === 'headers' ? 'header' : null;
  if (other !== null && keys.includes(other)) {
    const message = `Events of ${type} have \`${other}\`, not \`${first}\`: this path never exists.`;
    return { message, better: (key) => key.replace(first, other) };
  }
  const inBody = http !== undefined || keys.includes('body') ? ` Is \`body.${first}\` meant?` : '';
  return { message: `The data of ${type} has only ${keys.join(', ')}: \`${first}\` never exists.${inBody}` };
}

function closedBody(
  { type, settings }: NonNullable<ReturnType<typeof eventOf>>,
  { body }: EventDataRoot,
  first: string,
  second: string | undefined,
): Problem | null {
  if (first !== 'body' || second === undefined || body === 'json') return null;
  if (body === 'base64' || body === 'text') {
    return {
      message: `The body of ${type} is always ${body === 'text' ? 'text' : 'base64 text'}, so nothing is inside it. Decode it in a transform.`,
    };
  }
  if (settings['jsonBody'] === true) return null;
  const what = body === 'jsonBody' ? 'base64 text' : 'plain text';
  return {
    message: `Without \`jsonBody: true\` on the EventSource the body is ${what}, so \`${first}.${second}\` never exists. Set it there.`,
  };
}

/** A path into the body that none of the fixtures of the event has; of other parts they need not tell everything. */
function notInFixtures(fixtures: readonly Json[], steps: readonly string[]): Problem | null {
  if (fixtures.length === 0 || steps[0] !== 'body' || fixtures.some((data) => valueAt(data, steps) !== undefined))
    return null;
  const which =
    fixtures.length === 1
      ? 'The fixture of this event has'
      : `None of the ${fixtures.length} fixtures of this event has`;
  const not = fixtures.length === 1 ? ' no' : '';
  return { message: `${which}${not} \`${steps.join('.')}\`. Mend the path, or the fixture.`, severity: 'hint' };
}

/** Header names are written the canonical way, and each has a list of values. */
function header(
  { http }: EventDataRoot,
  first: string,
  name: string | undefined,
  index: string | undefined,
  { use }: Use,
  whole: boolean,
): Problem | null {
  if (http !== first || name === undefined) return null;
  const canonical = name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join('-');
  if (canonical !== name) {
    return {
      message: `Header names arrive as \`${canonical}\`: \`${name}\` never exists.`,
      better: (key) => key.replace(name, canonical),
    };
  }
  if (index === undefined && whole && use !== 'text') {
    return {
      message: `A header is a list of values: take the first one with \`${first}.${name}.0\`.`,
      severity: 'warning',
      better: (key) => `${key}.0`,
    };
  }
  return null;
}
