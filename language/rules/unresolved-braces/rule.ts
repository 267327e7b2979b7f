import type { Rule } from '../rule.ts';
import { triggerKinds } from '../../manifest/trigger-kinds.ts';

/** Template braces in a value that no code renders (published guidance teaches this). */
export const unresolvedBraces: Rule = {
  meta: {
    code: 'unresolved-braces',
    severity: 'warning',
    summary:
      'Only `dataTemplate`, `contextTemplate` and the `template` of a filter are templates: braces elsewhere go out as they are.',
    covers: [],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ template }, path) {
      for (const kind of triggerKinds) {
        // What is inside a Kubernetes object may be a template of Argo Workflows.
        if (kind === 'k8s' || kind === 'argoWorkflow') continue;
        const settings = template?.[kind] as { readonly [field: string]: unknown } | undefined;
        for (const [field, value] of Object.entries(settings ?? {})) {
          if (typeof value !== 'string' || !/\{\{.*\}\}/.test(value)) continue;
          const message = `Nothing fills in these braces: they go out as they are. Put the value in by a parameter with \`dest: ${kind}.${field}\` beside \`template\`.`;
          report({ message, path: [...path, 'template', kind, field] });
        }
      }
      for (const kind of ['k8s', 'argoWorkflow'] as const) {
        const json = template?.[kind]?.source?.resource?.json;
        const match = /\{\{\s*\.?(?:Input|body|event|header|data)\b[^}]*\}\}/.exec(json ?? '');
        if (!match) continue;
        const message = `Nothing fills in \`${match[0]}\`: the object goes out with it. Use \`parameters\` with a \`dest\` in the object.`;
        report({ message, path: [...path, 'template', kind, 'source', 'resource'], part: 'key' });
      }
    },
  }),
};
