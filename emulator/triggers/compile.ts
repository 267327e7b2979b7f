import { type CompiledParameter, compileParameters } from '../../language/semantics/parameters.ts';
import { applyTemplateParameters } from '../../language/semantics/parameters-template.ts';
import { explainParameters } from '../../language/semantics/parameters-verdict.ts';
import { EventDocuments } from '../../language/semantics/resolve-documents.ts';
import { rateInterval, startLimiter } from '../../language/semantics/rate-limit.ts';
import { compileRetry, onlyOnce, toMilliseconds } from '../../language/semantics/retry.ts';
import type { Verdict } from '../../language/semantics/verdict.ts';
import type { Trigger, TriggerParameter, TriggerTemplate } from '../../schemas/types.generated.ts';
import type {
  ActionProgram,
  Produced,
  RateLimitProgram,
  RenderedRequest,
  Rendering,
  RetryProgram,
} from './action-program.ts';
import { unmarshal } from './go-struct.ts';
import { triggerKindOf } from '../../language/manifest/trigger-kinds.ts';
import { triggerTypes } from './registry.ts';
import { RenderSources } from './render-sources.ts';
import type { Fetched, RenderContext, TriggerFailure, TriggerType } from './trigger-type.ts';

type Path = readonly (string | number)[];

interface Owner {
  readonly sensor: string;
  readonly namespace: string;
}

/** Compiles what a trigger does, and its dead-letter trigger with it; `path` is where it stands in the Sensor. */
export function compileAction(trigger: Trigger, path: Path, owner: Owner): ActionProgram {
  const template = trigger.template ?? {};
  const name = template.name ?? '';
  const type = triggerKindOf(template);
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
  const templateParameters = compile(trigger.parameters);
  const block = [...path, 'template', type ?? ''];
  const resourceParameters = (from: TriggerTemplate) => implementation?.resourceParameters(from) ?? null;
  /** The manifest's own template holds the same resource for every event; one that parameters made is read each time. */
  let own: Fetched | null = null;
  const resourceOf = (from: TriggerTemplate): Fetched =>
    from === template ? (own ??= implementation!.fetchResource(from)) : implementation!.fetchResource(from);
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
      templateParameters: templateParameters.length === 0 ? null : [...path, 'parameters'],
      resource: implementation?.fetches ? [...block, 'source'] : null,
      resourceParameters: resourceParameters(template) === null ? null : [...block, 'parameters'],
      rateLimit: trigger.rateLimit ? [...path, 'rateLimit'] : null,
      execute: [...path, 'template', type ?? 'none'],
      policy: trigger.policy ? [...path, 'policy'] : null,
    },
    applyTemplateParameters(events, inputs) {
      sources.use(inputs);
      const documents = new EventDocuments(events);
      const applied = applyTemplateParameters(templateParameters, template, documents);
      const run = { ...applied, parameters: templateParameters };
      const place = { events: documents, at: ['parameters'], kind: 'template-parameters' };
      return produced(applied.template, applied.failure, () => explainParameters(run, place));
    },
    fetchResource(from) {
      const fetched = implementation === null ? { failure: missing } : resourceOf(from);
      const failure = 'failure' in fetched ? fetched.failure : null;
      const text = 'resource' in fetched ? fetched.resource : '';
      return produced(text, failure, () => explainFailure('fetch-resource', failure));
    },
    applyResourceParameters(resource, { template: from, events, inputs }) {
      sources.use(inputs);
      const list = resourceParameters(from);
      if (list === null) return produced(resource, null, () => explainFailure('resource-parameters', null));
      const documents = new EventDocuments(events);
      const parameters = compile(list);
      const applied = implementation!.applyParameters(parameters, resource, documents);
      const place = { events: documents, at: ['parameters'], kind: 'resource-parameters' };
      return produced(applied.text, applied.failure, () => explainParameters({ ...applied, parameters }, place));
    },
    render(resource, from) {
      sources.use(from.inputs);
      return render(implementation!, resource, context(from));
    },
    judgeAnswer(answer, resource, from) {
      const none = { template: from, events: new Map(), inputs: { now: 0, seed: 0 } };
      const error = implementation!.errorOf(answer, resource, context(none));
      return error === null ? { outcome: 'pass' } : { outcome: 'error', error };
    },
    judgePolicy: (answer, from) =>
      implementation!.judgePolicy(trigger.policy ?? {}, answer, from) ?? { outcome: 'pass' },
  };

  function context({ template: from, events, inputs: { now } }: Rendering): RenderContext {
    const { sensor, namespace } = owner;
    return {
      sensor,
      namespace,
      trigger: name,
      template: from,
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
  const { request, failure, lists } = type.render(resource, context);
  const explain = () => ({
    ...explainFailure('execute', failure),
    clauses: lists.map((list) =>
      explainParameters(list, { events: context.documents, at: [list.name], kind: list.name }),
    ),
  });
  return failure === null ? { outcome: 'pass', value: request, explain } : { ...failure, value: null, explain };
}

function produced<T>(value: T, failure: TriggerFailure | null, explain: Produced<T>['explain']): Produced<T> {
  return failure === null ? { outcome: 'pass', value, explain } : { ...failure, value: null, explain };
}

/** The verdict of a step that is not made of parameters. */
function explainFailure(kind: string, failure: TriggerFailure | null): Verdict {
  if (failure === null) return { kind, at: [], outcome: 'pass', reason: 'done' };
  const { outcome, error } = failure;
  return { kind, at: [], outcome, reason: error, ...(outcome === 'not-supported' ? {} : { error }) };
}

function retryProgram({ retryStrategy }: Trigger): RetryProgram {
  const schedule = compileRetry(retryStrategy ?? onlyOnce);
  if (schedule.error !== null) return schedule;
  const { attempts } = schedule;
  return { error: null, attempts, sleep: (attempt, draw) => toMilliseconds(schedule.sleep(attempt, draw)) };
}

/** A limit that crashes the Sensor at its start (`sensor/compile.ts`) never limits anything. */
function rateLimitProgram({ rateLimit }: Trigger, name: string): RateLimitProgram | null {
  const rate = rateInterval(rateLimit);
  if ('crash' in rate || rate.interval === null) return null;
  return { name, start: () => startLimiter(rate.interval) };
}
