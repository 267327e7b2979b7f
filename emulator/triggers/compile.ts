import { type CompiledParameter, applyParameters, compileParameters } from '../../language/semantics/parameters.ts';
import { EventDocuments } from '../../language/semantics/resolve-documents.ts';
import { rateInterval, startLimiter } from '../../language/semantics/rate-limit.ts';
import { compileRetry, onlyOnce, toMilliseconds } from '../../language/semantics/retry.ts';
import type { Trigger, TriggerParameter, TriggerTemplate } from '../../schemas/types.generated.ts';
import type {
  ActionProgram,
  Events,
  Inputs,
  Produced,
  RateLimitProgram,
  RenderedRequest,
  RetryProgram,
} from './action-program.ts';
import { explainParameters } from './explain.ts';
import { marshal, unmarshal } from './go-struct.ts';
import { triggerTypes, typeOf } from './registry.ts';
import { RenderSources } from './render-sources.ts';
import { type RenderContext, type TriggerFailure, type TriggerType, appliedAt } from './trigger-type.ts';

type Path = readonly (string | number)[];

interface Owner {
  readonly sensor: string;
  readonly namespace: string;
}

/** Compiles what a trigger does, and its dead-letter trigger with it; `path` is where it stands in the Sensor. */
export function compileAction(trigger: Trigger, path: Path, owner: Owner): ActionProgram {
  const template = trigger.template ?? {};
  const name = template.name ?? '';
  const type = typeOf(template);
  const implementation = type === null ? null : (triggerTypes[type] ?? null);
  const sources = new RenderSources();
  const compiled = new WeakMap<readonly TriggerParameter[], readonly CompiledParameter[]>();
  const compile = (parameters: readonly TriggerParameter[] | null | undefined) => {
    if (parameters == null) return [];
    let list = compiled.get(parameters);
    if (list === undefined) compiled.set(parameters, (list = compileParameters(parameters, sources)));
    return list;
  };
  const read = remembering(unmarshal);
  const unparameterised = trigger.parameters == null || trigger.parameters.length === 0;
  const own = unparameterised ? null : marshal(template, 'TriggerTemplate');
  const block = [...path, 'template', type ?? ''];
  const resourceParameters = implementation?.resourceParameters(template) ?? null;

  /** One attempt's template: the manifest's own, so that what was compiled of it counts, unless parameters change it. */
  const templateOf = (text: string): TriggerTemplate | { readonly error: string } => {
    if (text === '') return template;
    const found = read(text, 'TriggerTemplate');
    return 'error' in found ? found : (found.value as TriggerTemplate);
  };
  const missing: TriggerFailure =
    type === null
      ? { outcome: 'error', error: `invalid trigger ${name}, could not find an implementation` }
      : { outcome: 'not-supported', error: `not supported yet: triggers of type ${type}.` };

  return {
    name,
    type: type ?? 'none',
    path,
    atLeastOnce: trigger.atLeastOnce ?? false,
    retry: retryProgram(trigger),
    rateLimit: rateLimitProgram(trigger, name),
    dlq: trigger.dlqTrigger ? compileAction(trigger.dlqTrigger, [...path, 'dlqTrigger'], owner) : null,
    steps: {
      templateParameters: unparameterised ? null : [...path, 'parameters'],
      resource: implementation?.fetches ? [...block, 'source'] : null,
      resourceParameters: resourceParameters === null ? null : [...block, 'parameters'],
      policy: trigger.policy ? [...path, 'policy'] : null,
    },
    applyTemplateParameters(events, inputs) {
      sources.use(inputs);
      if (own === null)
        return produced('', [], null, () => explainParameters('template-parameters', ['parameters'], [], null));
      const applied = applyParameters(compile(trigger.parameters), own, new EventDocuments(events));
      const found = applied.failure === null ? templateOf(applied.text) : null;
      const failure =
        applied.failure ??
        (found !== null && 'error' in found ? { outcome: 'error' as const, error: found.error } : null);
      const parameters = () => appliedAt([], trigger.parameters, applied.steps);
      return produced(applied.text, ['parameters'], failure, () =>
        explainParameters('template-parameters', ['parameters'], parameters(), failure),
      );
    },
    fetchResource(text) {
      const found = templateOf(text);
      const fetched =
        implementation === null || 'error' in found ? { failure: missing } : implementation.fetchResource(found);
      const failure = 'failure' in fetched ? fetched.failure : null;
      const resource = 'resource' in fetched ? fetched.resource : '';
      return produced(resource, [], failure, () => explainParameters('fetch-resource', ['source'], [], failure));
    },
    applyResourceParameters(resource, events, inputs) {
      sources.use(inputs);
      if (resourceParameters === null)
        return produced(resource, [], null, () => explainParameters('resource-parameters', ['parameters'], [], null));
      const applied = implementation!.applyParameters(
        compile(resourceParameters),
        resource,
        new EventDocuments(events),
      );
      const parameters = () => appliedAt([], resourceParameters, applied.steps);
      return produced(applied.text, [], applied.failure, () =>
        explainParameters('resource-parameters', ['parameters'], parameters(), applied.failure),
      );
    },
    render(resource, events, inputs) {
      sources.use(inputs);
      return render(implementation!, resource, context(events, inputs));
    },
    judgeAnswer(answer, resource) {
      const error = implementation!.errorOf(answer, resource, context(new Map(), { now: 0, seed: 0 }));
      return error === null ? { outcome: 'pass' } : { outcome: 'error', error };
    },
    judgePolicy: (answer) => implementation!.judgePolicy(trigger.policy ?? {}, answer) ?? { outcome: 'pass' },
  };

  function context(events: Events, { now }: Inputs): RenderContext {
    const { sensor, namespace } = owner;
    return {
      sensor,
      namespace,
      trigger: name,
      template,
      events,
      documents: new EventDocuments(events),
      read,
      compile,
      now,
    };
  }
}

/**
 * The last answer is remembered: a trigger without parameters reads the same text for every event, and what was compiled
 * of the answer is then found again.
 */
function remembering(read: RenderContext['read']): RenderContext['read'] {
  let last: { readonly key: string; readonly answer: ReturnType<RenderContext['read']> } | null = null;
  return (text, struct) => {
    const key = `${struct}\n${text}`;
    if (last?.key !== key) last = { key, answer: read(text, struct) };
    return last.answer;
  };
}

function render(type: TriggerType, resource: string, context: RenderContext): Produced<RenderedRequest> {
  const { request, failure, parameters } = type.render(resource, context);
  return {
    ...(failure === null ? { outcome: 'pass' } : failure),
    value: request,
    explain: () => explainParameters('execute', [], parameters, failure),
  };
}

function produced(
  text: string,
  clause: Path,
  failure: TriggerFailure | null,
  explain: Produced<string>['explain'],
): Produced<string> {
  if (failure === null) return { outcome: 'pass', value: text, explain };
  return { ...failure, clause, value: null, explain };
}

function retryProgram({ retryStrategy }: Trigger): RetryProgram {
  const schedule = compileRetry(retryStrategy ?? onlyOnce);
  if (schedule.error !== null) return schedule;
  const { attempts } = schedule;
  return { error: null, attempts, sleep: (attempt, draw) => toMilliseconds(schedule.sleep(attempt, draw)) };
}

function rateLimitProgram({ rateLimit }: Trigger, name: string): RateLimitProgram | null {
  const rate = rateInterval(rateLimit);
  if ('crash' in rate || rate.interval === null) return null;
  return { name, start: () => startLimiter(rate.interval) };
}
