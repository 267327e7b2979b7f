import { expect, test } from 'vitest';
import { WorkspaceIndex, rangeOfMention } from './workspace-index.ts';

/** The mentions of a file, as `kind name` with the owner of the name behind it, and the text they stand on. */
function checkMentions(uri: string, text: string, expected: readonly string[]): void {
  const index = new WorkspaceIndex();
  index.update(uri, text);
  const shown = index.mentionsIn(uri).flatMap((mention) => {
    const range = rangeOfMention(mention);
    const owner = mention.owner === '' ? '' : ` of ${mention.owner}`;
    const at = range === null ? [] : [text.slice(range.start, range.end)];
    return at.map((written) => `${mention.role} ${mention.kind} ${mention.name}${owner}: ${written}`);
  });
  expect(shown).toEqual(expected);
}

test('a fixture names its event', () =>
  checkMentions('file:///a.event.yaml', 'eventSource: "shop"\nevent: order\ndata: {}\n', [
    'reference event-source shop: "shop"',
    'reference event order of shop: order',
  ]));

test('the configuration names triggers by their Sensor', () =>
  checkMentions(
    'file:///argo-events-local.yaml',
    'triggers:\n  orders/book: {delay: 1}\n  "orders/a/b": {delay: 1}\n  x: {}\n',
    [
      'reference sensor orders: orders',
      'reference trigger book of orders: book',
      'reference sensor orders: orders',
      'reference trigger a/b of orders: a/b',
    ],
  ));

test('a Service selects by the labels that the controllers put on pods', () =>
  checkMentions(
    'file:///a.yaml',
    'kind: Service\nspec:\n  selector:\n    controller: eventsource-controller\n    eventsource-name: shop\n    owner-name: shop\n',
    ['reference event-source shop: shop', 'reference event-source shop: shop'],
  ));

test('another label `owner-name` says nothing', () =>
  checkMentions('file:///a.yaml', 'kind: Service\nspec: {selector: {sensor-name: orders, owner-name: me}}\n', [
    'reference sensor orders: orders',
  ]));

test('a backend of an Ingress names the Service of an EventSource', () =>
  checkMentions(
    'file:///a.yaml',
    'kind: Ingress\nspec:\n  rules:\n    - http: {paths: [{backend: {service: {name: shop-eventsource-svc}}}]}\n    - host: my-eventsource-svcs\n',
    ['reference event-source shop: shop'],
  ));

test('so does the address of a trigger', () =>
  checkMentions(
    'file:///a.yaml',
    'kind: Sensor\nmetadata: {name: s}\nspec: {triggers: [{template: {name: t, http: {url: "http://a.b-eventsource-svc.ns.svc:12000/x"}}}]}\n',
    ['definition sensor s: s', 'definition trigger t of s: t', 'reference event-source a.b: a.b'],
  ));

test('the fields of an expression are names inside it', () =>
  checkMentions(
    'file:///a.yaml',
    'kind: Sensor\nspec: {dependencies: [{filters: {exprs: [{expr: "sum > 1 && [a b] == \'sum\'", fields: [{name: sum}, {name: a b}]}]}}]}\n',
    [
      'definition expression-field sum of spec/dependencies/0/filters/exprs/0: sum',
      'definition expression-field a b of spec/dependencies/0/filters/exprs/0: a b',
      'reference expression-field sum of spec/dependencies/0/filters/exprs/0: sum',
      'reference expression-field a b of spec/dependencies/0/filters/exprs/0: a b',
    ],
  ));
