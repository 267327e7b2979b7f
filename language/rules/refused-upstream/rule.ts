import type { Report, Rule, RuleContext } from '../rule.ts';
import type { ValidationProblem } from '../validation/problem.ts';
import { validateEventBus } from '../validation/event-bus.ts';
import { validateEventSource } from '../validation/event-source.ts';
import { validateSensor } from '../validation/sensor.ts';

/** What upstream's validators refuse, with their exact texts; the one at which upstream stops is marked. */
export const refusedUpstream: Rule = {
  meta: {
    code: 'refused-upstream',
    severity: 'error',
    summary: 'The controller refuses this object: it is stored, but nothing is deployed, and only its status says why.',
    covers: [
      'V-101…V-404',
      'E-1',
      'E-2',
      'E-3',
      'W-1…W-4',
      'T-2',
      'T-3',
      'B-1',
      'B-2',
      'S-1',
      'S-2',
      'P-1…P-6',
      'S50',
      'A-16',
      'A-20',
      'A7-1…A7-9',
      'G-11',
      'G-40',
      'ES-7',
      'ES-35',
    ],
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

function reportOf(
  { id, message, path, crash, first }: ValidationProblem & { readonly first?: boolean },
  index: number,
): Report {
  const text = message === '' ? '`webhook` is missing; upstream refuses that with an empty message' : message;
  return {
    message: crash ? `${text}: the controller crashes over this object` : text,
    path,
    upstream: { id, first: first ?? index === 0 },
  };
}
