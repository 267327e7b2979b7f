import type { Manifest, ManifestOf } from '../../language/manifest/parse-manifests.ts';

export interface Selection {
  readonly eventSources: readonly ManifestOf<'EventSource'>[];
  readonly sensors: readonly ManifestOf<'Sensor'>[];
  readonly eventBuses: readonly ManifestOf<'EventBus'>[];
}

/** The bus that an EventSource or Sensor names; `default` when it names none. */
export function busNameOf(manifest: ManifestOf<'EventSource' | 'Sensor'>): string {
  return manifest.ours.value.spec?.eventBusName || 'default';
}

/**
 * What runs: the manifests that were asked for, and everything around them that they refer to or that refers to them:
 * sources ↔ Sensors ↔ bus, until nothing is added.
 */
export function select(asked: Selection, around: Selection): Selection {
  const sources = new Set(asked.eventSources);
  const sensors = new Set(asked.sensors);
  const buses = new Set(asked.eventBuses);
  for (let size = -1; size !== sources.size + sensors.size; ) {
    size = sources.size + sensors.size;
    for (const sensor of around.sensors) if (some(sources, (source) => listens(sensor, source))) sensors.add(sensor);
    for (const source of around.eventSources)
      if (some(sensors, (sensor) => listens(sensor, source))) sources.add(source);
  }
  const names = new Set([...sources, ...sensors].map((manifest) => busNameOf(manifest)));
  const known = new Set([...buses].map((bus) => bus.name));
  for (const bus of around.eventBuses) if (names.has(bus.name) && !known.has(bus.name)) buses.add(bus);
  return { eventSources: [...sources], sensors: [...sensors], eventBuses: [...buses] };
}

function listens(sensor: ManifestOf<'Sensor'>, source: ManifestOf<'EventSource'>): boolean {
  return (sensor.ours.value.spec?.dependencies ?? []).some((dependency) => dependency.eventSourceName === source.name);
}

function some<T>(items: Iterable<T>, test: (item: T) => boolean): boolean {
  for (const item of items) if (test(item)) return true;
  return false;
}

/** Which manifest of two with the same kind and name counts: the first; the others are answered. */
export function duplicates(manifests: readonly Manifest[]): Manifest[] {
  const seen = new Set<string>();
  return manifests.filter((manifest) => {
    const key = `${manifest.kind}/${manifest.namespace}/${manifest.name}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}
