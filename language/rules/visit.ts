import type { EventSource, Sensor, Trigger, TriggerParameter } from '../../schemas/types.generated.ts';
import type { ParameterPlace, SourceEvent, Visitor } from './rule.ts';
import type { Manifest } from '../manifest/parse-manifests.ts';
import type { Path } from '../yaml/path.ts';
import { sourceTypes } from '../manifest/source-types.ts';
import { triggerKinds } from '../manifest/trigger-kinds.ts';

/** Walks over an object once and shows each part to the visitors that look at such parts. */
export function visit({ ours }: Manifest, visitors: readonly Visitor[]): void {
  const shown = byPart(visitors);
  for (const look of shown.object) look();
  if (ours?.kind === 'EventBus') for (const look of shown.eventBus) look(ours.value);
  if (ours?.kind === 'EventSource') visitEventSource(ours.value, shown);
  if (ours?.kind === 'Sensor') visitSensor(ours.value, shown);
}

type ByPart = { readonly [part in keyof Visitor]-?: NonNullable<Visitor[part]>[] };

/** Most visitors look at one part, and there are many visitors and many parts. */
function byPart(visitors: readonly Visitor[]): ByPart {
  const shown: ByPart = {
    object: [],
    eventSource: [],
    event: [],
    sensor: [],
    dependency: [],
    trigger: [],
    parameter: [],
    eventBus: [],
  };
  for (const visitor of visitors) {
    for (const [part, look] of Object.entries(visitor)) shown[part as keyof Visitor].push(look as never);
  }
  return shown;
}

function visitEventSource(eventSource: EventSource, shown: ByPart): void {
  for (const look of shown.eventSource) look(eventSource);
  for (const { type } of sourceTypes) {
    for (const [name, settings] of Object.entries(eventSource.spec?.[type] ?? {})) {
      const event = { type, name, settings: settings as SourceEvent['settings'], path: ['spec', type, name] };
      for (const look of shown.event) look(event);
    }
  }
}

function visitSensor(sensor: Sensor, shown: ByPart): void {
  for (const look of shown.sensor) look(sensor);
  for (const [index, dependency] of (sensor.spec?.dependencies ?? []).entries()) {
    for (const look of shown.dependency) look(dependency, ['spec', 'dependencies', index]);
  }
  for (const [index, trigger] of (sensor.spec?.triggers ?? []).entries()) {
    visitTrigger(trigger, ['spec', 'triggers', index], shown);
  }
}

function visitTrigger(trigger: Trigger, path: Path, shown: ByPart): void {
  for (const look of shown.trigger) look(trigger, path);
  if (shown.parameter.length > 0) {
    for (const place of parametersOf(trigger, path)) {
      for (const look of shown.parameter) look(place.parameter, place);
    }
  }
  if (trigger.dlqTrigger) visitTrigger(trigger.dlqTrigger, [...path, 'dlqTrigger'], shown);
}

/** All parameters of a trigger, wherever they stand. */
function* parametersOf(
  trigger: Trigger,
  triggerPath: Path,
): Generator<ParameterPlace & { readonly parameter: TriggerParameter }> {
  const base = { trigger, triggerPath };
  for (const [index, parameter] of (trigger.parameters ?? []).entries()) {
    yield { ...base, parameter, role: 'trigger', path: [...triggerPath, 'parameters', index] };
  }
  for (const kind of triggerKinds) {
    const settings = trigger.template?.[kind] as ParameterLists | undefined;
    for (const [list, role] of lists) {
      for (const [index, parameter] of (settings?.[list] ?? []).entries()) {
        yield { ...base, parameter, role, path: [...triggerPath, 'template', kind, list, index] };
      }
    }
  }
}

type ParameterLists = { readonly [list in (typeof lists)[number][0]]?: readonly TriggerParameter[] };

const lists = [
  ['parameters', 'resource'],
  ['payload', 'payload'],
  ['dynamicHeaders', 'header'],
] as const;
