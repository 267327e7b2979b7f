import type {
  EventDependency,
  EventDependencyFilter,
  EventDependencyTransformer,
  Sensor,
  TriggerParameterSource,
} from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import { eventsOf } from '../event-of.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { fixturesOf } from '../samples-of.ts';
import { notInContext, notInFixtures, notInput, problemOf } from './problems.ts';
import { tell } from './tell.ts';
import { type Written, behindInput, inExpression, inJq, inKey, inLua, inTemplate } from './written.ts';

/** A path into the data of an event that this kind of source never has. */
export const payloadPath: Rule = {
  meta: {
    code: 'payload-path',
    severity: 'error',
    summary:
      'Each kind of source has its own shape of data: a path that does not exist in it rejects the event or gives no value.',
    covers: ['S20', 'S21', 'S22', 'S23', 'S24', 'S27', 'S36', 'ES-2', 'ES-10'],
    scope: 'workspace',
  },
  create: (context) => {
    let sensor: Sensor = {};
    return {
      event({ type, settings, path }) {
        const filter = settings['filter'] as { readonly expression?: string } | undefined;
        if (!filter?.expression) return;
        for (const written of inExpression(filter.expression, [...path, 'filter', 'expression']))
          tell(context, written, problemOf({ type, settings }, written));
      },
      sensor(value) {
        sensor = value;
      },
      dependency(dependency, path) {
        const { transform, filters } = dependency;
        if (transform) checkData(context, dependency, () => inTransform(transform, [...path, 'transform']));
        else if (filters) checkData(context, dependency, () => inFilters(filters, [...path, 'filters']));
      },
      parameter({ src }, { path }) {
        if (src === undefined) return;
        const at = [...path, 'src'];
        // The context is looked at only where no part of the data is asked for.
        if (!src.dataKey && !src.dataTemplate) return checkContext(context, src, at);
        const dependency = sensor.spec?.dependencies?.find(({ name }) => name === src.dependencyName);
        const { dataKey = '', dataTemplate = '' } = src;
        const written = [
          ...inKey(dataKey, [...at, 'dataKey'], 'parameter'),
          ...inInput(context, dataTemplate, [...at, 'dataTemplate']),
        ];
        // A transform may have given the data another shape.
        if (dependency !== undefined && !dependency.transform) checkData(context, dependency, () => written);
      },
    };
  },
};

function checkContext(
  context: RuleContext,
  { contextKey = '', contextTemplate = '' }: TriggerParameterSource,
  at: Path,
) {
  const written = [
    ...inKey(contextKey, [...at, 'contextKey'], 'parameter'),
    ...inInput(context, contextTemplate, [...at, 'contextTemplate']),
  ];
  for (const one of written) tell(context, one, notInContext(one));
}

/** What a template reads of the event; what it reads beside the event is reported. */
function inInput(context: RuleContext, template: string, at: Path): Written[] {
  if (template === '') return [];
  return inTemplate(template, at).flatMap((written) => {
    const problem = notInput(written);
    tell(context, written, problem);
    return problem === null ? behindInput(written) : [];
  });
}

function inTransform({ jq, script }: EventDependencyTransformer, path: Path): Written[] {
  if (jq) return inJq(jq, [...path, 'jq']);
  return script ? inLua(script, [...path, 'script']) : [];
}

function inFilters({ data, exprs, script }: EventDependencyFilter, path: Path): Written[] {
  const inData = (data ?? []).flatMap(({ path: key = '', type }, index) =>
    inKey(key, [...path, 'data', index, 'path'], type === 'string' ? 'text' : 'value'),
  );
  const inExprs = (exprs ?? []).flatMap(({ fields }, index) =>
    (fields ?? []).flatMap(({ path: key = '' }, field) =>
      inKey(key, [...path, 'exprs', index, 'fields', field, 'path'], 'value'),
    ),
  );
  return [...inData, ...inExprs, ...(script ? inLua(script, [...path, 'script']) : [])];
}

/** Scripts are read only where an EventSource is known. */
function checkData(context: RuleContext, dependency: EventDependency, find: () => Written[]): void {
  const events = eventsOf(context, dependency);
  if (events.length === 0) return;
  for (const written of find()) {
    const problems = events.map((event) => problemOf(event, written));
    // Where one of several definitions has the path, it may be the one that is meant.
    const [problem = null] = problems.includes(null) ? [] : problems;
    tell(context, written, problem ?? notInFixtures(fixturesOf(context, dependency), written));
  }
}
