import type { Manifest } from '../../manifest/parse-manifests.ts';
import type { Rule } from '../rule.ts';

/** Two objects of one kind and name in one file: the later replaces the earlier. */
export const duplicateObject: Rule = {
  meta: {
    code: 'duplicate-object',
    severity: 'warning',
    summary:
      'Two objects of one kind and name are one object: the later one replaces the earlier when the file is applied.',
    covers: [],
    scope: 'workspace',
  },
  create: ({ manifest, index, report }) => ({
    object() {
      const { ours, name, namespace, uri } = manifest;
      if (ours === null || name === '') return;
      // Other files may be variants of it, as overlays are.
      const same = index
        .objects(ours.kind, name, namespace)
        .filter((other) => other.uri === uri && other.namespace === namespace);
      if (!same.some((other) => placeOf(other) < placeOf(manifest))) return;
      const message = `The file has ${ours.kind} \`${name}\` already, and this one replaces it. Give it another name.`;
      report({ message, path: ['metadata', 'name'] });
    },
  }),
};

/** The items of a `List` have one document of the file. */
function placeOf({ start, document }: Manifest): number {
  return start + (document.root?.start ?? 0);
}
