import { print } from '../../../../language/yaml/print.ts';
import { eventAt } from '../../../values/event-names.ts';
import type { Refactoring } from './refactoring.ts';

/** Makes a fixture (`*.event.yaml`) of an event that was recorded, or of a sample, for the event under the cursor. */
export const extractFixture: Refactoring = ({ manifest, path }, { index, pinned, canCreateFiles }) => {
  const { uri } = manifest;
  const named = eventAt(manifest, path);
  if (!canCreateFiles || named === null || named.eventSource === '') return [];
  const { eventSource, event } = named;
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return pinned.candidates(named).flatMap(({ title, fixture }) => {
    if (!('data' in fixture)) return [];
    const name = freeFile(event, (file) => index.file(`${folder}${encodeURIComponent(file)}`) !== undefined);
    const text = `# Made of ${title}.\n${print({ eventSource, event, data: fixture.data })}\n`;
    return [{ title: `Make a fixture of ${title}`, kind: 'refactor.extract', edits: [], file: { name, text } }];
  });
};

function freeFile(event: string, isTaken: (file: string) => boolean): string {
  const base = event.replaceAll(/[^\p{L}\p{N}_.-]+/gu, '-');
  for (let number = 1; ; number++) {
    const file = `${number === 1 ? base : `${base}-${number}`}.event.yaml`;
    if (!isTaken(file)) return file;
  }
}
