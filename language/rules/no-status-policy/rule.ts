import type { Rule } from '../rule.ts';
import { insertBefore } from '../edits.ts';

/** An http or awsLambda trigger that takes every answer for a success (`http.go: ApplyPolicy`). */
export const noStatusPolicy: Rule = {
  meta: {
    code: 'no-status-policy',
    severity: 'warning',
    summary:
      'Without a list of allowed statuses every answer, 500 included, is a success: no retry and no DLQ trigger ever starts.',
    covers: ['S02', 'G-25'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    trigger({ template, policy, retryStrategy, dlqTrigger }, path) {
      const kind = template?.http ? 'http' : template?.awsLambda ? 'awsLambda' : null;
      if (kind === null || policy?.status || template?.k8s || template?.argoWorkflow) return;
      const wanted = retryStrategy ? 'retried' : dlqTrigger ? 'given to the DLQ trigger' : null;
      const line = 'policy: {status: {allow: [200, 201, 202, 204]}}';
      const edits = policy === undefined ? insertBefore(manifest, [...path, 'template'], line) : [];
      report({
        message: `Every status counts as a success here, 500 too${wanted === null ? '' : `, so nothing is ever ${wanted}`}. List the good ones in \`policy.status.allow\`.`,
        path: [...path, 'template', kind],
        part: 'key',
        // Without anything that reacts to a failure it only matters for the metrics.
        severity: wanted === null ? 'info' : 'warning',
        ...(edits.length > 0 ? { fix: { title: 'Add policy.status.allow', edits } } : {}),
      });
    },
  }),
};
