import { expect, test } from 'vitest';
import { zeroTime } from '../../../language/go/time.ts';
import { WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import { Linter } from '../../../language/rules/lint.ts';
import { rules } from '../../../language/rules/registry.generated.ts';
import { DocumentStore } from '../../documents/document-store.ts';
import { diagnostics } from './diagnostics.ts';

const manifest =
  'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: default}\nspec:\n  jetstraem: {version: latest}\n';

test('a finding stands where it is in the file, also after the documents above it have changed', () => {
  const index = new WorkspaceIndex();
  const store = new DocumentStore(index);
  const linter = new Linter({ rules, now: zeroTime });
  const unknown = () =>
    diagnostics(store.get('file:///a.yaml')!, index, linter)
      .filter(({ code }) => code === 'unknown-field')
      .map(({ range }) => range);
  store.didOpen('file:///a.yaml', 'yaml', 1, `a: 1\n---\n${manifest}`);
  expect(unknown()).toEqual([{ start: { line: 6, character: 2 }, end: { line: 6, character: 11 } }]);
  const top = { line: 0, character: 0 };
  store.didChange('file:///a.yaml', 2, [{ range: { start: top, end: top }, text: '# one\n# two\n' }]);
  expect(unknown()).toEqual([{ start: { line: 8, character: 2 }, end: { line: 8, character: 11 } }]);
});
