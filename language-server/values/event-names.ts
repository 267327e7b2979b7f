import type { EventDependency } from '../../schemas/types.generated.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { eventOf } from '../../language/rules/event-of.ts';
import type { Spec } from '../../language/sources/data/decode.ts';
import type { EventName } from './pinned-events.ts';

/** The event that a dependency waits for. */
export function eventOfDependency(index: WorkspaceIndex, manifest: Manifest, dependency: EventDependency): EventName {
  const { eventSourceName: eventSource = '', eventName: event = '' } = dependency;
  const found = eventOf({ index, manifest }, dependency);
  const source = found === null ? null : { eventSource, event, kind: found.type as string, spec: found.settings };
  return { eventSource, event, source };
}

/** An event of the workspace, as a fixture names it: in whatever namespace it is. */
export function eventOfNames(index: WorkspaceIndex, eventSource: string, event: string): EventName {
  const [defined] = index.mentions('event', event, { owner: eventSource });
  const found = defined?.role === 'definition' ? eventAt(defined.manifest, defined.path) : null;
  return found ?? { eventSource, event, source: null };
}

/** The event of an EventSource that a path leads into (`spec.webhook.paid…`); `null` outside of one. */
export function eventAt({ ours, name }: Manifest, [, kind, event]: readonly (string | number)[]): EventName | null {
  if (ours?.kind !== 'EventSource' || typeof kind !== 'string' || typeof event !== 'string') return null;
  const spec = (ours.value.spec as Readonly<Record<string, Readonly<Record<string, Spec>> | undefined>> | undefined)?.[
    kind
  ]?.[event];
  return typeof spec !== 'object'
    ? null
    : { eventSource: name, event, source: { eventSource: name, event, kind, spec } };
}
