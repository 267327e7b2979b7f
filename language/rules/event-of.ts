import type { EventDependency } from '../../schemas/types.generated.ts';
import { type SourceType, sourceTypes } from '../manifest/source-types.ts';
import type { RuleContext } from './rule.ts';

/** What an EventSource of the workspace says of an event. */
export interface KnownEvent {
  readonly type: SourceType;
  readonly settings: { readonly [field: string]: unknown };
}

/** What the workspace says of the event that a dependency waits for; the first of several definitions. */
export function eventOf(
  context: Pick<RuleContext, 'index' | 'manifest'>,
  dependency: EventDependency,
): KnownEvent | null {
  return eventsOf(context, dependency)[0] ?? null;
}

/** All that it says of it: an EventSource may be defined several times, for production and for staging. */
export function eventsOf(
  { index, manifest }: Pick<RuleContext, 'index' | 'manifest'>,
  { eventSourceName, eventName }: EventDependency,
): KnownEvent[] {
  if (!eventSourceName || !eventName) return [];
  return index.objects('EventSource', eventSourceName, manifest.namespace).flatMap(({ ours }) => {
    if (ours?.kind !== 'EventSource') return [];
    const spec = ours.value.spec;
    const found = sourceTypes.find(({ type }) => spec?.[type]?.[eventName] !== undefined);
    if (found === undefined) return [];
    return [{ type: found.type, settings: spec![found.type]![eventName] as KnownEvent['settings'] }];
  });
}
