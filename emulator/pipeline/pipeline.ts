import {
  type Manifest,
  type ManifestOf,
  type SourceFile,
  byKind,
  parseManifests,
  rangeIn,
} from '../../language/manifest/parse-manifests.ts';
import { sourceTypes } from '../../language/manifest/source-types.ts';
import { member } from '../../language/yaml/node.ts';
import type { EventSourceSpec } from '../../schemas/types.generated.ts';
import { Positions } from '../../language/text/positions.ts';
import type { Location, Problem } from '../control/protocol/protocol.ts';
import type { Time } from '../../language/go/time.ts';
import type { KeyedValues } from '../secrets.ts';
import { toValue } from '../yaml-value.ts';
import { missingValues } from './missing-values.ts';
import { refusals } from './refused.ts';
import { busNameOf, duplicates, select } from './select.ts';

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
  const texts = new Map([...asked, ...around].map(({ uri, text }) => [uri, new Positions(text)]));
  const here = parseManifests(asked);
  const there = parseManifests(around);
  // Where a document cannot be read, what it seems to say is no news.
  const unread = new Set(here.problems.filter(({ path }) => path === undefined).map(({ uri }) => uri));
  const told = here.problems.filter(({ uri, path }) => path === undefined || !unread.has(uri));
  const problems: Problem[] = told.map(({ uri, start, message }) => {
    const { line, column } = texts.get(uri)!.positionAt(start);
    return error(`${message}. The cluster refuses this manifest; it does not run here.`, {
      file: uri,
      line: line + 1,
      column: column + 1,
      path: [],
    });
  });
  const locate = (manifest: Manifest, path: readonly (string | number)[]): Location => {
    const { line, column } = texts.get(manifest.uri)!.positionAt(rangeIn(manifest, path, 'key').start);
    return { file: manifest.uri, line: line + 1, column: column + 1, path };
  };
  const runnable = (manifests: typeof here) =>
    byKind(
      [...manifests.eventSources, ...manifests.sensors, ...manifests.eventBuses].filter((manifest) =>
        decodes(manifest),
      ),
    );
  const selected = select(runnable(here), runnable(there));
  for (const manifest of duplicates([...selected.eventSources, ...selected.sensors]))
    problems.push(
      error(
        `There are two ${manifest.kind}s named ${manifest.name}; the cluster knows one of them: rename or remove one.`,
        locate(manifest, ['metadata', 'name']),
      ),
    );
  for (const manifest of here.others.filter((other) => isUnknown(other)))
    problems.push(
      error(
        `${manifest.kind} is no kind of Argo Events: it knows EventSource, Sensor and EventBus.`,
        locate(manifest, ['kind']),
      ),
    );

  const busNames = new Set([...selected.eventSources, ...selected.sensors].map((manifest) => busNameOf(manifest)));
  const busName = [...busNames][0] ?? 'default';
  const eventBus = selected.eventBuses.find((bus) => bus.name === busName) ?? null;
  for (const manifest of [...selected.eventSources, ...selected.sensors].filter(
    (other) => busNameOf(other) !== busName,
  ))
    problems.push(
      error(
        `not supported yet: two buses in one run; ${manifest.name} uses ${busNameOf(manifest)}, the others ${busName}.`,
        locate(manifest, ['spec', 'eventBusName']),
      ),
    );
  if (eventBus === null && busNames.size > 0)
    problems.push({
      severity: 'hint',
      message: `No EventBus named ${busName} was found: an embedded one is used here, a cluster would need one.`,
      at: null,
    });
  const accepted = (manifest: ManifestOf<'EventSource' | 'Sensor' | 'EventBus'>, what: string) => {
    const refused = refusals(manifest, eventBus, now);
    for (const { message, path, crash } of refused) {
      const text = message === '' ? '`webhook` is missing' : message;
      const how = crash ? "The cluster's controller panics, again and again, over" : 'The cluster refuses';
      problems.push(error(`${text}. ${how} ${what}.`, locate(manifest, path)));
    }
    return refused.length === 0;
  };
  const hasBus = eventBus === null || accepted(eventBus, 'this EventBus: nothing that uses it runs, there or here');
  const onBus = <T extends ManifestOf<'EventSource' | 'Sensor'>>(manifests: readonly T[]) => {
    const twice = new Set<Manifest>(duplicates(manifests));
    return manifests.filter(
      (manifest) =>
        hasBus &&
        busNameOf(manifest) === busName &&
        !twice.has(manifest) &&
        accepted(manifest, 'this manifest; it does not run here'),
    );
  };
  const eventSources = onBus(selected.eventSources);
  const sensors = onBus(selected.sensors);
  for (const { sensor, name, at } of unserved(sensors, eventSources))
    problems.push({
      severity: 'warning',
      message: `Nothing that runs here makes the events of dependency ${name}: it gets none, unless somebody else publishes on the bus.`,
      at: locate(sensor, at),
    });
  const others = [...here.others, ...there.others];
  for (const { manifest, path, message } of missingValues([...eventSources, ...sensors], others))
    problems.push({ severity: 'warning', message, at: locate(manifest, path) });
  return {
    eventSources,
    sensors,
    eventBus,
    busName,
    namespace:
      [...selected.eventBuses, ...selected.sensors, ...selected.eventSources].find(({ namespace }) => namespace !== '')
        ?.namespace ?? 'default',
    values: others.flatMap((manifest) => keyedValues(manifest)),
    problems,
    locate,
    lineOf: (manifest) => texts.get(manifest.uri)!.positionAt(manifest.start).line,
  };
}

/** The dependencies whose event no EventSource of the run has. */
function unserved(sensors: Pipeline['sensors'], eventSources: Pipeline['eventSources']) {
  const events = new Map(eventSources.map(({ name, ours }) => [name, new Set(eventNames(ours.value.spec ?? {}))]));
  return sensors.flatMap((sensor) =>
    (sensor.ours.value.spec?.dependencies ?? []).flatMap(({ name = '', eventSourceName = '', eventName = '' }, i) =>
      events.get(eventSourceName)?.has(eventName) === true
        ? []
        : [{ sensor, name, at: ['spec', 'dependencies', i, 'eventName'] }],
    ),
  );
}

function eventNames(spec: EventSourceSpec): readonly string[] {
  return sourceTypes.flatMap(({ type }) => Object.keys(spec[type] ?? {}));
}

function decodes(manifest: Manifest): boolean {
  return manifest.ours !== null && manifest.ours.errors.length === 0 && manifest.document.errors.length === 0;
}

function isUnknown(manifest: Manifest): boolean {
  return manifest.apiVersion.startsWith('argoproj.io/') && !argoKinds.has(manifest.kind);
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

function keyedValues(manifest: Manifest): KeyedValues[] {
  const { kind, name } = manifest;
  if (kind !== 'Secret' && kind !== 'ConfigMap') return [];
  const object = toValue(manifest.document) as { data?: Record<string, unknown>; stringData?: Record<string, unknown> };
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(object.data ?? {}))
    values.set(key, kind === 'Secret' ? Buffer.from(String(value), 'base64').toString('utf8') : String(value));
  if (member(manifest.document.root, 'stringData') !== null)
    for (const [key, value] of Object.entries(object.stringData ?? {})) values.set(key, String(value));
  return [{ kind, name, values }];
}

function error(message: string, at: Location): Problem {
  return { severity: 'error', message, at };
}
