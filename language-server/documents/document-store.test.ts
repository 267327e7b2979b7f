import { expect, test } from 'vitest';
import { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { DocumentStore } from './document-store.ts';

test('changes are applied in order, and only the edited document is parsed again', () => {
  const store = new DocumentStore(new WorkspaceIndex());
  store.didOpen('file:///a.yaml', 'yaml', 1, 'a: 1\n---\nb: 2\n');
  const before = store.get('file:///a.yaml')!;
  const at = (line: number, character: number) => ({ line, character });
  store.didChange('file:///a.yaml', 2, [
    { range: { start: at(2, 3), end: at(2, 4) }, text: '3' },
    { range: { start: at(3, 0), end: at(3, 0) }, text: 'c: 4\n' },
  ]);
  const after = store.get('file:///a.yaml')!;
  expect(after.text).toBe('a: 1\n---\nb: 3\nc: 4\n');
  expect(after.version).toBe(2);
  expect(after.file.yaml.documents[0]!.document).toBe(before.file.yaml.documents[0]!.document);
  expect(after.file.yaml.documents[1]!.document).not.toBe(before.file.yaml.documents[1]!.document);
  expect(before.positions.offsetAt(at(2, 3))).toBe(12);
});

test('a document that is not open is not there, and a change to it does nothing', () => {
  const store = new DocumentStore(new WorkspaceIndex());
  store.didChange('file:///a.yaml', 2, [{ text: 'a' }]);
  expect(store.get('file:///a.yaml')).toBeNull();
  store.didOpen('file:///a.yaml', 'yaml', 1, 'a: 1');
  store.didClose('file:///a.yaml');
  expect(store.get('file:///a.yaml')).toBeNull();
});
