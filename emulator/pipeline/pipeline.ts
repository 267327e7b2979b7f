import type { Time } from '../../language/go/time.ts';
import {
  type Manifest,
  type ManifestOf,
  type Manifests,
  type SourceFile,
  byKind,
  parseManifests,
} from '../../language/manifest/parse-manifests.ts';
import type { Location, Problem } from '../control/protocol/protocol.ts';
import type { KeyedValues } from '../secrets.ts';
import { keyedValues } from './keyed-values.ts';
import { Places } from './places.ts';
import {
  busWithoutManifest,
  namedTwice,
  onOtherBuses,
  refusedByController,
  unknownKinds,
  unreadable,
  unserved,
  withoutValues,
} from './problems.ts';
import { refusals } from './refused.ts';
import { type Selection, busNameOf, duplicates, select } from './select.ts';

/** Everything that runs together, read from files; what cannot run is a problem with its place, and the rest runs. */
export interface Pipeline {
  readonly eventSources: readonly ManifestOf<'EventSource'>[];
  readonly sensors: readonly ManifestOf<'Sensor'>[];
  /** The bus of all of them; `null`: there is no manifest, an embedded one named `default` is used. */
  readonly eventBus: ManifestOf<'EventBus'> | null;
  readonly busName: string;
  /** That of the first manifest which says one, else `default`. */
  readonly namespace: string;
  readonly values: readonly KeyedValues[];
  readonly problems: readonly Problem[];
  locate(manifest: Manifest, path: readonly (string | number)[]): Location;
  /** The 0-based line on which the manifest's document begins in its file. */
  lineOf(manifest: Manifest): number;
}

/**
 * Reads the pipeline of the files that were asked for, with what they need of the files around them. `now` only matters for
 * the date in upstream's texts of wrong times.
 */
export function readPipeline(asked: readonly SourceFile[], around: readonly SourceFile[], now: Time): Pipeline {
  const places = new Places([...asked, ...around]);
  const [here, there] = [parseManifests(asked), parseManifests(around)];
  const selected = select(runnable(here), runnable(there));
  const users = [...selected.eventSources, ...selected.sensors];
  const busName = users[0] === undefined ? 'default' : busNameOf(users[0]);
  const eventBus = selected.eventBuses.find((bus) => bus.name === busName) ?? null;

  const refused: Problem[] = [];
  const isAccepted = (manifest: ManifestOf<'EventSource' | 'Sensor' | 'EventBus'>, what: string) => {
    const reasons = refusals(manifest, eventBus, now);
    refused.push(...refusedByController(manifest, reasons, { places, what }));
    return reasons.length === 0;
  };
  const hasBus = eventBus === null || isAccepted(eventBus, 'this EventBus: nothing that uses it runs, there or here');
  const running = <T extends ManifestOf<'EventSource' | 'Sensor'>>(manifests: readonly T[]) => {
    const twice = new Set<Manifest>(duplicates(manifests));
    const used = manifests.filter((manifest) => hasBus && busNameOf(manifest) === busName && !twice.has(manifest));
    return used.filter((manifest) => isAccepted(manifest, 'this manifest; it does not run here'));
  };
  const [eventSources, sensors] = [running(selected.eventSources), running(selected.sensors)];
  const others = [...here.others, ...there.others];
  return {
    eventSources,
    sensors,
    eventBus,
    busName,
    namespace: namespaceOf(selected),
    values: others.flatMap((manifest) => keyedValues(manifest)),
    problems: [
      ...unreadable(here, places),
      ...namedTwice(users, places),
      ...unknownKinds(here.others, places),
      ...onOtherBuses(users, busName, places),
      ...(eventBus === null && users.length > 0 ? [busWithoutManifest(busName)] : []),
      ...refused,
      ...unserved(sensors, eventSources, places),
      ...withoutValues([...eventSources, ...sensors], others, places),
    ],
    locate: (manifest, path) => places.locate(manifest, path),
    lineOf: (manifest) => places.lineOf(manifest),
  };
}

/** What decodes; the rest is told of as unreadable. */
function runnable(manifests: Manifests): Selection {
  const ours = [...manifests.eventSources, ...manifests.sensors, ...manifests.eventBuses];
  return byKind(ours.filter(({ ours, document }) => ours.errors.length === 0 && document.errors.length === 0));
}

/** That of the first manifest which says one. */
function namespaceOf({ eventBuses, sensors, eventSources }: Selection): string {
  const named = [...eventBuses, ...sensors, ...eventSources].find(({ namespace }) => namespace !== '');
  return named?.namespace ?? 'default';
}
