import type { Trigger } from '../../../schemas/types.generated.ts';
import type { Path } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';

/** A pod that works with objects of the cluster as the account that every pod has. */
export const serviceAccount: Rule = {
  meta: {
    code: 'service-account',
    severity: 'info',
    summary:
      'Pods that make or watch objects of the cluster need an account that may; the one that they have without being told may usually not.',
    covers: ['F-5'],
    scope: 'document',
  },
  create: ({ report }) => ({
    sensor({ spec }) {
      if (spec?.template?.serviceAccountName) return;
      const place = firstOf(spec?.triggers ?? [], ['spec', 'triggers']);
      if (place === null) return;
      const message =
        'The Sensor works with objects of the cluster as the service account `default`, which may usually not: the API server answers “forbidden” to every event. Name one that may in `template.serviceAccountName`.';
      report({ message, path: place, part: 'key' });
    },
    eventSource({ spec }) {
      const [event] = Object.keys(spec?.resource ?? {});
      if (spec?.template?.serviceAccountName || event === undefined) return;
      const message =
        'Objects are watched as the service account `default`, which may usually not: the API server answers “forbidden”, for ever, and nothing arrives. Name one that may list and watch them in `template.serviceAccountName`.';
      report({ message, path: ['spec', 'resource'], part: 'key' });
    },
  }),
};

/** Where the first trigger says what it does with the cluster; `null` when none does. */
function firstOf(triggers: readonly Trigger[], path: Path): Path | null {
  for (const [index, trigger] of triggers.entries()) {
    let at = [...path, index];
    for (let each: Trigger | undefined = trigger; each; each = each.dlqTrigger, at = [...at, 'dlqTrigger']) {
      const kind = (['k8s', 'argoWorkflow'] as const).find((name) => each?.template?.[name]);
      if (kind !== undefined) return [...at, 'template', kind];
    }
  }
  return null;
}
