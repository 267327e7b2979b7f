import type { Trigger, TriggerParameter } from '../../schemas/types.generated.ts';
import type { ParameterPlace, SourceEvent, Visitor } from './rule.ts';
import type { Manifest } from '../manifest/parse-manifests.ts';
import type { Path } from '../yaml/path.ts';
import { sourceTypes } from '../manifest/source-types.ts';
import { triggerKinds } from '../manifest/trigger-kinds.ts';

/** Walks over an object once and shows each part to all visitors. */
export function visit({ ours }: Manifest, visitors: readonly Visitor[]): void {
  for (const visitor of visitors) visitor.object?.();
  if (ours === null) return;
  if (ours.kind === 'EventBus') {
    for (const visitor of visitors) visitor.eventBus?.(ours.value);
  } else if (ours.kind === 'EventSource') {
    for (const visitor of visitors) visitor.eventSource?.(ours.value);
    for (const { type } of sourceTypes) {
      for (const [name, settings] of Object.entries(ours.value.spec?.[type] ?? {})) {
        const event = { type, name, settings: settings as SourceEvent['settings'], path: ['spec', type, name] };
        for (const visitor of visitors) visitor.event?.(event);
      }
    }
  } else {
    const { spec } = ours.value;
    for (const visitor of visitors) visitor.sensor?.(ours.value);
    for (const [index, dependency] of (spec?.dependencies ?? []).entries()) {
      for (const visitor of visitors) visitor.dependency?.(dependency, ['spec', 'dependencies', index]);
    }
    for (const [index, trigger] of (spec?.triggers ?? []).entries()) {
      visitTrigger(trigger, ['spec', 'triggers', index], visitors);
    }
  }
}

function visitTrigger(trigger: Trigger, path: Path, visitors: readonly Visitor[]): void {
  for (const visitor of visitors) visitor.trigger?.(trigger, path);
  for (const place of parametersOf(trigger, path)) {
    for (const visitor of visitors) visitor.parameter?.(place.parameter, place);
  }
  if (trigger.dlqTrigger) visitTrigger(trigger.dlqTrigger, [...path, 'dlqTrigger'], visitors);
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
