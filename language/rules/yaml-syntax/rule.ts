import type { Rule } from '../rule.ts';

/** Text that is no YAML, or that `kubectl` cannot turn into JSON. */
export const yamlSyntax: Rule = {
  meta: {
    code: 'yaml-syntax',
    severity: 'error',
    summary: 'The document cannot be read, so kubectl refuses it as a whole.',
    covers: [],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    object() {
      for (const { start, end, message, isDisputed } of manifest.document.errors) {
        const who = isDisputed ? 'Not everybody reads this document' : 'Kubernetes cannot read this document';
        report({ message: `${who}: ${message}`, path: [], range: { start, end } });
      }
    },
  }),
};
