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
      const { kind, name, namespace, uri } = manifest;
      if (name === '') return;
      const all = index.file(uri)?.manifests ?? [];
      const same = all.find((other) => other.kind === kind && other.name === name && other.namespace === namespace);
      // Other files may be variants of it, as overlays are.
      if (same === undefined || all.indexOf(same) >= all.indexOf(manifest)) return;
      const message = `The file has ${kind} \`${name}\` already, and this one replaces it. Give it another name.`;
      report({ message, path: ['metadata', 'name'] });
    },
  }),
};
