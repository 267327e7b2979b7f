import type { ConditionsResetCriteria, Trigger, TriggerTemplate } from '../../../schemas/types.generated.ts';
import { type Problems, within } from './problem.ts';
import { parse as parseCron } from '../../embedded/cron/parse.ts';
import { loadZone } from '../../go/zone.ts';
import { quote } from '../../go/strconv-quote.ts';
import { validateParameters } from './parameter.ts';
import { validateTriggerKinds } from './trigger-kinds.ts';

/** `pkg/reconciler/sensor/validate.go: validateTriggers` (V-201, V-207 and all of each trigger). */
export function* validateTriggers(triggers: readonly Trigger[] | undefined): Problems {
  if (!triggers?.length) {
    yield { id: 'V-201', message: 'no triggers found', path: [] };
    return;
  }
  const names = new Set<string>();
  for (const [index, trigger] of triggers.entries()) {
    yield* within(validateTrigger(trigger), [index]);
    const name = trigger.template?.name;
    if (!name) continue;
    if (names.has(name)) {
      yield { id: 'V-207', message: `duplicate trigger name: ${name}`, path: [index, 'template', 'name'] };
    }
    names.add(name);
  }
}

function* validateTrigger(trigger: Trigger): Problems {
  yield* within(validateTemplate(trigger.template), ['template']);
  yield* validatePolicy(trigger);
  for (const problem of validateParameters(trigger.parameters, { key: 'parameters', word: 'template parameter' })) {
    yield { ...problem, id: `V-210/${problem.id}` };
  }
  const { dlqTrigger } = trigger;
  if (!dlqTrigger) return;
  if (!trigger.atLeastOnce) {
    yield { id: 'V-211', message: 'to use dlqTrigger, trigger.atLeastOnce must be set to true', path: ['dlqTrigger'] };
  }
  if (!dlqTrigger.atLeastOnce) {
    const message = 'atLeastOnce must be set to true within the dlqTrigger';
    yield { id: 'V-212', message, path: ['dlqTrigger', 'atLeastOnce'] };
  }
  yield* within(validateTrigger(dlqTrigger), ['dlqTrigger']);
}

function* validateTemplate(template: TriggerTemplate | undefined): Problems {
  if (!template) {
    yield { id: 'V-202', message: "trigger template can't be nil", path: [] };
    return;
  }
  if (!template.name) yield { id: 'V-203', message: 'trigger must define a name', path: ['name'] };
  for (const [index, criteria] of (template.conditionsReset ?? []).entries()) {
    yield* within(validateReset(criteria), ['conditionsReset', index]);
  }
  yield* validateTriggerKinds(template);
}

function* validateReset({ byTime }: ConditionsResetCriteria): Problems {
  if (!byTime) {
    yield { id: 'V-204', message: 'invalid conditionsReset', path: ['byTime'] };
    return;
  }
  const { cron = '', timezone = '' } = byTime;
  const error = parseCron(cron).errors[0]?.message;
  if (error?.startsWith('panic: ')) {
    yield { id: 'V-205', message: error.slice('panic: '.length), path: ['byTime', 'cron'], crash: true };
  } else if (error !== undefined) {
    yield { id: 'V-205', message: `invalid cron expression ${quote(cron)}`, path: ['byTime', 'cron'] };
  }
  if (loadZone(timezone) === null) {
    yield { id: 'V-206', message: `invalid timezone ${quote(timezone)}`, path: ['byTime', 'timezone'] };
  }
}

/** Looks at the first present of k8s, argoWorkflow, http and awsLambda (V-208, V-209). */
function* validatePolicy({ policy, template }: Trigger): Problems {
  if (!policy || !template) return;
  if (template.k8s || template.argoWorkflow) {
    if (policy.k8s && !policy.k8s.labels) {
      yield { id: 'V-208', message: 'resource labels are not specified', path: ['policy', 'k8s', 'labels'] };
    }
  } else if (template.http || template.awsLambda) {
    if (policy.status && !policy.status.allow) {
      const message = 'list of allowed response status is not specified';
      yield { id: 'V-209', message, path: ['policy', 'status', 'allow'] };
    }
  }
}
