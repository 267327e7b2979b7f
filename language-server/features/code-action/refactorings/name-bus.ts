import { insertBefore } from '../../../../language/rules/edits.ts';
import { entryOf, member } from '../../../../language/yaml/node.ts';
import type { Refactoring } from './refactoring.ts';

/** Writes down the bus that is used by default, so that it can be found and renamed. */
export const nameBus: Refactoring = ({ manifest, path }) => {
  const { ours, document } = manifest;
  const spec = member(document.root, 'spec');
  const isNear = path.length === 0 || (path.length === 1 && path[0] === 'spec');
  if (ours === null || ours.kind === 'EventBus' || !isNear || spec?.kind !== 'mapping') return [];
  const first = spec.entries.find(({ merged }) => !merged);
  if (first === undefined || entryOf(spec, 'eventBusName') !== null) return [];
  const edits = insertBefore(manifest, ['spec', first.key.name], 'eventBusName: default');
  return [{ title: 'Write out `eventBusName: default`', kind: 'refactor.rewrite', edits }];
};
