import { dependenciesOf } from '../../../language/rules/condition-names.ts';
import type { Located, WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import type { SourceType } from '../../../language/manifest/source-types.ts';
import type { Path } from '../../../language/yaml/path.ts';
import type { Trigger } from '../../../schemas/types.generated.ts';

/** An event goes from one thing to another; both are where they are defined. */
export interface Flow {
  readonly from: Located;
  readonly to: Located;
  /** What it goes through in the object of `from`; its name where nothing says more. */
  readonly through: readonly Located[];
}

/**
 * Where events go next: from an EventSource, or from a bus, to the Sensors; from an event to the dependencies that wait for
 * it; from a dependency to the triggers; from a trigger to its `dlqTrigger`, and to the event whose endpoint it calls.
 */
export function flowsFrom(index: WorkspaceIndex, from: Located): Flow[] {
  switch (from.kind) {
    case 'event-source':
      return toSensors(index, from);
    case 'event':
      return direct(from, dependenciesWaitingFor(index, from));
    case 'dependency':
      return direct(
        from,
        triggersOf(index, from.manifest).filter((trigger) => listensTo(trigger, from.name)),
      );
    case 'sensor':
      return direct(from, triggersOf(index, from.manifest));
    case 'trigger':
      return direct(from, [...dlqTriggerOf(index, from), ...eventsCalledBy(index, from)]);
    case 'event-bus':
      return direct(from, usersOf(index, from, 'Sensor'));
    default:
      return [];
  }
}

/** Where events come from: the same flows, seen from their end. */
export function flowsTo(index: WorkspaceIndex, to: Located): Flow[] {
  if (to.kind === 'event-bus') return usersOf(index, to, 'EventSource').map((from) => ({ from, to, through: [from] }));
  return sendersFor(index, to)
    .flatMap((sender) => flowsFrom(index, sender))
    .filter((flow) => placeOf(flow.to) === placeOf(to));
}

/** Everything that might send to it. */
function sendersFor(index: WorkspaceIndex, to: Located): Located[] {
  const within = index.mentionsWithin(to.manifest);
  const definitions = (kind: Located['kind']) => within.filter((one) => one.kind === kind && one.role === 'definition');
  switch (to.kind) {
    case 'sensor':
      return distinct(
        within
          .filter(({ kind }) => kind === 'event-source')
          .flatMap(({ name }) => definedAs(index, to.manifest, { kind: 'event-source', name, owner: '' })),
      );
    case 'dependency': {
      const event = within.find(({ kind, path }) => kind === 'event' && isBeside(path, to.path));
      return event === undefined ? [] : definedAs(index, to.manifest, event);
    }
    case 'trigger':
      return [...definitions('dependency'), ...definitions('sensor'), ...definitions('trigger')];
    case 'event':
      return index
        .mentions('event-source', to.owner, { namespace: to.manifest.namespace })
        .flatMap(({ manifest, path }) => (path.at(-1) === 'url' ? triggerAt(index, manifest, path.slice(0, -3)) : []));
    default:
      return [];
  }
}

function direct(from: Located, receivers: readonly Located[]): Flow[] {
  return receivers.map((to) => ({ from, to, through: [from] }));
}

/** One flow to each Sensor, through the events that it waits for. */
function toSensors(index: WorkspaceIndex, from: Located): Flow[] {
  const events = index
    .mentionsWithin(from.manifest)
    .filter(({ kind, role }) => kind === 'event' && role === 'definition');
  const through = new Map<string, { readonly to: Located; readonly events: Located[] }>();
  for (const event of events) {
    for (const { manifest } of dependenciesWaitingFor(index, event)) {
      const sensor = index.mentionsWithin(manifest).find(({ kind }) => kind === 'sensor');
      if (sensor === undefined) continue;
      const known = through.get(placeOf(sensor)) ?? { to: sensor, events: [] };
      through.set(placeOf(sensor), known);
      known.events.push(event);
    }
  }
  return Array.from(through.values(), ({ to, events }) => ({ from, to, through: distinct(events) }));
}

function dependenciesWaitingFor(index: WorkspaceIndex, { name, owner, manifest }: Located): Located[] {
  return index.mentions('event', name, { owner, namespace: manifest.namespace }).flatMap((event) => {
    if (event.role === 'definition') return [];
    const beside = index.mentionsWithin(event.manifest);
    return beside.filter(({ kind, path }) => kind === 'dependency' && isBeside(path, event.path));
  });
}

/** Those that events fire; a `dlqTrigger` is fired by its trigger. */
function triggersOf(index: WorkspaceIndex, manifest: Manifest): Located[] {
  return index.mentionsWithin(manifest).filter(({ kind, path }) => kind === 'trigger' && !path.includes('dlqTrigger'));
}

function listensTo({ manifest, path }: Located, dependency: string): boolean {
  const dependencies = manifest.ours?.kind === 'Sensor' ? (manifest.ours.value.spec?.dependencies ?? []) : [];
  return dependenciesOf(valueAt(manifest, path.slice(0, -2))?.template?.conditions, dependencies).has(dependency);
}

function dlqTriggerOf(index: WorkspaceIndex, { manifest, path }: Located): Located[] {
  return triggerAt(index, manifest, [...path.slice(0, -2), 'dlqTrigger']);
}

function triggerAt(index: WorkspaceIndex, manifest: Manifest, path: Path): Located[] {
  const at = [...path, 'template', 'name'].join('/');
  return index.mentionsWithin(manifest).filter(({ kind, path }) => kind === 'trigger' && path.join('/') === at);
}

/** The events whose endpoint is the address of an HTTP trigger: another pipeline, or this one again. */
function eventsCalledBy(index: WorkspaceIndex, { manifest, path }: Located): Located[] {
  const url = [...path.slice(0, -1), 'http', 'url'].join('/');
  const called = index
    .mentionsWithin(manifest)
    .find(({ kind, path }) => kind === 'event-source' && path.join('/') === url);
  const address = valueAt(manifest, path.slice(0, -2))?.template?.http?.url ?? '';
  const [, port = '', endpoint = '/'] = /^https?:\/\/[^/:?#]+(?::(\d+))?(\/[^?#]*)?/.exec(address) ?? [];
  if (called === undefined) return [];
  return index
    .objects('EventSource', called.name, manifest.namespace)
    .flatMap((source) => index.mentionsWithin(source))
    .filter((event) => event.kind === 'event' && listensAt(event, { port, endpoint }));
}

/** A webhook stands beside the event's settings or, for the providers, in its `webhook`. */
function listensAt({ manifest, path }: Located, { port, endpoint }: { port: string; endpoint: string }): boolean {
  const [, type, name] = path as readonly [string, SourceType, string];
  const settings = manifest.ours?.kind === 'EventSource' ? manifest.ours.value.spec?.[type]?.[name] : undefined;
  const { webhook, ...own } = (settings ?? {}) as Webhook & { readonly webhook?: Webhook };
  const at = webhook ?? own;
  return at.endpoint === endpoint && (port === '' || at.port === port);
}

interface Webhook {
  readonly endpoint?: string;
  readonly port?: string;
}

/** The objects of a kind that use a bus, at the place where they say so or else at their name. */
function usersOf(index: WorkspaceIndex, bus: Located, kind: 'EventSource' | 'Sensor'): Located[] {
  return index
    .mentions('event-bus', bus.name, { namespace: bus.manifest.namespace })
    .flatMap(({ manifest }) => (manifest.ours?.kind === kind ? index.mentionsWithin(manifest).slice(0, 1) : []));
}

function definedAs(
  index: WorkspaceIndex,
  { namespace }: Manifest,
  { kind, name, owner }: Pick<Located, 'kind' | 'name' | 'owner'>,
): Located[] {
  return index.mentions(kind, name, { owner, namespace }).filter(({ role }) => role === 'definition');
}

function isBeside(path: Path, other: Path): boolean {
  return path.slice(0, -1).join('/') === other.slice(0, -1).join('/');
}

/** A trigger by its path in a Sensor. */
function valueAt({ ours }: Manifest, path: Path): Trigger | undefined {
  let value: unknown = ours?.value;
  for (const step of path) value = (value as { readonly [step: string | number]: unknown } | undefined)?.[step];
  return value as Trigger | undefined;
}

function distinct(mentions: readonly Located[]): Located[] {
  return [...new Map(mentions.map((mention) => [placeOf(mention), mention])).values()];
}

/** Where something is defined: two mentions of one place are the same thing. */
function placeOf({ manifest: { uri, start, document }, path }: Located): string {
  return `${path.join('/')} ${start + (document.root?.start ?? 0)} ${uri}`;
}
