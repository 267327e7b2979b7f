import type { Rule } from '../rule.ts';

/** A transform with two programs, of which one runs. */
export const transformBoth: Rule = {
  meta: {
    code: 'transform-both',
    severity: 'warning',
    summary: 'With `jq` and `script` only `jq` runs.',
    covers: ['L-16'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ transform }, path) {
      if (!transform?.jq || !transform.script) return;
      const message = '`jq` is set, so this script never runs. Keep one of them.';
      report({ message, path: [...path, 'transform', 'script'], part: 'key', tag: 'unnecessary' });
    },
  }),
};
