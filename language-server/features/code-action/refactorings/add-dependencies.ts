import { appendItem } from '../../../../language/rules/edits.ts';
import { printText } from '../../../../language/yaml/print.ts';
import { type Refactoring, freeName, itemAt, sensorOf } from './refactoring.ts';

/** A dependency for every event of the source that the one under the cursor waits for. */
export const addDependencies: Refactoring = (place, { index }) => {
  const sensor = sensorOf(place);
  const dependencies = sensor?.ours.value.spec?.dependencies ?? [];
  const { eventSourceName: source } = dependencies[itemAt(place.path, 'dependencies') ?? -1] ?? {};
  if (sensor === null || !source) return [];
  const known = new Set(dependencies.flatMap((one) => (one.eventSourceName === source ? (one.eventName ?? []) : [])));
  const events = [...index.defined('event', { owner: source, namespace: sensor.namespace })];
  const missing = events.filter((event) => !known.has(event));
  const taken = dependencies.flatMap(({ name }) => name ?? []);
  const edits = missing.flatMap((event) => {
    const name = freeName(event, taken);
    taken.push(name);
    return appendItem(
      place.manifest,
      ['spec', 'dependencies'],
      [`name: ${printText(name)}`, `eventSourceName: ${printText(source)}`, `eventName: ${printText(event)}`],
    );
  });
  if (edits.length === 0) return [];
  return [{ title: `Add a dependency for every event of ${source}`, kind: 'refactor.rewrite', edits: [joined(edits)] }];
};

/** Edits at one place, as one. */
function joined<E extends { readonly text: string }>(edits: readonly E[]): E {
  return { ...edits[0]!, text: edits.map(({ text }) => text).join('') };
}
