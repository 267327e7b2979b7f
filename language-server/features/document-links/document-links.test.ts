import { expect, test } from 'vitest';
import { type SourceType, sourceTypes } from '../../../language/manifest/source-types.ts';
import { triggerKinds } from '../../../language/manifest/trigger-kinds.ts';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { documentLinks } from './document-links.ts';
import { sourcePage, triggerPage } from './upstream-pages.ts';

/** The links of the document at the cursor, as `text → target`. */
function checkLinks(text: string, expected: readonly string[]): void {
  const { document } = fixture(text);
  const { positions } = document;
  const shown = documentLinks(document).map(({ range, target }) => {
    return `${document.text.slice(positions.offsetAt(range.start), positions.offsetAt(range.end))} → ${target}`;
  });
  expect(shown).toEqual(expected);
}

test('a Sensor: the URL of a trigger, and the page of its kind', () =>
  checkLinks(orders.replace('kind: Sensor', 'kind: Sensor▮'), [
    'http://localhost/ship → http://localhost/ship',
    'http → https://argoproj.github.io/argo-events/sensors/triggers/http-trigger/',
  ]));

test('an EventSource: the page of each kind of source', () =>
  checkLinks(orders, [
    'calendar → https://argoproj.github.io/argo-events/eventsources/setup/calendar/',
    'webhook → https://argoproj.github.io/argo-events/eventsources/setup/webhook/',
  ]));

test('an EventBus: the page of its kind; a quoted URL without its quotes', () =>
  checkLinks(
    'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {annotations: {see: "https://a.example/b"}}\nspec:\n  kafka: {}\n',
    ['https://a.example/b → https://a.example/b', 'kafka → https://argoproj.github.io/argo-events/eventbus/kafka/'],
  ));

test.for<[written: string, target: string]>([
  ['../schemas/Sensor.schema.json', 'file:///w/schemas/Sensor.schema.json'],
  ['./a%20b.json', 'file:///w/a/a%2520b.json'],
  ['/etc/x.json', 'file:///etc/x.json'],
  ['https://a.example/x.json', 'https://a.example/x.json'],
])('the schema that a comment names: %s', ([written, target]) =>
  checkLinks(`//- /w/a/x.yaml\n# yaml-language-server: $schema=${written}\nname: ▮`, [`${written} → ${target}`]),
);

test('templates and texts are no addresses', () =>
  checkLinks(orders.replace('url: http://localhost/ship', 'url: "http://{{ host }}▮/a"'), [
    'http → https://argoproj.github.io/argo-events/sensors/triggers/http-trigger/',
  ]));

test('only kinds without a page of their own have no link', () => {
  const without = (pages: readonly (readonly [string, string | null])[]) =>
    pages.filter(([, page]) => page === null).map(([kind]) => kind);
  expect(without(sourceTypes.map(({ type }): [SourceType, string | null] => [type, sourcePage(type)]))).toEqual([
    'azureEventsHub',
    'generic',
    'gerrit',
    'hdfs',
    'slack',
    'storageGrid',
    'stripe',
  ]);
  expect(without(triggerKinds.map((kind) => [kind, triggerPage(kind)]))).toEqual([]);
});
