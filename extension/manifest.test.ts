import type { TextDocument } from 'vscode';
import { expect, test } from 'vitest';
import { isFixture, isForLanguageServer, isManifest, manifestsIn } from './manifest.ts';

const document = (text: string, languageId = 'yaml', path = '/a.yaml') =>
  ({ languageId, getText: () => text, uri: { path } }) as TextDocument;

test.for<[name: string, text: string, expected: boolean]>([
  ['a Sensor', 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n', true],
  ['the second document', 'kind: Service\n---\nkind: "EventBus" # here\napiVersion: argoproj.io/v1alpha1\n', true],
  ['a Workflow', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n', false],
  ['a kind further in', 'apiVersion: argoproj.io/v1alpha1\nspec:\n  kind: Sensor\n', false],
  ['a list', 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: argoproj.io/v1alpha1\n    kind: Sensor\n', true],
  ['a list of one kind', 'apiVersion: argoproj.io/v1alpha1\nkind: SensorList\n', true],
  ['nothing', '', false],
])('%s', ([, text, expected]) => {
  expect(isManifest(document(text))).toBe(expected);
});

test('only YAML is looked at', () => {
  expect(isManifest(document('apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n', 'markdown'))).toBe(false);
  expect(['a.event.yaml', 'a.event.yml', 'event.yaml', 'a.event.yaml.txt'].map(isFixture)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('the manifests of a file begin at what says that they are ones', () => {
  const sensor = 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n';
  const workflow = '# a template\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\n';
  const text = `# ours\n${sensor}---\n${workflow}--- # more\n${sensor}`;
  expect(manifestsIn(text)).toEqual([text.indexOf(sensor), text.lastIndexOf(sensor)]);
});

test.for<[name: string, path: string, text: string, expected: boolean]>([
  ['a manifest', '/a.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n', true],
  ['the beginning of one', '/a.yaml', 'apiVersion: argoproj.io/v1alpha1\nki', true],
  ['a new file', '/a.yaml', '', true],
  ['a new file with a comment', '/a.yaml', '# orders\r\n---\r\n\r\n', true],
  ['a fixture', '/order.event.yaml', 'eventSource: shop\n', true],
  ['the configuration', '/w/argo-events-local.yaml', 'bus: kafka\n', true],
  ['somebody else’s file', '/compose.yaml', 'services: {}\n', false],
])('whether the language server is needed for %s', ([, path, text, expected]) => {
  expect(isForLanguageServer(document(text, 'yaml', path))).toBe(expected);
  expect(isForLanguageServer(document(text, 'markdown', path))).toBe(false);
});
