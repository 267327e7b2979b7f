import { rangeAt } from '../../yaml/path.ts';
import type { Checked, Rule } from '../rule.ts';
import { validateEventBus } from '../validation/event-bus.ts';
import { validateEventSource } from '../validation/event-source.ts';
import type { ValidationProblem } from '../validation/problem.ts';
import { validateSensor } from '../validation/sensor.ts';

/** What upstream's validators refuse, with their exact texts. */
export const refusedUpstream: Rule = {
  meta: {
    code: 'refused-upstream',
    severity: 'error',
    summary: 'The controller refuses this object: it is stored, but nothing runs, and only its status says why.',
  },
  *check(checked) {
    for (const { path, message, crash } of problemsOf(checked)) {
      const text = message === '' ? 'upstream refuses this with an empty message' : message;
      const range = rangeAt(checked.document.root, path);
      yield { ...range, message: crash === true ? `${text} (the controller crashes here)` : text };
    }
  },
};

/** Validators see decoded values: an object that does not decode never reaches them. */
function problemsOf({ document, ours, bus, now }: Checked): Iterable<ValidationProblem> {
  if (ours === null || ours.errors.length + document.errors.length > 0) return [];
  if (ours.kind === 'Sensor') return validateSensor(ours.value, bus, now);
  if (ours.kind === 'EventSource') return validateEventSource(ours.value);
  return validateEventBus(ours.value);
}
