import type { Node } from '../../yaml/node.ts';
import type { Rule } from '../rule.ts';

/** A key that a mapping has twice: the reader keeps the last one. */
export const duplicateKey: Rule = {
  meta: {
    code: 'duplicate-key',
    severity: 'error',
    summary: 'A mapping has this key twice; only the last one counts, and kubectl may refuse the document.',
    covers: [],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    object() {
      const pending: Node[] = manifest.document.root === null ? [] : [manifest.document.root];
      for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
        if (node.kind === 'sequence') pending.push(...node.items);
        if (node.kind !== 'mapping') continue;
        const seen = new Set<string>();
        for (const { key, value, merged } of node.entries) {
          if (merged) continue;
          pending.push(value);
          if (seen.has(key.name)) {
            const message = `\`${key.name}\` stands here twice: the one before is lost. Keep one of them.`;
            report({ message, path: [], range: { start: key.start, end: key.end } });
          }
          seen.add(key.name);
        }
      }
    },
  }),
};
