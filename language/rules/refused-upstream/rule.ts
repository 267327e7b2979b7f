import type { Report, Rule, RuleContext } from '../rule.ts';
import type { ValidationProblem } from '../validation/problem.ts';
import { remedies, remedyOf } from '../validation/remedies.ts';
import { validateEventBus } from '../validation/event-bus.ts';
import { validateEventSource } from '../validation/event-source.ts';
import { validateSensor } from '../validation/sensor.ts';

/** What upstream's validators refuse, with their exact texts; the one at which upstream stops is marked. */
export const refusedUpstream: Rule = {
  meta: {
    code: 'refused-upstream',
    severity: 'error',
    summary: 'The controller refuses this object: it is stored, but nothing is deployed, and only its status says why.',
    covers: [...Object.keys(remedies), 'E-2', 'V-213', 'S50', 'A-16', 'A-20', 'G-11', 'G-40', 'ES-7', 'ES-35'],
    scope: 'workspace',
  },
  create: (context) => ({
    object() {
      for (const [index, problem] of problemsOf(context).entries()) context.report(reportOf(problem, index));
    },
  }),
};

/** Validators see decoded values: an object that does not decode never reaches them. */
function problemsOf({ manifest, bus, now }: RuleContext): (ValidationProblem & { readonly first?: boolean })[] {
  const { ours, document } = manifest;
  if (ours === null || ours.errors.length + document.errors.length > 0) return [];
  if (ours.kind === 'Sensor') return [...validateSensor(ours.value, bus, now)];
  if (ours.kind === 'EventSource') return validateEventSource(ours.value);
  return [...validateEventBus(ours.value)];
}

function reportOf(problem: ValidationProblem & { readonly first?: boolean }, index: number): Report {
  const { id, path } = problem;
  const first = problem.first ?? index === 0;
  return { message: `${refusal(problem, first)} ${remedyOf(id)}`, path, upstream: { id, first } };
}

/** Upstream's own words, and whether they are the ones that its status will show: it stops at the first. */
function refusal({ message, crash }: ValidationProblem, first: boolean): string {
  if (message === '') return 'The controller refuses this, and its message is empty.';
  if (crash)
    return `The controller’s check panics here (“${message}”): it tries again for ever and says nothing in the status.`;
  return first
    ? `The controller refuses this: “${message}”.`
    : `Once the first is mended, the controller will refuse this: “${message}”.`;
}
