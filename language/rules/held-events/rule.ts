import { conditionTokens } from '../condition-names.ts';
import type { Rule } from '../rule.ts';

/** What becomes of the events that wait for a condition (`trigger_conn.go: processDependency`). */
export const heldEvents: Rule = {
  meta: {
    code: 'held-events',
    severity: 'hint',
    summary:
      'Under `&&` only the latest event of each dependency is kept, and it waits until the others come, be it for days.',
    covers: ['S43'],
    scope: 'workspace',
  },
  create: ({ bus, report }) => ({
    trigger({ template }, path) {
      if (bus === 'kafka' || !template?.conditions || (template.conditionsReset ?? []).length > 0) return;
      if (!conditionTokens(template.conditions).some(({ kind }) => kind === 'and')) return;
      const message =
        'Of several events of one dependency only the latest is kept until the others have come, and it may be days old by then: events are not paired by their content. `conditionsReset` forgets them at a time of day.';
      report({ message, path: [...path, 'template', 'conditions'] });
    },
  }),
};
