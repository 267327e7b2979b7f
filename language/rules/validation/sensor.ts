import type { BusKind } from './bus-kind.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';
import type { Time } from '../../go/time.ts';
import { type Problems, within } from './problem.ts';
import { validateDependencies } from './dependency.ts';
import { validateTriggers } from './trigger.ts';

/**
 * Everything that the controller and the admission webhook refuse in a Sensor, in upstream's order; upstream stops at the
 * first. `now` only matters for the date in the texts of wrong times (`pkg/reconciler/sensor/validate.go: ValidateSensor`).
 */
export function* validateSensor(sensor: Sensor, bus: BusKind, now: Time): Problems {
  if (bus === 'none') yield { id: 'V-002', message: 'nil eventbus', path: ['spec', 'eventBusName'] };
  yield* within(validateDependencies(sensor.spec?.dependencies, bus, now), ['spec', 'dependencies']);
  yield* within(validateTriggers(sensor.spec?.triggers), ['spec', 'triggers']);
}
