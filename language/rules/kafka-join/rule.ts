import type { TriggerTemplate } from '../../../schemas/types.generated.ts';
import { triggerKinds } from '../../manifest/trigger-kinds.ts';
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
  create: ({ bus, report }) => {
    let dependencies = 0;
    return {
      sensor({ spec }) {
        dependencies = spec?.dependencies?.length ?? 0;
      },
      trigger({ template, parameters }, path) {
        if (bus !== 'kafka' || !template) return;
        const { conditions = '' } = template;
        // Without conditions all dependencies are joined.
        const joins =
          conditions === '' ? dependencies > 1 : conditionTokens(conditions).some(({ kind }) => kind === 'and');
        if (!joins || (parameters ?? []).length + valuesIn(template) === 0) return;
        const message =
          'On a Kafka bus only the event that completes the condition is handed over, so values of the others are missing. Use a JetStream bus, or give each event a trigger of its own.';
        report({ message, path: [...path, 'template', 'conditions'] });
      },
    };
  },
};

/** How many values of events the trigger itself takes. */
function valuesIn(template: TriggerTemplate): number {
  const lists = triggerKinds.flatMap((kind) => {
    const settings = template[kind] as Readonly<Record<string, unknown[] | undefined>> | undefined;
    return [settings?.['parameters'], settings?.['payload'], settings?.['dynamicHeaders']];
  });
  return lists.reduce((count, list) => count + (list?.length ?? 0), 0);
}
