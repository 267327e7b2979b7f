import { delay } from '../clock.ts';
import type { FiringRecord } from '../journal/records.ts';
import type { StepKind } from '../control/protocol/protocol.ts';
import type { Judged, ManifestOfRun, Place, Run } from '../steps/door.ts';
import type { TriggerTemplate } from '../../schemas/types.generated.ts';
import type { ActionProgram, Answer, Events, Inputs, Produced, RenderedRequest } from '../triggers/action-program.ts';
import type { SensorRuntime } from './runtime.ts';

/** One trigger and the events that it fires with. */
export interface FiringOf {
  readonly sensor: string;
  readonly manifest: ManifestOfRun;
  readonly action: ActionProgram;
  readonly events: Events;
  /** The bus position of the message that completed it. */
  readonly position: string;
}

/**
 * Runs an action to its end, as upstream's `listener.go: triggerActions`: the attempts of its retry strategy (which counts
 * only with `atLeastOnce`), then its dead-letter trigger. A failing action is a record, not an exception.
 */
export async function fire(firing: FiringOf, runtime: SensorRuntime): Promise<void> {
  const { sensor, manifest, action, events, position } = firing;
  const { journal, clock, door } = runtime;
  const ids: Record<string, string> = {};
  for (const [dependency, event] of events) ids[dependency] = event.context.id;
  const run: Run = {
    noun: 'firing',
    title: () => `${sensor}/${action.name} ⚡ ${Object.keys(ids).join(' ')}`,
    manifest,
    steps: [],
  };
  const time = clock.now();
  const ended = await attempts(firing, run, runtime);
  const dlq = ended.error !== null && action.atLeastOnce && !ended.isCrash ? action.dlq : null;
  const isDead = ended.error !== null && ended.isKnown;
  const record: FiringRecord = {
    id: journal.nextFiring(),
    sensor,
    manifest: manifest.hash,
    trigger: action.name,
    type: action.type,
    time,
    events: ids,
    position,
    outcome: ended.error === null ? 'succeeded' : 'failed',
    attempts: ended.attempts,
    error: ended.error ?? '',
    fate: !isDead ? null : dlq === null ? 'lost' : 'dlqTrigger',
    steps: run.steps,
  };
  if (dlq !== null) {
    const place = { kind: 'dlq-trigger' as const, path: dlq.path };
    await door.effect(
      run,
      place,
      () => ({ variables: {} }),
      () => fire({ ...firing, action: dlq }, runtime),
      () => ({ outcome: 'pass' }),
    );
  }
  journal.firing(record);
  door.ended(run);
}

/**
 * How an action ended. `isKnown` is false where we do not know what upstream would have done (`not supported yet: …`). A
 * crash takes the Sensor's process with it: no retry and no dead-letter trigger come after it.
 */
interface Ended {
  readonly attempts: number;
  readonly error: string | null;
  readonly isKnown: boolean;
  readonly isCrash?: true;
}

async function attempts(firing: FiringOf, run: Run, runtime: SensorRuntime): Promise<Ended> {
  const { action } = firing;
  if (action.retry.error !== null) return { attempts: 0, error: action.retry.error, isKnown: true };
  const most = action.atLeastOnce ? action.retry.attempts : 1;
  for (let attempt = 1; ; attempt++) {
    const failed = await attemptOnce(firing, run, attempt, runtime);
    if (failed === null) return { attempts: attempt, error: null, isKnown: true };
    const isKnown = failed.outcome !== 'not-supported';
    const text = failed.error ?? failed.outcome;
    if (failed.outcome === 'crash')
      return { attempts: attempt, error: `the Sensor's process dies: panic: ${text}`, isKnown, isCrash: true };
    if (!isKnown) return { attempts: attempt, error: text, isKnown };
    if (attempt === most)
      return { attempts: attempt, error: action.atLeastOnce ? `failed after retries: ${text}` : text, isKnown };
    await runtime.stop.before(delay(runtime.clock, action.retry.sleep(attempt, runtime.random())));
  }
}

/** The steps of one attempt (upstream `listener.go: triggerOne`); answers the failure that ended it, `null` for none. */
async function attemptOnce(
  firing: FiringOf,
  run: Run,
  attempt: number,
  runtime: SensorRuntime,
): Promise<Judged | null> {
  const { action, events } = firing;
  const { door, clock } = runtime;
  const inputs: Inputs = { now: clock.now(), seed: Math.floor(runtime.random() * 2 ** 32) };
  const variables = () => ({ variables: eventVariables(events) });
  const cause = { attempt, ...inputs };
  await door.judge(run, { kind: 'attempt', path: action.path }, () => ({ outcome: 'pass' as const, cause }), variables);

  const wait = action.rateLimit === null ? null : runtime.limiters.take(action.rateLimit.name);
  if (wait !== null) {
    const place = { kind: 'rate-limit' as const, path: action.steps.rateLimit };
    const waited = () => runtime.stop.before(delay(clock, wait));
    await door.effect(run, place, variables, waited, () => ({ outcome: 'pass', cause: { waitMs: wait } }));
  }
  /** A step that the manifest does not ask for is passed over: no record, no pause. */
  const produce = async <T>(kind: StepKind, path: Place['path'], body: () => Produced<T>) =>
    path === null
      ? body()
      : door.judge(run, { kind, path }, body, (produced) => ({
          variables: { ...eventVariables(events), output: produced.value },
          verdict: produced.explain(),
        }));

  const { templateParameters, resource: source, resourceParameters } = action.steps;
  const template = await produce('template-parameters', templateParameters, () =>
    action.applyTemplateParameters(events, inputs),
  );
  if (template.value === null) return template;
  const fetched = await produce('fetch-resource', source, () => action.fetchResource(template.value!));
  if (fetched.value === null) return fetched;
  const from = { template: template.value, events, inputs };
  const resource = await produce('resource-parameters', resourceParameters, () =>
    action.applyResourceParameters(fetched.value!, from),
  );
  if (resource.value === null) return resource;
  const rendered = action.render(resource.value, from);
  return execute(firing, run, { template: template.value, resource: resource.value, rendered }, runtime);
}

async function execute(
  firing: FiringOf,
  run: Run,
  { template, resource, rendered }: Made,
  runtime: SensorRuntime,
): Promise<Judged | null> {
  const { action, sensor, events } = firing;
  const place = { kind: 'execute' as const, path: action.steps.execute };
  const view = () => ({
    variables: { ...eventVariables(events), request: rendered.value },
    verdict: rendered.explain(),
  });
  const send = async () => {
    if (rendered.value === null) return { answer: null, executed: rendered };
    const answer = await runtime.send({ sensor, trigger: action.name, type: action.type }, rendered.value);
    return { answer, executed: { ...action.judgeAnswer(answer, resource, template), cause: { answer } } };
  };
  const sent: Promise<Sent> = runtime.door.effect(run, place, view, send, ({ executed }) => executed);
  const { answer, executed } = await runtime.stop.before(sent);
  if (executed.outcome === 'crash') return executed;
  if (answer === null || executed.outcome !== 'pass')
    return { ...executed, error: `failed to execute trigger, ${executed.error ?? executed.outcome}` };
  if (action.steps.policy === null) return null;
  const policy = await runtime.door.judge(
    run,
    { kind: 'policy', path: action.steps.policy },
    () => action.judgePolicy(answer, template),
    () => ({ variables: { answer } }),
  );
  return policy.outcome === 'pass' ? null : policy;
}

/** What is carried out, and what it was made from. */
interface Made {
  readonly template: TriggerTemplate;
  readonly resource: string;
  readonly rendered: Produced<RenderedRequest>;
}

interface Sent {
  readonly answer: Answer | null;
  readonly executed: Judged;
}

/** The events as a person looks at them: dependency → context and data. */
export function eventVariables(events: Events): Record<string, unknown> {
  return Object.fromEntries(
    [...events].map(([dependency, event]) => [dependency, { data: event.data, context: event.context }]),
  );
}
