import { appendItem, insertAfter } from '../../../../language/rules/edits.ts';
import { printText } from '../../../../language/yaml/print.ts';
import { type Refactoring, freeName, itemAt, sensorOf } from './refactoring.ts';

/** A trigger that fires for the dependency under the cursor, and only logs. */
export const addTrigger: Refactoring = (place) => {
  const { spec } = sensorOf(place)?.ours.value ?? {};
  const { name } = spec?.dependencies?.[itemAt(place.path, 'dependencies') ?? -1] ?? {};
  if (!name) return [];
  const triggers = spec?.triggers ?? [];
  const taken = triggers.flatMap(({ template }) => template?.name ?? []);
  const trigger = [
    'template:',
    `  name: ${printText(freeName(`on-${name}`, taken))}`,
    `  conditions: ${printText(name)}`,
    '  log: {}',
  ];
  const edits =
    triggers.length > 0
      ? appendItem(place.manifest, ['spec', 'triggers'], trigger)
      : insertAfter(
          place.manifest,
          ['spec', 'dependencies'],
          ['triggers:', ...trigger.map((line, i) => (i === 0 ? `  - ${line}` : `    ${line}`))],
        );
  return edits.length === 0 ? [] : [{ title: `Add a trigger for ${name}`, kind: 'refactor.rewrite', edits }];
};
