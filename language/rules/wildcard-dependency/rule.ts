import type { Rule } from '../rule.ts';

/** A pattern where names are compared exactly. */
export const wildcardDependency: Rule = {
  meta: {
    code: 'wildcard-dependency',
    severity: 'error',
    summary:
      'Only NATS Streaming knows patterns: on JetStream and Kafka the names are compared as they are, and never match.',
    covers: ['L-28', 'H-19'],
    scope: 'workspace',
  },
  create: ({ bus, report }) => ({
    dependency({ eventSourceName = '', eventName = '' }, path) {
      if (bus === 'stan') return;
      for (const [field, value] of [
        ['eventSourceName', eventSourceName],
        ['eventName', eventName],
      ] as const) {
        if (!/[*?[\]]/.test(value)) continue;
        const message = `\`${value}\` is a pattern, and a ${bus === 'kafka' ? 'Kafka' : 'JetStream'} bus knows none: this never matches. Make a dependency for each event.`;
        report({ message, path: [...path, field] });
      }
    },
  }),
};
