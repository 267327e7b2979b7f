import type { TextDocument } from 'vscode';
import { expect, test } from 'vitest';
import { isFixture, isManifest } from './manifest.ts';

const document = (text: string, languageId = 'yaml') => ({ languageId, getText: () => text }) as TextDocument;

test.for<[name: string, text: string, expected: boolean]>([
  ['a Sensor', 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\n', true],
  ['the second document', 'kind: Service\n---\nkind: "EventBus" # here\napiVersion: argoproj.io/v1alpha1\n', true],
  ['a Workflow', 'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n', false],
  ['a kind further in', 'apiVersion: argoproj.io/v1alpha1\nspec:\n  kind: Sensor\n', false],
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
