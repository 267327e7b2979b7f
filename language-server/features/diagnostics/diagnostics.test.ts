import { expect, test } from 'vitest';
import { timeFromNanoseconds } from '../../../language/go/time.ts';
import { utc } from '../../../language/go/zone.ts';
import { ManifestDocument } from '../../documents/document.ts';
import { diagnostics } from './diagnostics.ts';

const context = { bus: 'jetstream' as const, now: timeFromNanoseconds(0n, utc) };

function codes(document: ManifestDocument): string[] {
  const text = document.text.getText();
  return diagnostics(document, context).map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
}

const bus = 'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata:\n  name: default\nspec:\n  jetstrem:\n    version: latest\n';

test('a misspelt field is named at its key, in whichever document it stands', () => {
  const document = ManifestDocument.open('file:///a.yaml', 'yaml', 1, `kind: Pod\n---\n${bus}`);
  expect(codes(document)).toContain('unknown-field: jetstrem');
});

test('an edit that mends it leaves nothing, and shares what it did not touch', () => {
  const first = ManifestDocument.open('file:///a.yaml', 'yaml', 1, `${bus}---\n${bus.replace('jetstrem', 'jetstream')}`);
  const before = first.manifests.map(({ document }) => document);
  const start = first.text.positionAt(first.text.getText().indexOf('jetstrem:'));
  const end = { line: start.line, character: start.character + 'jetstrem'.length };
  const next = first.changed([{ range: { start, end }, text: 'jetstream' }], 2);
  expect(codes(next)).toEqual([]);
  expect(next.manifests[1]!.document).toBe(before[1]);
  expect(next.manifests[0]!.document).not.toBe(before[0]);
});

test('a YAML error is told where it is', () => {
  const document = ManifestDocument.open('file:///a.yaml', 'yaml', 1, bus.replace('version: latest', 'version: "latest'));
  expect(diagnostics(document, context)[0]).toMatchObject({ code: 'yaml-syntax', severity: 'error' });
});
