import { leaderElection } from '../../../../schemas/annotations.ts';
import type { TypedPlace } from '../../../embedded/typed-place.ts';
import { rangeIn } from '../../../../language/manifest/parse-manifests.ts';
import type { Telling } from '../telling.ts';

/** What the annotation means that the controller reads. */
export function aboutAnnotation({ manifest, path, onKey }: TypedPlace): Telling | null {
  const { name, description, values } = leaderElection;
  if (path.length !== 3 || path[0] !== 'metadata' || path[1] !== 'annotations' || path[2] !== name) return null;
  if (manifest.ours?.kind === 'EventBus') return null;
  const text = [`**${name}**`, description, `One of ${values.map((value) => `\`${value}\``).join(', ')}.`].join('\n\n');
  return { text, ...rangeIn(manifest, path, onKey ? 'key' : 'value') };
}
