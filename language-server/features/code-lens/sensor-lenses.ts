import type { Located } from '../../../language/manifest/workspace-index.ts';
import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import { placesOfWords } from '../../../language/semantics/clause-words.ts';
import type { Path } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import { eventOfDependency } from '../../values/event-names.ts';
import type { Lens } from './lens.ts';

const pin = 'argo-events-local.pinEvent';

/** What came of the events of this run, and which one values are shown on, with the others to choose from. */
export function dependencyLenses({ name, manifest, path }: Located, context: Context): Lens[] {
  const { index, pinned, commands } = context;
  const counts = pinned.activity.dependencies.find((one) => one.sensor === manifest.name && one.dependency === name);
  const counted = counts === undefined ? [] : [{ title: `${counts.arrived} in · ${counts.rejected} rejected` }];
  const dependency =
    manifest.ours?.kind === 'Sensor' ? manifest.ours.value.spec?.dependencies?.[Number(path[2])] : undefined;
  if (dependency === undefined) return counted;
  const event = eventOfDependency(index, manifest, dependency);
  const candidate = pinned.pinned(event);
  if (candidate === null) return counted;
  const title = `on ${candidate.title}`;
  if (!commands.has(pin)) return candidate.kind === 'sample' ? counted : [...counted, { title }];
  const candidates = pinned.candidates(event).map(({ choice, title: description }) => ({ choice, description }));
  const { eventSource, event: eventName } = event;
  return [...counted, { title, command: pin, arguments: [{ name: `${eventSource}/${eventName}`, candidates }] }];
}

/** Where the events were rejected that a dependency lost; a clause that rejected nothing says nothing. */
export function clauseLenses(manifest: Manifest, { pinned: { activity } }: Context): { at: Path; title: string }[] {
  if (manifest.ours?.kind !== 'Sensor') return [];
  const dependencies = manifest.ours.value.spec?.dependencies ?? [];
  const counted = activity.dependencies.filter(({ sensor }) => sensor === manifest.name);
  return counted.flatMap(({ dependency: name, clauses }) =>
    dependencies.flatMap((dependency, i) =>
      dependency.name !== name
        ? []
        : clauses.flatMap(({ at, words, rejected }) =>
            placesOfWords(dependency, at, words).map((place) => ({
              at: ['spec', 'dependencies', i, ...place],
              title: `${rejected} rejected here`,
            })),
          ),
    ),
  );
}

/** How often a trigger fired in this run. */
export function triggerLenses({ name, manifest }: Located, { pinned: { activity } }: Context): Lens[] {
  const counts = activity.triggers.find((one) => one.sensor === manifest.name && one.trigger === name);
  if (counts === undefined) return [];
  return [{ title: `${counts.fired} fired${counts.failed === 0 ? '' : ` · ${counts.failed} failed`}` }];
}
