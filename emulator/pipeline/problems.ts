import type { Manifest, ManifestOf, Manifests } from '../../language/manifest/parse-manifests.ts';
import { sourceTypes } from '../../language/manifest/source-types.ts';
import type { EventSourceSpec } from '../../schemas/types.generated.ts';
import type { Location, Problem } from '../control/protocol/protocol.ts';
import type { ValidationProblem } from '../../language/rules/validation/problem.ts';
import { missingValues } from './missing-values.ts';
import type { Places } from './places.ts';
import { busNameOf, duplicates } from './select.ts';

/** Documents that are no YAML, or that the controller cannot decode. */
export function unreadable({ problems }: Manifests, places: Places): Problem[] {
  // Where a document cannot be read, what it seems to say is no news.
  const unread = new Set(problems.filter(({ path }) => path === undefined).map(({ uri }) => uri));
  const told = problems.filter(({ uri, path }) => path === undefined || !unread.has(uri));
  return told.map(({ uri, start, message }) =>
    error(`${message}. The cluster refuses this manifest; it does not run here.`, places.at(uri, start)),
  );
}

/** Objects of one kind and name, but for the first. */
export function namedTwice(manifests: readonly Manifest[], places: Places): Problem[] {
  return duplicates(manifests).map((manifest) =>
    error(
      `There are two ${manifest.kind}s named ${manifest.name}; the cluster knows one of them: rename or remove one.`,
      places.locate(manifest, ['metadata', 'name']),
    ),
  );
}

/** Objects that are meant to be ours, and of no kind that there is. */
export function unknownKinds(others: readonly Manifest[], places: Places): Problem[] {
  const unknown = others.filter(
    ({ apiVersion, kind }) => apiVersion.startsWith('argoproj.io/') && !argoKinds.has(kind),
  );
  return unknown.map((manifest) =>
    error(
      `${manifest.kind} is no kind of Argo Events: it knows EventSource, Sensor and EventBus.`,
      places.locate(manifest, ['kind']),
    ),
  );
}

/** What else has `apiVersion: argoproj.io/…`: Argo Workflows, Argo CD, Argo Rollouts. */
const argoKinds: ReadonlySet<string> = new Set([
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'WorkflowEventBinding',
  'WorkflowTaskSet',
  'WorkflowTaskResult',
  'WorkflowArtifactGCTask',
  'Application',
  'ApplicationSet',
  'AppProject',
  'Rollout',
  'AnalysisTemplate',
  'ClusterAnalysisTemplate',
  'AnalysisRun',
  'Experiment',
]);

/** What uses another bus than the run's. */
export function onOtherBuses(
  manifests: readonly ManifestOf<'EventSource' | 'Sensor'>[],
  busName: string,
  places: Places,
): Problem[] {
  return manifests
    .filter((manifest) => busNameOf(manifest) !== busName)
    .map((manifest) =>
      error(
        `not supported yet: two buses in one run; ${manifest.name} uses ${busNameOf(manifest)}, the others ${busName}.`,
        places.locate(manifest, ['spec', 'eventBusName']),
      ),
    );
}

/** A bus that is named and has no manifest. */
export function busWithoutManifest(busName: string): Problem {
  const message = `No EventBus named ${busName} was found: an embedded one is used here, a cluster would need one.`;
  return { severity: 'hint', message, at: null };
}

/** What the controller says of an object that it does not deploy; `what`: what that does here. */
export function refusedByController(
  manifest: Manifest,
  refusals: readonly ValidationProblem[],
  { places, what }: { readonly places: Places; readonly what: string },
): Problem[] {
  return refusals.map(({ message, path, crash }) => {
    const text = message === '' ? '`webhook` is missing' : message;
    const how = crash ? "The cluster's controller panics, again and again, over" : 'The cluster refuses';
    return error(`${text}. ${how} ${what}.`, places.locate(manifest, path));
  });
}

/** Dependencies whose event no EventSource of the run has. */
export function unserved(
  sensors: readonly ManifestOf<'Sensor'>[],
  eventSources: readonly ManifestOf<'EventSource'>[],
  places: Places,
): Problem[] {
  const events = new Map(eventSources.map(({ name, ours }) => [name, new Set(eventNames(ours.value.spec ?? {}))]));
  return sensors.flatMap((sensor) =>
    (sensor.ours.value.spec?.dependencies ?? []).flatMap(({ name = '', eventSourceName = '', eventName = '' }, i) =>
      events.get(eventSourceName)?.has(eventName) === true
        ? []
        : [
            warning(
              `Nothing that runs here makes the events of dependency ${name}: it gets none, unless somebody else publishes on the bus.`,
              places.locate(sensor, ['spec', 'dependencies', i, 'eventName']),
            ),
          ],
    ),
  );
}

function eventNames(spec: EventSourceSpec): readonly string[] {
  return sourceTypes.flatMap(({ type }) => Object.keys(spec[type] ?? {}));
}

/** Secrets and ConfigMaps that are named and that no manifest is. */
export function withoutValues(running: readonly Manifest[], others: readonly Manifest[], places: Places): Problem[] {
  return missingValues(running, others).map(({ manifest, path, message }) =>
    warning(message, places.locate(manifest, path)),
  );
}

function error(message: string, at: Location): Problem {
  return { severity: 'error', message, at };
}

function warning(message: string, at: Location): Problem {
  return { severity: 'warning', message, at };
}
