import type { Rule } from '../rule.ts';

/** `or` where a filter that fails rejects the event all the same (`filter.go: Filter`). */
export const filterOperator: Rule = {
  meta: {
    code: 'filter-operator',
    severity: 'warning',
    summary:
      'With `or`, a kind of filter that fails, by a missing path for instance, rejects the event even if another kind passed.',
    covers: ['S18', 'L-17', 'G-03', 'G-04', 'G-05'],
    scope: 'document',
  },
  create: ({ report }) => ({
    dependency({ filters, filtersLogicalOperator }, path) {
      if (!filters || filtersLogicalOperator !== 'or') return;
      const kinds = (['exprs', 'data', 'context', 'time', 'script'] as const).filter((kind) =>
        Array.isArray(filters[kind]) ? filters[kind].length > 0 : filters[kind],
      );
      const at = [...path, 'filtersLogicalOperator'];
      if (kinds.length === 0) {
        report({
          message: 'With `or` and no filters every event is rejected. Remove `filtersLogicalOperator`.',
          path: at,
          severity: 'error',
        });
        return;
      }
      const failing = kinds.filter((kind) => kind === 'exprs' || kind === 'data' || kind === 'script');
      if (kinds.length > 1 && failing.length > 0) {
        const message = `When ${failing.map((kind) => `\`${kind}\``).join(' or ')} fails, because a path is missing for instance, the event is rejected even if another kind passes. Make a dependency for each, joined by \`||\` in the conditions.`;
        report({ message, path: at });
      }
    },
  }),
};
