import type { Rule } from '../rule.ts';

/** A secure header without a source (`http.go: Execute` dereferences it). */
export const secureHeader: Rule = {
  meta: {
    code: 'secure-header',
    severity: 'error',
    summary: 'A secure header without `valueFrom` crashes the whole Sensor when the trigger runs.',
    covers: ['L-21', 'G-45'],
    scope: 'document',
  },
  create: ({ report }) => ({
    parameter({ src }, { role, path }) {
      if (role === 'header' && !src)
        report({ message: 'Without `src` the Sensor crashes when the trigger runs. Add it.', path });
    },
    trigger({ template }, path) {
      for (const kind of ['http', 'kafka'] as const) {
        for (const [index, header] of (template?.[kind]?.secureHeaders ?? []).entries()) {
          const from = header?.valueFrom;
          if (from?.secretKeyRef || from?.configMapKeyRef) continue;
          const message =
            'This header has no source, and that crashes the Sensor. Add `valueFrom.secretKeyRef` or `valueFrom.configMapKeyRef`.';
          report({ message, path: [...path, 'template', kind, 'secureHeaders', index] });
        }
      }
      const s3 = template?.k8s?.source?.s3 ?? template?.argoWorkflow?.source?.s3;
      const kind = template?.k8s?.source?.s3 ? 'k8s' : 'argoWorkflow';
      if (s3 && !s3.bucket) {
        const message = 'Without `bucket` the Sensor crashes when the trigger runs. Add its name and key.';
        report({ message, path: [...path, 'template', kind, 'source', 's3'], part: 'key' });
      }
    },
  }),
};
