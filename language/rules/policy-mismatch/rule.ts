import type { Rule } from '../rule.ts';
import { triggerKindOf } from '../../manifest/trigger-kinds.ts';

/** A policy that the kind of trigger never looks at (`sensors.md` 6.5). */
export const policyMismatch: Rule = {
  meta: {
    code: 'policy-mismatch',
    severity: 'warning',
    summary:
      'A policy of the wrong kind is never looked at: labels are for Kubernetes objects, statuses for HTTP and Lambda.',
    covers: ['L-18', 'L-20'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ template, policy }, path) {
      const kind = triggerKindOf(template);
      if (kind === null || !policy) return;
      for (const part of ['k8s', 'status'] as const) {
        if (policy[part] && !honours[part].includes(kind)) {
          const message = `A trigger of kind \`${kind}\` never looks at \`policy.${part}\`. Remove it.`;
          report({ message, path: [...path, 'policy', part], part: 'key' });
        }
      }
      const at = [...path, 'policy', 'k8s'];
      if (policy.k8s && kind === 'argoWorkflow' && template?.argoWorkflow?.operation === 'submit') {
        const message =
          'With `operation: submit` there is no object whose labels could be looked at: the trigger always fails. Remove `policy.k8s`.';
        report({ message, path: at, part: 'key', severity: 'error' });
      }
      if (policy.k8s && kind === 'k8s' && template?.k8s?.operation === 'delete') {
        report({
          message: 'A deleted object has no labels: the trigger always fails. Remove `policy.k8s`.',
          path: at,
          part: 'key',
          severity: 'error',
        });
      }
    },
  }),
};

const honours: Readonly<Record<'k8s' | 'status', readonly string[]>> = {
  k8s: ['k8s', 'argoWorkflow'],
  status: ['http', 'awsLambda', 'openWhisk'],
};
