import { expect, test } from 'vitest';
import { fixture, marked } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { definition } from '../definition/definition.ts';
import { highlights, references } from './references.ts';

function checkReferences(text: string, expected: string): void {
  const { document, position, context, documents } = fixture(text);
  const found = references(document, position, { ...context, includeDeclaration: true });
  const shown = [...new Set(found.map(({ uri }) => uri))].sort().map((uri) => {
    const ranges = found.filter((one) => one.uri === uri).map(({ range }) => range);
    const lines = marked(documents.get(uri)!, ranges).split('\n');
    return lines.filter((line) => line.includes('‹')).map((line) => `${uri.slice(8)}: ${line.trim()}`);
  });
  expect(shown.flat().join('\n')).toBe(expected);
}

test.for<[name: string, at: string, expected: string]>([
  [
    'an event source, from the Sensor',
    'eventSourceName: ord▮ers',
    'sensor.yaml: eventSourceName: ‹orders›\nsensor.yaml: eventSourceName: ‹orders›\nsource.yaml: name: ‹orders›',
  ],
  ['an event, from the EventSource', 'pa▮id:', 'sensor.yaml: eventName: ‹paid›\nsource.yaml: ‹paid›:'],
  [
    'a dependency, in conditions and parameters',
    '- name: paid▮-order',
    'sensor.yaml: - name: ‹paid-order›\nsensor.yaml: conditions: ‹paid-order› && (‹paid_order› || sent)\nsensor.yaml: dependencyName: ‹paid-order›',
  ],
  ['nothing where there is no name', 'kind: Sen▮sor', ''],
])('references of %s', ([, at, expected]) => checkReferences(withCursor(at), expected));

/** The orders workspace with all else that can name its objects. */
const around = `${orders}//- /paid.event.yaml
eventSource: orders
event: paid
data: {}
//- /argo-events-local.yaml
triggers:
  shipping/ship: {delay: 5}
//- /service.yaml
apiVersion: v1
kind: Service
metadata: {name: webhooks}
spec: {selector: {eventsource-name: orders}}
//- /next.yaml
apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: next}
spec:
  dependencies:
    - name: d
      eventSourceName: orders
      eventName: sent
      filters:
        exprs:
          - expr: total > 40 && total < 50
            fields: [{name: total, path: body.total}]
  triggers:
    - template: {name: ship, http: {url: http://orders-eventsource-svc/sent}}
`;

test.for<[name: string, at: string, expected: string]>([
  [
    'an event source, from a fixture',
    'eventSource: ord▮ers',
    [
      'next.yaml: eventSourceName: ‹orders›',
      'next.yaml: - template: {name: ship, http: {url: http://‹orders›-eventsource-svc/sent}}',
      'paid.event.yaml: eventSource: ‹orders›',
      'sensor.yaml: eventSourceName: ‹orders›',
      'sensor.yaml: eventSourceName: ‹orders›',
      'service.yaml: spec: {selector: {eventsource-name: ‹orders›}}',
      'source.yaml: name: ‹orders›',
    ].join('\n'),
  ],
  [
    'an event, from a fixture',
    'event: pa▮id',
    'paid.event.yaml: event: ‹paid›\nsensor.yaml: eventName: ‹paid›\nsource.yaml: ‹paid›:',
  ],
  [
    'a Sensor, from the configuration',
    '  ship▮ping/ship:',
    'argo-events-local.yaml: ‹shipping›/ship: {delay: 5}\nsensor.yaml: name: ‹shipping›',
  ],
  [
    'a trigger, of this Sensor only',
    'shipping/sh▮ip:',
    'argo-events-local.yaml: shipping/‹ship›: {delay: 5}\nsensor.yaml: name: ‹ship›',
  ],
  [
    'a field of an expression',
    'fields: [{name: to▮tal',
    'next.yaml: - expr: ‹total› > 40 && ‹total› < 50\nnext.yaml: fields: [{name: ‹total›, path: body.total}]',
  ],
])('references of %s', ([, at, expected]) => {
  const text = around.replace(at.replace('▮', ''), at);
  expect(text).not.toBe(around);
  checkReferences(text, expected);
});

test('the definition of an event is its key in another file', () => {
  const { document, position, context } = fixture(withCursor('eventName: pa▮id'));
  const [found, ...others] = definition(document, position, context);
  expect(others).toEqual([]);
  expect(found!.uri).toBe('file:///source.yaml');
  expect(found!.range.start).toEqual({ line: 6, character: 4 });
});

test('what is highlighted is in the file', () => {
  const { document, position, context } = fixture(withCursor('eventName: pa▮id'));
  expect(highlights(document, position, context)).toHaveLength(1);
});

function withCursor(at: string): string {
  const text = orders.replace(at.replace('▮', ''), at);
  expect(text).not.toBe(orders);
  return text;
}
