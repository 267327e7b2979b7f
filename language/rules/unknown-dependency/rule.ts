import { dependenciesOf } from '../condition-names.ts';
import type { Rule } from '../rule.ts';
import type { Sensor } from '../../../schemas/types.generated.ts';
import { isReplaced } from '../replaced.ts';
import { nearest } from '../../text/nearest.ts';
import { replaceValue } from '../edits.ts';

/** A parameter of a dependency that the Sensor has not, or that the trigger does not wait for. */
export const unknownDependency: Rule = {
  meta: {
    code: 'unknown-dependency',
    severity: 'error',
    summary:
      'The event that the value should come from is never there: a parameter is skipped, a payload crashes the Sensor.',
    covers: ['S07', 'L-10'],
    scope: 'document',
  },
  create: ({ manifest, report }) => {
    let sensor: Sensor = {};
    return {
      sensor(value) {
        sensor = value;
      },
      parameter({ src }, { path, role, trigger, triggerPath }) {
        const name = src?.dependencyName;
        if (!name || isReplaced(trigger, [...path.slice(triggerPath.length + 1), 'src', 'dependencyName'])) return;
        const dependencies = sensor.spec?.dependencies ?? [];
        const names = dependencies.flatMap((dependency) => dependency.name ?? []);
        const at = [...path, 'src', 'dependencyName'];
        const then =
          src.value !== undefined
            ? 'its `value` is used every time'
            : role === 'payload' || role === 'header'
              ? 'the Sensor crashes when the trigger runs'
              : 'the parameter is skipped and the template stays as it is';
        if (!names.includes(name)) {
          const meant = nearest(name, names);
          const fix =
            meant === null ? {} : { fix: { title: `Change to ${meant}`, edits: replaceValue(manifest, at, meant) } };
          const advice = meant === null ? `The dependencies are ${names.join(', ')}.` : `Did you mean \`${meant}\`?`;
          report({ message: `The Sensor has no dependency \`${name}\`: ${then}. ${advice}`, path: at, ...fix });
        } else if (!dependenciesOf(trigger.template?.conditions, dependencies).has(name)) {
          const message = `The conditions of this trigger do not name \`${name}\`, so its event is never there: ${then}. Add it to \`conditions\`, or take another dependency.`;
          report({ message, path: at });
        }
      },
    };
  },
};
