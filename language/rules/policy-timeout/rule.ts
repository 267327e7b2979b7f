import { insertBefore } from '../edits.ts';
import type { Rule } from '../rule.ts';

/** Labels that never come, and a trigger that succeeds nevertheless (`standard-k8s.go: ApplyPolicy`). */
export const policyTimeout: Rule = {
  meta: {
    code: 'policy-timeout',
    severity: 'warning',
    summary: 'Unless told otherwise, a trigger whose object never gets the labels succeeds when the time is over.',
    covers: ['F-4'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    trigger({ template, policy, retryStrategy, dlqTrigger }, path) {
      const { labels, errorOnBackoffTimeout } = policy?.k8s ?? {};
      const operation = template?.k8s ? template.k8s.operation : template?.argoWorkflow?.operation;
      // Of these, and of triggers of other kinds, `policy-mismatch` speaks.
      if (operation === 'delete' || operation === 'submit' || (!template?.k8s && !template?.argoWorkflow)) return;
      // Without labels nothing is waited for.
      if (Object.keys(labels ?? {}).length === 0 || errorOnBackoffTimeout) return;
      const wanted = retryStrategy ? 'retried' : dlqTrigger ? 'given to the DLQ trigger' : null;
      const at = [...path, 'policy', 'k8s', 'labels'];
      const edits = insertBefore(manifest, at, 'errorOnBackoffTimeout: true');
      report({
        message: `When the labels do not come in time, the trigger succeeds all the same${wanted === null ? '' : `, so nothing is ever ${wanted}`}. Add \`errorOnBackoffTimeout: true\`.`,
        path: at,
        part: 'key',
        // Without anything that reacts to a failure it only matters for the metrics.
        severity: wanted === null ? 'info' : 'warning',
        ...(edits.length > 0 ? { fix: { title: 'Add errorOnBackoffTimeout: true', edits } } : {}),
      });
    },
  }),
};
