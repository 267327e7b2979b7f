import { certainDependencies, dependenciesOf } from '../condition-names.ts';
import type { Rule } from '../rule.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';

/** A payload or header from an event that need not be there (`params.go: ConstructPayload` dereferences nil). */
export const payloadCrash: Rule = {
  meta: {
    code: 'payload-crash',
    severity: 'error',
    summary:
      'When the trigger fires through the other branch of `||`, this value has no event and the whole Sensor crashes.',
    covers: ['S48', 'L-11', 'G-02', 'G-46'],
    scope: 'document',
  },
  create: ({ report }) => {
    let sensor: Sensor = {};
    return {
      sensor(value) {
        sensor = value;
      },
      parameter({ src }, { path, role, trigger }) {
        const name = src?.dependencyName;
        if (!name || src.value !== undefined || (role !== 'payload' && role !== 'header')) return;
        const dependencies = sensor.spec?.dependencies ?? [];
        const conditions = trigger.template?.conditions;
        if (!dependenciesOf(conditions, dependencies).has(name)) return;
        if (certainDependencies(conditions, dependencies).has(name)) return;
        const message = `The trigger can fire without \`${name}\`, and then this crashes the Sensor with all its triggers. Give a \`value\` to fall back on, or make a trigger for each branch.`;
        report({ message, path: [...path, 'src', 'dependencyName'] });
      },
    };
  },
};
