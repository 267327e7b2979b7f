import type { Rule } from '../rule.ts';

/** A DLQ trigger that shares its name, and so clients and rate limiter, with another trigger. */
export const dlqName: Rule = {
  meta: {
    code: 'dlq-name',
    severity: 'warning',
    summary:
      'Clients and rate limiters are kept by the name of the trigger: two of one name share them, and the first one’s settings win.',
    covers: ['L-26'],
    scope: 'document',
  },
  create: ({ report }) => {
    const seen = new Set<string>();
    return {
      trigger({ template }, path) {
        const name = template?.name;
        if (!name) return;
        if (path.includes('dlqTrigger') && seen.has(name)) {
          const message = `Another trigger is called \`${name}\` too, so both share one client and one rate limiter. Rename this one.`;
          report({ message, path: [...path, 'template', 'name'] });
        }
        seen.add(name);
      },
    };
  },
};
