import type { Rule } from '../rule.ts';

/** Settings that do not go together with what an argoWorkflow trigger does (`argo-workflow.go: Execute`). */
export const workflowOperation: Rule = {
  meta: {
    code: 'workflow-operation',
    severity: 'error',
    summary:
      'Only `submit` sends the object itself; the other operations only name one, and parameters on it are lost.',
    covers: ['S46', 'L-19', 'G-12'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ template, retryStrategy, atLeastOnce }, path) {
      const workflow = template?.argoWorkflow;
      const operation = workflow?.operation;
      if (!workflow || !operation || operation === 'submit') return;
      const at = [...path, 'template', 'argoWorkflow'];
      const useful = (workflow.parameters ?? []).filter(({ dest }) => !dest?.startsWith('metadata.name'));
      if (operation === 'submit-from' && useful.length > 0) {
        const message =
          'Nothing of the object but its kind and name reaches `submit-from`, so these parameters are lost. Use `args: ["-p", "name=value"]`, or `submit`.';
        report({ message, path: [...at, 'parameters'], part: 'key' });
      }
      if (operation === 'submit-from' && retryStrategy && atLeastOnce) {
        const message =
          '`submit-from` reports a failure although the workflow was submitted, so each retry submits it once more. Remove `retryStrategy`, or use `submit`.';
        report({ message, path: [...path, 'retryStrategy'], part: 'key', severity: 'warning' });
      }
    },
  }),
};
