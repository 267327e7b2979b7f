import { eventDataRoots } from '../../schemas/event-data/roots.ts';
import type { Json } from '../../schemas/event-data/sample.ts';
import { eventSamples } from '../../schemas/event-data/samples.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { SourceType } from '../../language/manifest/source-types.ts';
import type { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import type { Path } from '../../language/yaml/path.ts';
import { eventOf } from '../../language/rules/event-of.ts';

export type SampleData = { readonly [key: string]: Json };

/**
 * What the data of an event looks like where a path of a manifest stands: in a dependency's filters, in a parameter of that
 * dependency, in the filter of an event source. Several examples, the most telling first; none where nothing is known.
 */
export function samplesAt(index: WorkspaceIndex, manifest: Manifest, path: Path): readonly SampleData[] {
  const { ours } = manifest;
  if (ours?.kind === 'EventSource') {
    const [, type, event] = path as readonly [string, SourceType, string];
    const settings = ours.value.spec?.[type]?.[event];
    return settings === undefined ? [] : samplesOf(type, settings as Settings);
  }
  const dependencies = ours?.kind === 'Sensor' ? (ours.value.spec?.dependencies ?? []) : [];
  const name = dependencyAt(manifest, path);
  const dependency =
    path[1] === 'dependencies' ? dependencies[Number(path[2])] : dependencies.find((one) => one.name === name);
  // Behind a transform the data has a shape that only the script knows.
  const isFilter = path[3] === 'filters' || path[1] === 'triggers';
  if (dependency === undefined || (isFilter && dependency.transform)) return [];
  const event = eventOf({ index, manifest }, dependency);
  return event === null ? [] : samplesOf(event.type, event.settings);
}

/** The `dependencyName` beside a path in a trigger. */
function dependencyAt(manifest: Manifest, path: Path): string | undefined {
  let value: unknown = manifest.ours?.value;
  for (const step of path.slice(0, -1))
    value = (value as { readonly [step: string | number]: unknown } | undefined)?.[step];
  return (value as { readonly dependencyName?: string } | undefined)?.dependencyName;
}

interface Settings {
  readonly [field: string]: unknown;
}

function samplesOf(type: SourceType, settings: Settings): SampleData[] {
  const body = eventDataRoots[type]?.body;
  const isOpen = (body !== 'jsonBody' && body !== 'text-or-json') || settings['jsonBody'] === true;
  const metadata = settings['metadata'] as SampleData | undefined;
  const samples = (eventSamples[type] ?? []).flatMap(({ data }) => (isObject(data) ? [data] : []));
  // Without `jsonBody` the body is text, and no path leads into it.
  const possible = isOpen ? samples : samples.filter((data) => !isObject(data['body'] ?? null));
  return (possible.length > 0 ? possible : samples.map((data) => ({ ...data, body: 'e30=' }))).map((data) =>
    metadata === undefined ? data : { ...data, metadata },
  );
}

function isObject(value: Json): value is SampleData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
