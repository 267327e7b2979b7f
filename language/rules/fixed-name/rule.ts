import type { Rule } from '../rule.ts';

/** An object with a fixed name that is created for every event. */
export const fixedName: Rule = {
  meta: {
    code: 'fixed-name',
    severity: 'warning',
    summary: 'A name can be given once: the second event fails with "already exists".',
    covers: ['S45'],
    scope: 'document',
  },
  create: ({ report }) => ({
    trigger({ template, parameters }, path) {
      for (const kind of ['k8s', 'argoWorkflow'] as const) {
        const settings = template?.[kind];
        const operation = settings?.operation || 'create';
        const json = settings?.source?.resource?.json;
        if (json === undefined || (operation !== 'create' && operation !== 'submit')) continue;
        const { metadata } = JSON.parse(json) as { metadata?: { name?: unknown } | null };
        const set = [...(settings?.parameters ?? []), ...(parameters ?? [])].some(({ dest }) =>
          /metadata\.(name|generateName)$/.test(dest ?? ''),
        );
        if (typeof metadata !== 'object' || !metadata?.name || set) continue;
        const at = [...path, 'template', kind, 'source', 'resource', 'metadata', 'name'];
        const message =
          'The second event fails because an object of this name exists already. Use `generateName`, or set the name by a parameter.';
        report({ message, path: at, part: 'key' });
      }
    },
  }),
};
