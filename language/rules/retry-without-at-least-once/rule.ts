import type { Rule } from '../rule.ts';
import { insertBefore } from '../edits.ts';

/** `retryStrategy` around an action that is not waited for (`listener.go: triggerActions`). */
export const retryWithoutAtLeastOnce: Rule = {
  meta: {
    code: 'retry-without-at-least-once',
    severity: 'warning',
    summary:
      'Without `atLeastOnce: true` the trigger runs in the background and counts as done at once: nothing is ever retried.',
    covers: ['S01', 'L-06', 'G-01', 'H-10'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    trigger({ retryStrategy, atLeastOnce }, path) {
      if (!retryStrategy || atLeastOnce) return;
      const at = [...path, 'retryStrategy'];
      const edits = insertBefore(manifest, at, 'atLeastOnce: true');
      report({
        message:
          'This retries nothing: without `atLeastOnce: true` the trigger counts as successful before it has run. Add it.',
        path: at,
        part: 'key',
        ...(edits.length > 0 ? { fix: { title: 'Add atLeastOnce: true', edits } } : {}),
      });
    },
  }),
};
