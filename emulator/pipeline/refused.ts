import type { Time } from '../../language/go/time.ts';
import type { ManifestOf } from '../../language/manifest/parse-manifests.ts';
import { validateEventBus } from '../../language/rules/validation/event-bus.ts';
import { validateEventSource } from '../../language/rules/validation/event-source.ts';
import type { ValidationProblem } from '../../language/rules/validation/problem.ts';
import { validateSensor } from '../../language/rules/validation/sensor.ts';
import type { BusKind } from '../../language/rules/validation/bus-kind.ts';

/**
 * Why the controller deploys nothing of an object that decodes: what upstream's validator stops at; none: it accepts the
 * object. Upstream goes through the events of an EventSource in random order, so any of several may be the one.
 */
export function refusals(
  { ours }: ManifestOf<'EventSource' | 'Sensor' | 'EventBus'>,
  eventBus: ManifestOf<'EventBus'> | null,
  now: Time,
): readonly ValidationProblem[] {
  if (ours.kind === 'EventSource') return validateEventSource(ours.value).filter(({ first }) => first);
  const [first] =
    ours.kind === 'EventBus' ? validateEventBus(ours.value) : validateSensor(ours.value, kindOf(eventBus), now);
  return first === undefined ? [] : [first];
}

/** Without an EventBus an embedded one with JetStream's meaning is used. */
function kindOf(eventBus: ManifestOf<'EventBus'> | null): BusKind {
  const spec = eventBus?.ours.value.spec;
  if (spec?.nats) return 'stan';
  return spec?.kafka && !spec.jetstream ? 'kafka' : 'jetstream';
}
