import type { TextEdit } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { readFixture } from '../../../language/house-files/fixture.ts';
import { edited, fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { completion } from './completion.ts';

function offered(uri: string, text: string) {
  const { document, position, context, documents } = fixture(`${orders}//- ${uri}\n${text}`);
  return { document, documents, items: completion(document, position, context) };
}

test.for<[name: string, uri: string, text: string, expected: readonly string[]]>([
  ['keys of a fixture', '/a.event.yaml', '▮', ['eventSource', 'event', 'request', 'data', 'id', 'time']],
  ['event sources', '/a.event.yaml', 'eventSource: ▮', ['orders']],
  ['events of the source beside it', '/a.event.yaml', 'eventSource: orders\nevent: ▮', ['sent', 'paid', 'nightly']],
  ['members of a request', '/a.event.yaml', 'request:\n  me▮', ['method']],
  ['keys of the configuration', '/argo-events-local.yaml', 'bus: kafka\n▮', ['port', 'triggers', 'checks']],
  ['words of an enumeration', '/argo-events-local.yaml', 'bus: ▮', ['embedded', 'jetstream', 'kafka']],
  ['triggers of the workspace', '/argo-events-local.yaml', 'triggers:\n  ▮', ['shipping/ship']],
  ['what a trigger can be told', '/argo-events-local.yaml', 'triggers:\n  shipping/ship:\n    ▮', ['respond', 'delay']],
  ['checks', '/argo-events-local.yaml', 'checks:\n  unknown▮', ['unknown-field', 'unknown-event']],
  ['severities', '/argo-events-local.yaml', 'checks:\n  unknown-field: ▮', ['error', 'warning', 'hint', 'off']],
])('%s', ([, uri, text, expected]) => {
  expect(offered(uri, text).items.map(({ label }) => label)).toEqual(expect.arrayContaining([...expected]));
});

test('a trigger that is configured already is not offered again', () => {
  const { items } = offered('/argo-events-local.yaml', 'triggers:\n  shipping/ship: {}\n  ▮');
  expect(items.map(({ label }) => label)).toEqual([]);
});

test('whole data makes a fixture that can be sent', () => {
  const { document, documents, items } = offered('/a.event.yaml', 'eventSource: orders\nevent: nightly\n▮\n');
  const data = items.find(({ label }) => label.startsWith('data of the sample'))!;
  documents.didChange(document.uri, 2, [{ text: edited(document, [data.textEdit as TextEdit]) }]);
  const { document: after } = documents.get(document.uri)!.file.yaml.documents[0]!;
  expect(readFixture(after)).toMatchObject({ fixture: { eventSource: 'orders', event: 'nightly' } });
});
