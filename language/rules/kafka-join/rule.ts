import { conditionTokens } from '../condition-names.ts';
import type { Rule } from '../rule.ts';

/** Values from several events on a Kafka bus, where an `&&` hands over one (`trigger_handler.go: Action`). */
export const kafkaJoin: Rule = {
  meta: {
    code: 'kafka-join',
    severity: 'error',
    summary:
      'On a Kafka bus a trigger that joins events with `&&` gets only the event that came last: the others’ values are missing.',
    covers: ['G-08', 'H-15'],
    scope: 'workspace',
  },
  create: ({ bus, report }) => ({
    trigger({ template, parameters }, path) {
      if (bus !== 'kafka' || !template) return;
      const joins = conditionTokens(template.conditions ?? '').some(({ kind }) => kind === 'and');
      if (!joins) return;
      const payload = template.http?.payload ?? template.kafka?.payload ?? template.awsLambda?.payload ?? [];
      const names = new Set([...(parameters ?? []), ...payload].map(({ src }) => src?.dependencyName));
      if (names.size < 2) return;
      const message =
        'On a Kafka bus only the event that completes the condition is handed over, so values of the others are missing. Use a JetStream bus, or take values of one event only.';
      report({ message, path: [...path, 'template', 'conditions'] });
    },
  }),
};
