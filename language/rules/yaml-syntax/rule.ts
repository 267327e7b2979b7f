import type { Rule } from '../rule.ts';

/** A document that the YAML parser of Kubernetes cannot read. */
export const yamlSyntax: Rule = {
  meta: {
    code: 'yaml-syntax',
    severity: 'error',
    summary: 'The document is not YAML, so `kubectl` refuses it as a whole.',
  },
  *check({ document }) {
    for (const { start, end, message } of document.errors) yield { start, end, message };
  },
};
