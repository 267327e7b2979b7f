import { expect, test } from 'vitest';
import { loadZone } from '../../../language/go/zone.ts';
import { fixture, marked } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { hover } from './hover.ts';

/** The hover at `▮` of the orders workspace: its text, and what it is about between `‹…›`. */
function checkHover(cursor: string, expected: string | null, about?: string): void {
  const text = orders.replace(cursor.replace('▮', ''), cursor);
  expect(text).not.toBe(orders);
  const { document, position, context } = fixture(text);
  const found = hover(document, position, context);
  if (expected === null) expect(found).toBeNull();
  else expect((found!.contents as { value: string }).value).toBe(expected);
  if (about !== undefined) expect(marked(document, [found!.range!])).toContain(about);
}

test('a field: what it does, its type, whether it must be there', () => {
  checkHover(
    'compa▮rator: ">"',
    '**comparator**: string\n\nHow to compare; texts only know `=` and `!=`, and `=` means an unanchored regular expression.\n\nOne of `>=`, `>`, `=`, `!=`, `<`, `<=`.\n\nDefault: `=`.',
    '‹comparator›: ">"',
  );
});

test.for<[name: string, cursor: string, expected: string]>([
  [
    'an event',
    'eventName: pa▮id',
    '**event paid** of EventSource `orders`\n\nDefined in EventSource orders in source.yaml.\n\nUsed by Sensor shipping in sensor.yaml.',
  ],
  [
    'a dependency',
    '- name: paid▮-order',
    '**dependency paid-order**\n\nDefined in Sensor shipping in sensor.yaml.\n\nUsed by trigger ship (`conditions`, `dependencyName`).\n\n---\n\nOn the sample post of webhook:\n\n✓ no kind of filter is false\n\n- ✓ `filters.data` no entry is false\n  - ✓ `data.0` body.total is 42.5 and is > "40"\n- ✓ `filters.script` the script returns true',
  ],
  [
    'an unused event',
    'night▮ly:',
    '**event nightly** of EventSource `orders`\n\nDefined in EventSource orders in source.yaml.\n\nNobody in this workspace uses it.',
  ],
])('a name: %s', ([, cursor, expected]) => checkHover(cursor, expected));

test.for<[name: string, cursor: string, more: string, expected: string]>([
  [
    'an object, from a fixture too',
    'name: ord▮ers',
    '//- /paid.event.yaml\neventSource: orders\nevent: paid\ndata: {}\n',
    '**EventSource orders**\n\nDefined in EventSource orders in source.yaml.\n\nUsed by paid.event.yaml, Sensor shipping in sensor.yaml 2 times.',
  ],
  [
    'a bus, which is used by default',
    'kind: EventBus\nmetadata:\n  name: def▮ault',
    '//- /bus.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata:\n  name: default\n',
    '**EventBus default**\n\nDefined in EventBus default in bus.yaml.\n\nUsed by Sensor shipping in sensor.yaml, EventSource orders in source.yaml.',
  ],
  [
    'a Sensor, in the configuration',
    'name: ship▮ping',
    '//- /argo-events-local.yaml\ntriggers: {shipping/ship: {delay: 5}}\n',
    '**Sensor shipping**\n\nDefined in Sensor shipping in sensor.yaml.\n\nUsed by argo-events-local.yaml.',
  ],
])('who refers to %s', ([, cursor, more, expected]) => {
  const { document, position, context } = fixture((orders + more).replace(cursor.replace('▮', ''), cursor));
  expect((hover(document, position, context)!.contents as { value: string }).value).toBe(expected);
});

test.for<[uri: string, text: string, expected: string]>([
  [
    '/argo-events-local.yaml',
    'triggers: {a/b: {del▮ay: 5}}',
    '**delay**: number\n\nHow long an answer takes, in milliseconds.',
  ],
  [
    '/a.event.yaml',
    'eventSource: a\nti▮me: x',
    '**time**: string\n\nWhen it happened (RFC 3339); now where it is left out.',
  ],
])('a field of a file of ours: %s', ([uri, text, expected]) => {
  const { document, position, context } = fixture(`//- ${uri}\n${text}\n`);
  expect((hover(document, position, context)!.contents as { value: string }).value).toBe(expected);
});

test('cron: words and the next five firings', () =>
  checkHover(
    'schedule: "30 ▮2',
    '**at 02:30**\n\nNext:\n\n- Tue 2026-07-21 02:30 UTC\n- Wed 2026-07-22 02:30 UTC\n- Thu 2026-07-23 02:30 UTC\n- Fri 2026-07-24 02:30 UTC\n- Sat 2026-07-25 02:30 UTC',
    '"‹30 2 * * *›"',
  ));

test('cron: in the zone that stands beside it, and in that of whoever looks', () => {
  const text = orders.replace('schedule: "30 2 * * *"', 'schedule: "30 ▮2 * * *"\n      timezone: Europe/Berlin');
  const { document, position, context } = fixture(text);
  const shown = (zone: string) =>
    (hover(document, position, { ...context, zone: () => loadZone(zone)! })!.contents as { value: string }).value;
  expect(shown('UTC')).toContain('- Tue 2026-07-21 02:30 CEST (Tue 2026-07-21 00:30 UTC here)');
  expect(shown('America/New_York')).toContain('- Tue 2026-07-21 02:30 CEST (Mon 2026-07-20 20:30 EDT here)');
  expect(shown('Europe/Berlin')).toContain('- Tue 2026-07-21 02:30 CEST\n');
});

test('a path: its value in a sample event', () =>
  checkHover(
    'path: body.▮total',
    'On the sample post of webhook:\n\n✓ body.total is 42.5 and is > "40"',
    '‹body.total›',
  ));

test('a Lua script: the member of the event', () =>
  checkHover(
    'event.body.i▮d',
    '`event.body.id`\n\nnumber 7\n\n---\n\nOn the sample post of webhook:\n\n✓ the script returns true\n\nlines taken `1`',
    'event.body.‹id›',
  ));

test('a template: the signature of the function', () => {
  const text = orders.replace('| toString', '| toStr▮ing');
  const { document, position, context } = fixture(text);
  const found = hover(document, position, context)!;
  expect((found.contents as { value: string }).value).toMatch(
    /^On the sample .*\n\n`toString` gives `"7"`\n\n---\n\n`toString value`/,
  );
  expect(marked(document, [found.range!])).toContain('| ‹toString›');
});

/** What the hover of a field of the trigger says about delivery, with the trigger's other fields. */
function deliveryAt(cursor: string, beside: string, more = ''): string {
  const text = orders.replace('//- /secret.yaml', `      ${cursor}\n${beside}//- /secret.yaml`);
  const { document, position, context } = fixture(text + more);
  const { value } = hover(document, position, context)!.contents as { value: string };
  return value.slice(value.indexOf('What becomes'));
}

test('delivery without `atLeastOnce`: acknowledged first, and what has no effect', () =>
  expect(deliveryAt('retry▮Strategy: {steps: 3}', '')).toBe(
    [
      'What becomes of an event on JetStream:\n',
      '1. It is transformed and filtered; what does not pass is **acknowledged** and forgotten. Else the trigger fires when `paid-order && (paid_order || sent)` holds. Of each dependency the latest event is kept until then.',
      '2. The action is started in the background, and the event is **acknowledged** at once.',
      '3. The action runs once. A failure is logged, nothing more: `retryStrategy` would need `atLeastOnce: true`. If the Sensor dies meanwhile, the event is lost.',
    ].join('\n'),
  ));

const kafka =
  '//- /bus.yaml\napiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: default}\nspec: {kafka: {}}\n';

test('delivery with `atLeastOnce`: attempts, dead letters, then the acknowledgement', () =>
  expect(
    deliveryAt(
      'atLeast▮Once: true',
      '      retryStrategy: {steps: 3, duration: 2s, factor: 2, jitter: 0.5}\n      dlqTrigger: {atLeastOnce: true, template: {name: dead, log: {}}}\n',
      kafka,
    ),
  ).toBe(
    [
      'What becomes of an event on Kafka:\n',
      '1. It is transformed and filtered; what does not pass is **committed** and forgotten. Else the trigger fires when `paid-order && (paid_order || sent)` holds.',
      '2. The action runs: up to 3 times, 2s–3s, 4s–6s apart. Later events of this trigger wait meanwhile.',
      '3. When the last attempt has failed, `dlqTrigger` runs: once.',
      '4. Then the event is **committed**, also when everything failed: a failure does not bring it back. If the Sensor dies before, it is delivered again when the partition has a reader again (10 s), and the action runs again.',
    ].join('\n'),
  ));

test('delivery of conditions, and nothing for other fields', () => {
  const at = (cursor: string) => {
    const { document, position, context } = fixture(orders.replace(cursor.replace('▮', ''), cursor));
    return (hover(document, position, context)!.contents as { value: string }).value;
  };
  expect(at('condi▮tions: ')).toContain('What becomes of an event on JetStream');
  expect(at('met▮hod: POST\n          payload')).not.toContain('What becomes');
});

test.for(['kind: Sec▮ret', 'apiVersion: v▮1\nkind: Secret'])('nothing at %s', (cursor) => checkHover(cursor, null));

test('the annotation that decides who elects', () => {
  const text = orders.replace(
    'kind: Sensor\nmetadata:\n',
    'kind: Sensor\nmetadata:\n  annotations:\n    events.argoproj.io/leader-▮election: k8s\n',
  );
  expect(text).not.toBe(orders);
  const { document, position, context } = fixture(text);
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toMatch(/^\*\*events\.argoproj\.io\/leader-election\*\*\n\n.*Lease.*\n\nOne of `k8s`\.$/s);
});

test('a dependency that no trigger names is awaited by those without conditions', () => {
  const text = orders
    .replace('- name: se', '- name: se▮')
    .replace('        conditions: paid-order && (paid_order || sent)\n', '')
    .replace('    - template:', '    - template: {name: note, log: {}}\n    - template:');
  const { document, position, context } = fixture(text);
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toContain('Awaited by `note`, `ship`, which have no `conditions`.');
  expect(value).not.toContain('Nobody');
});
