import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import { expect, test } from 'vitest';
import { zeroTime } from '../../../language/go/time.ts';
import { WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import { Linter } from '../../../language/rules/lint.ts';
import { rules } from '../../../language/rules/registry.generated.ts';
import { DocumentStore } from '../../documents/document-store.ts';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { diagnostics } from './diagnostics.ts';

const manifest =
  'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: default}\nspec:\n  jetstraem: {version: latest}\n';

test('a finding stands where it is in the file, also after the documents above it have changed', () => {
  const index = new WorkspaceIndex();
  const store = new DocumentStore(index);
  const linter = new Linter({ rules, now: zeroTime });
  const unknown = () =>
    diagnostics(store.get('file:///a.yaml')!, { index, linter, rulePages: null })
      .filter(({ code }) => code === 'unknown-field')
      .map(({ range }) => range);
  store.didOpen('file:///a.yaml', 'yaml', 1, `a: 1\n---\n${manifest}`);
  expect(unknown()).toEqual([{ start: { line: 6, character: 2 }, end: { line: 6, character: 11 } }]);
  const top = { line: 0, character: 0 };
  store.didChange('file:///a.yaml', 2, [{ range: { start: top, end: top }, text: '# one\n# two\n' }]);
  expect(unknown()).toEqual([{ start: { line: 8, character: 2 }, end: { line: 8, character: 11 } }]);
});

test('rules that look at other files see them, and each code leads to its page', () => {
  const unknown = (text: string) => {
    const { documents, context } = fixture(text);
    return diagnostics(documents.get('file:///sensor.yaml')!, context).filter(({ code }) => code === 'unknown-event');
  };
  expect(unknown(orders)).toEqual([]);
  const [found, ...others] = unknown(orders.replace('    sent:\n', '    dispatched:\n'));
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    severity: DiagnosticSeverity.Error,
    range: { start: { line: 19, character: 17 }, end: { line: 19, character: 21 } },
    codeDescription: { href: 'https://example.com/rules/unknown-event.md' },
  });
});

test('an edit of another file changes what is found here', () => {
  const { documents, context } = fixture(orders);
  const count = () =>
    diagnostics(documents.get('file:///sensor.yaml')!, context).filter(({ code }) => code === 'unknown-event').length;
  expect(count()).toBe(0);
  const source = documents.get('file:///source.yaml')!;
  documents.didChange(source.uri, 2, [{ text: source.text.replace('    sent:\n', '    dispatched:\n') }]);
  documents.settle();
  expect(count()).toBe(1);
  documents.didChange(source.uri, 3, [{ text: source.text }]);
  documents.settle();
  expect(count()).toBe(0);
});

const tagged = (text: string) => {
  const { document, context } = fixture(text);
  return diagnostics(document, context).flatMap(({ code, tags }) => (tags === undefined ? [] : [[code, ...tags]]));
};

test('what is never reached, or never looked at, is faded', () => {
  const { Unnecessary } = DiagnosticTag;
  const transform = (program: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: s}\nspec:\n  dependencies:\n    - name: d\n      eventSourceName: e\n      eventName: e\n      transform:\n        ${program}\n  triggers: [{template: {name: t, log: {}}}]\n`;
  expect(tagged(transform('script: |-\n          do return event end\n          event.a = 1'))).toEqual([
    ['script-mistake', Unnecessary],
  ]);
  expect(tagged(transform('jq: "if true then .body else .header end"'))).toEqual([['script-mistake', Unnecessary]]);
  expect(tagged(transform('jq: .body\n        script: return event'))).toEqual([['transform-both', Unnecessary]]);
});

test('what something else has taken the place of is struck through', () => {
  const { Deprecated } = DiagnosticTag;
  const bus = 'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: b}\nspec: {nats: {native: {}}}\n';
  expect(tagged(bus)).toContainEqual(['event-bus-settings', Deprecated]);
  const source =
    'apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata: {name: s}\nspec: {gitlab: {e: {projectID: "1"}}}\n';
  expect(tagged(source)).toContainEqual(['deprecated-field', Deprecated]);
});
