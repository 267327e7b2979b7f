import { mentionsOf } from '../../language/manifest/mentions.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { Path } from '../../language/yaml/path.ts';

/** A Secret or ConfigMap that an EventSource or Sensor reads, and no manifest here is. */
export interface MissingValue {
  readonly manifest: Manifest;
  readonly path: Path;
  readonly message: string;
}

/** Each once, where it is named first. */
export function missingValues(running: readonly Manifest[], others: readonly Manifest[]): readonly MissingValue[] {
  const here = new Set(
    others.flatMap((other) =>
      mentionsOf(other).flatMap(({ kind, name, role }) => (role === 'definition' ? [`${kind}/${name}`] : [])),
    ),
  );
  const missing: MissingValue[] = [];
  for (const manifest of running)
    for (const { kind, name, path, role } of mentionsOf(manifest)) {
      // What belongs to the pod itself nobody reads here.
      if ((kind !== 'secret' && kind !== 'config-map') || role !== 'reference' || path[1] === 'template') continue;
      if (here.has(`${kind}/${name}`)) continue;
      here.add(`${kind}/${name}`);
      missing.push({ manifest, path, message: sentence(kind, name, manifest) });
    }
  return missing;
}

function sentence(kind: 'secret' | 'config-map', name: string, { kind: owner }: Manifest): string {
  const object = kind === 'secret' ? 'Secret' : 'ConfigMap';
  const effect =
    owner === 'Sensor'
      ? 'a captured request only says where its value would stand'
      : 'what needs its value is refused, as with authSecret every request';
  return `There is no ${object} ${name} among these manifests: ${effect}. A cluster does not start the pod of this ${owner} without it; make it there, and put its manifest beside this one to have it here.`;
}
