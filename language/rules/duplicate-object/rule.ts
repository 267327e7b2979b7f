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
      const first = index
        .objects(ours.kind, name, namespace)
        .find((other) => other.uri === uri && other.namespace === namespace);
      if (first === undefined || first.document === manifest.document) return;
      const message = `The file has ${ours.kind} \`${name}\` already, and this one replaces it. Give it another name.`;
      report({ message, path: ['metadata', 'name'] });
    },
  }),
};
