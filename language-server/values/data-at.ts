import type { EventDependency } from '../../schemas/types.generated.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { Event } from '../../language/semantics/event.ts';
import type { Path } from '../../language/yaml/path.ts';
import type { Context } from '../context.ts';
import { eventAt, eventOfDependency } from './event-names.ts';
import type { Candidate, EventName } from './pinned-events.ts';
import { Values } from './values.ts';

/**
 * The events that come to a place of a manifest, as they are there: to a transform or the filter of a source as they were
 * published, behind a transform as it made them. The pinned one is first, then come the other fixtures, what was recorded
 * and the samples; none where nothing is known.
 */
export function eventsAt(manifest: Manifest, path: Path, context: Context): readonly Event[] {
  const dependency = dependencyAt(manifest, path, context);
  if (dependency === null) {
    const name = eventAt(manifest, path);
    return name === null ? [] : eventsNamed(name, context);
  }
  const events = eventsNamed(eventOfDependency(context.index, manifest, dependency), context);
  return events.flatMap((event) => arriving(event, dependency, path, context) ?? []);
}

/** The pinned event as it comes to a place; `null` where none is known, or nothing is made of it. */
export function pinnedAt(
  manifest: Manifest,
  path: Path,
  context: Context,
): { readonly pinned: Candidate; readonly event: Event } | null {
  const dependency = dependencyAt(manifest, path, context);
  if (dependency === null) return null;
  const pinned = context.pinned.pinned(eventOfDependency(context.index, manifest, dependency));
  const event = pinned?.event();
  if (pinned === null || event === undefined || 'problem' in event) return null;
  const arrived = arriving(event, dependency, path, context);
  return arrived && { pinned, event: arrived };
}

/** An event as a part of a Sensor has it: a transform as it was published, all else as the transform made it. */
function arriving(event: Event, dependency: EventDependency, path: Path, { judgements }: Context): Event | null {
  const isBefore = path[1] === 'dependencies' && path[3] === 'transform';
  return isBefore || !dependency.transform ? event : judgements.of(dependency, event).event;
}

/** The members of an event's data as plain values; `null` when it is no JSON object. */
export function objectOf(data: string): { readonly [member: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as { readonly [member: string]: unknown })
      : null;
  } catch {
    return null;
  }
}

/** The dependency whose events a path, a template or a script reads. */
export function dependencyAt(manifest: Manifest, path: Path, context: Context): EventDependency | null {
  if (manifest.ours?.kind !== 'Sensor') return null;
  if (path[1] === 'triggers') return new Values(context).dependencyOfParameter(manifest, path);
  return manifest.ours.value.spec?.dependencies?.[Number(path[2])] ?? null;
}

function eventsNamed(name: EventName, { pinned: events }: Context): Event[] {
  const pinned = events.pinned(name);
  const others = events.candidates(name).filter(({ choice }) => choice !== pinned?.choice);
  return [...(pinned === null ? [] : [pinned]), ...others].slice(0, mostShown).flatMap((candidate) => {
    const event = candidate.event();
    return 'problem' in event ? [] : [event];
  });
}

/** Each is a document that completion walks through. */
const mostShown = 8;
