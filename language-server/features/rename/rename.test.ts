import { expect, test } from 'vitest';
import { type Fixture, edited, fixture } from '../../testing/fixture.ts';
import { paid } from '../../testing/paid.ts';
import { orders } from '../../testing/orders.ts';
import { prepareRename, rename } from './rename.ts';

/** Renames what is at the cursor and shows the changed lines of all files. */
function checkRename(text: string, newName: string, expected: string): void {
  const before = fixture(text);
  const after = renamed(before, newName);
  const lines = [...after].flatMap(([uri, now]) => {
    const old = new Set(before.documents.get(uri)!.text.split('\n'));
    return now.split('\n').flatMap((line) => (old.has(line) ? [] : [`${uri.slice(8)}: ${line.trim()}`]));
  });
  expect(lines.sort().join('\n')).toBe(expected);
}

function renamed({ document, position, context, documents }: Fixture, newName: string): Map<string, string> {
  const result = rename(document, position, { ...context, newName });
  if (result === null || 'refusal' in result) throw new Error(result?.refusal ?? 'no name here');
  return new Map(Object.entries(result.changes!).map(([uri, edits]) => [uri, edited(documents.get(uri)!, edits)]));
}

function at(cursor: string): string {
  return orders.replace(cursor.replace('▮', ''), cursor);
}

test.for<[name: string, cursor: string, newName: string, expected: string]>([
  [
    'a dependency, in conditions and parameters',
    '- name: paid▮-order',
    'payment',
    'sensor.yaml: - name: payment\nsensor.yaml: conditions: payment && (payment || sent)\nsensor.yaml: dependencyName: payment',
  ],
  ['an event', 'eventName: pa▮id', 'settled', 'sensor.yaml: eventName: settled\nsource.yaml: settled:'],
  [
    'an event source',
    'eventSourceName: ord▮ers',
    'shop-orders',
    'sensor.yaml: eventSourceName: shop-orders\nsensor.yaml: eventSourceName: shop-orders\nsource.yaml: name: shop-orders',
  ],
  [
    'a Secret',
    'username: {name: sh▮op',
    'till',
    'secret.yaml: name: till\nsensor.yaml: username: {name: till, key: user}',
  ],
  [
    'an event to a name that YAML reads as a number',
    'eventName: pa▮id',
    '123',
    'sensor.yaml: eventName: "123"\nsource.yaml: "123":',
  ],
])('renames %s', ([, cursor, newName, expected]) => checkRename(at(cursor), newName, expected));

test.for<[name: string, cursor: string, newName: string, reason: RegExp]>([
  ['a dependency that would be no identifier', '- name: paid▮-order', 'paid order', /is no name for an expression/],
  ['a dependency to a word of the language', '- name: paid▮-order', 'in', /word of the expression language/],
  [
    'a dependency to one that is there',
    '- name: paid▮-order',
    'sent',
    /Sensor shipping has the dependency name `sent` already/,
  ],
  ['an object to what is no name', 'eventSourceName: ord▮ers', 'Orders!', /is no name for an object/],
  ['to nothing', 'eventName: pa▮id', ' ', /cannot be empty/],
])('refuses %s', ([, cursor, newName, reason]) => {
  const { document, position, context } = fixture(at(cursor));
  expect(rename(document, position, { ...context, newName })).toEqual({ refusal: expect.stringMatching(reason) });
});

test('an event source and its event, in fixtures, selectors of Services and the addresses of objects too', () => {
  const files = `${paid({}).replaceAll('eventSourceName: orders', 'eventSourceName: ord▮ers')}//- /service.yaml
apiVersion: v1
kind: Service
metadata: {name: in}
spec: {selector: {eventsource-name: orders}}
`;
  checkRename(
    files,
    'shop',
    'big.event.yaml: eventSource: shop\nsensor.yaml: eventSourceName: shop\nservice.yaml: spec: {selector: {eventsource-name: shop}}\nsource.yaml: name: shop',
  );
  checkRename(
    files.replace('▮', '').replace('eventName: paid', 'eventName: pa▮id'),
    'settled',
    'big.event.yaml: event: settled\nsensor.yaml: eventName: settled\nsource.yaml: settled:',
  );
});

test('conditions that spell a dependency with `_` go on to do so', () =>
  checkRename(
    at('- name: paid▮-order'),
    'settled-order',
    'sensor.yaml: - name: settled-order\nsensor.yaml: conditions: settled-order && (settled_order || sent)\nsensor.yaml: dependencyName: settled-order',
  ));

test('a name that a merge key repeats is changed once, where it stands', () => {
  const shared = orders
    .replace('src:\n', 'src: &s\n')
    .replace('dest: id', 'dest: id\n            - {src: {<<: *s}, dest: key}');
  checkRename(
    shared.replace('- name: paid-order', '- name: paid▮-order'),
    'payment',
    'sensor.yaml: - name: payment\nsensor.yaml: conditions: payment && (payment || sent)\nsensor.yaml: dependencyName: payment',
  );
});

test('a field of an expression that would be no variable is refused', () => {
  const text = at('event.body.id == 7').replace(
    '        script: |-\n',
    '        exprs: [{expr: total > 4, fields: [{name: to▮tal, path: body.total}]}]\n        script: |-\n',
  );
  const { document, position, context } = fixture(text);
  expect(rename(document, position, { ...context, newName: 'the total' })).toEqual({
    refusal: expect.stringContaining('Every event is dropped'),
  });
});

test('a bus that others use by default keeps its name', () => {
  const bus = '//- /bus.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: def▮ault}\n';
  const { document, position, context } = fixture(bus + orders);
  expect(prepareRename(document, position, context)).toEqual({
    refusal: expect.stringContaining('uses the EventBus `default` because it names none'),
  });
});

test('what is defined elsewhere keeps its name', () => {
  const { document, position, context } = fixture(
    at('eventSourceName: ord▮ers').replace('name: orders', 'name: other'),
  );
  expect(prepareRename(document, position, context)).toEqual({ refusal: expect.stringContaining('not defined') });
});

test('what is asked about is the name without its quotes', () => {
  const { document, position, context } = fixture(at('eventName: pa▮id').replace('pa▮id', '"pa▮id"'));
  const answer = prepareRename(document, position, context);
  expect(answer).toMatchObject({ placeholder: 'paid' });
  const { range } = answer as { range: { start: { character: number }; end: { character: number } } };
  expect(range.end.character - range.start.character).toBe(4);
});

test('renaming and renaming back is the identity', () => {
  // One spelling only: of `paid-order` and `paid_order` the second one would come back as the first.
  const text = orders.replace('paid_order', 'paid-order');
  const original = fixture(text).documents;
  const cursors = [
    ['- name: ▮paid-order', 'paid-order'],
    ['eventSourceName: ▮orders', 'orders'],
    ['eventName: ▮paid', 'paid'],
    ['name: ▮ship\n', 'ship'],
    ['{name: ▮shop', 'shop'],
  ] as const;
  for (const [cursor, name] of cursors) {
    for (const other of ['x', 'a-b-c', 'z9']) {
      const { documents, document, ...rest } = fixture(text.replace(cursor.replace('▮', ''), cursor));
      for (const [uri, now] of renamed({ documents, document, ...rest }, other)) {
        expect(now).not.toBe(original.get(uri)!.text);
        documents.didChange(uri, 2, [{ text: now }]);
      }
      documents.settle();
      for (const [uri, now] of renamed({ ...rest, documents, document: documents.get(document.uri)! }, name))
        expect(now).toBe(original.get(uri)!.text);
    }
  }
});
