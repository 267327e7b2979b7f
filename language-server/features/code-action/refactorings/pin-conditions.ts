import { insertAfter } from '../../../../language/rules/edits.ts';
import { type Refactoring, itemAt, sensorOf } from './refactoring.ts';

/** Writes down what a trigger without `conditions` waits for: all dependencies, also those that are added later. */
export const pinConditions: Refactoring = (place) => {
  const { spec } = sensorOf(place)?.ours.value ?? {};
  const index = itemAt(place.path, 'triggers');
  const template = index === null ? undefined : spec?.triggers?.[index]?.template;
  const names = (spec?.dependencies ?? []).flatMap(({ name }) => name ?? []);
  if (!template?.name || template.conditions || names.length === 0 || place.path.includes('dlqTrigger')) return [];
  // Other names work only as long as nobody has to spell them.
  if (!names.every((name) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name))) return [];
  const conditions = `conditions: ${names.join(' && ')}`;
  const edits = insertAfter(place.manifest, ['spec', 'triggers', index!, 'template', 'name'], [conditions]);
  return edits.length === 0 ? [] : [{ title: `Write out \`${conditions}\``, kind: 'refactor.rewrite', edits }];
};
