import type { Rule } from '../rule.ts';
import { sourceTypes } from '../../manifest/source-types.ts';

/** An EventSource that has no events. */
export const noEvents: Rule = {
  meta: {
    code: 'no-events',
    severity: 'error',
    summary: 'An EventSource without events is accepted, and its pod ends with `no active event server running`.',
    covers: ['A-1'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    eventSource({ spec }) {
      if (sourceTypes.some(({ type }) => Object.keys(spec?.[type] ?? {}).length > 0)) return;
      // A kind that is misspelt or wrongly typed is reported as such.
      const other = (manifest.ours?.dropped.length ?? 0) + (manifest.ours?.errors.length ?? 0) > 0;
      if (other) return;
      report({
        message:
          'There is no event here, so the pod ends as soon as it starts. Add one, such as `calendar: {tick: {interval: 10s}}`.',
        path: ['spec'],
        part: 'key',
      });
    },
  }),
};
