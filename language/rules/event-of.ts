import type { EventDependency } from '../../schemas/types.generated.ts';
import { type SourceType, sourceTypes } from '../manifest/source-types.ts';
import type { RuleContext } from './rule.ts';

/** The kind and the settings of the event that a dependency waits for, when the workspace has its EventSource. */
export function eventOf(
  { index, manifest }: Pick<RuleContext, 'index' | 'manifest'>,
  { eventSourceName, eventName }: EventDependency,
): { readonly type: SourceType; readonly settings: { readonly [field: string]: unknown } } | null {
  if (!eventSourceName || !eventName) return null;
  for (const { ours } of index.objects('EventSource', eventSourceName, manifest.namespace)) {
    if (ours?.kind !== 'EventSource') continue;
    for (const { type } of sourceTypes) {
      const settings = ours.value.spec?.[type]?.[eventName];
      if (settings !== undefined) return { type, settings: settings as { readonly [field: string]: unknown } };
    }
  }
  return null;
}
