import { describe, expect, test } from 'vitest';
import { type Activity } from '../../../language/semantics/activity.ts';
import { fixture } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { paid } from '../../testing/paid.ts';
import { codeLenses } from './code-lens.ts';

const both = ['argo-events-local.sendEvent', 'argo-events-local.pinEvent'];

interface Client {
  readonly commands?: readonly string[];
  readonly activity?: Activity;
}

/** The lenses of a file: its line with the lenses in `«…»` above it. */
function lensesIn(uri: string, files: string, { commands = [], activity }: Client = {}) {
  const { documents, context } = fixture(files);
  if (activity !== undefined) context.pinned.activity = activity;
  const document = documents.get(uri)!;
  const lines = document.text.split('\n');
  return codeLenses(document, { ...context, commands: new Set(commands) })
    .sort((a, b) => a.range.start.line - b.range.start.line)
    .map(({ range, command }) => `«${command!.title}» ${lines[range.start.line]!.trim()}`);
}

test('each event says how many Sensors listen to it; a Sensor that names it twice is one', () => {
  const second = `${orders.split('//- /sensor.yaml')[1]!.split('//- ')[0]!}    - {name: again, eventSourceName: orders, eventName: sent}\n`;
  const other = second.replace('name: shipping', 'name: billing').replace(/ {2}triggers:[^]*$/, '');
  const files = `${orders}//- /other.yaml${other}`;
  expect(lensesIn('file:///source.yaml', files)).toEqual([
    '«2 sensors listen» paid:',
    '«2 sensors listen» sent:',
    '«no sensor listens» nightly:',
  ]);
  expect(lensesIn('file:///sensor.yaml', files)).toEqual([]);
});

test('a client that can send has a lens for it above each event and each fixture', () => {
  expect(lensesIn('file:///source.yaml', paid({}), { commands: both })).toEqual([
    '«Send event: fixture big.event.yaml» paid:',
    '«1 sensor listens» paid:',
    '«Send event: sample post of webhook» sent:',
    '«no sensor listens» sent:',
    '«Send event: sample tick of calendar» nightly:',
    '«no sensor listens» nightly:',
  ]);
  expect(lensesIn('file:///big.event.yaml', paid({}), { commands: both })).toEqual([
    '«Send event» eventSource: orders',
  ]);
  expect(lensesIn('file:///big.event.yaml', paid({}))).toEqual([]);
});

const activity: Activity = {
  sources: [
    { eventSource: 'orders', event: 'paid', received: 15, filtered: 3 },
    { eventSource: 'orders', event: 'sent', received: 2, filtered: 0 },
  ],
  dependencies: [{ sensor: 'shipping', dependency: 'paid', arrived: 12, rejected: 9, clauses: [] }],
  triggers: [{ sensor: 'shipping', trigger: 'ship', fired: 3, failed: 1 }],
  events: [{ id: 'e1', eventSource: 'orders', event: 'paid', type: 'webhook', time: 0, data: '{"body":{}}' }],
};

test('what came of the events of this run', () => {
  expect(lensesIn('file:///sensor.yaml', paid({}), { activity })).toEqual([
    '«12 in · 9 rejected» - name: paid',
    '«on the fixture big.event.yaml» - name: paid',
    '«3 fired · 1 failed» name: ship',
  ]);
  expect(lensesIn('file:///source.yaml', paid({}), { activity })).toEqual([
    '«1 sensor listens» paid:',
    '«15 in · 3 filtered out» paid:',
    '«no sensor listens» sent:',
    '«2 in» sent:',
    '«no sensor listens» nightly:',
  ]);
});

describe('a clause that rejected something says how often, wherever it stands by now', () => {
  const state = { path: 'body.state', type: 'string', value: ['sent'] };
  const filters = `filters:
  script: return false
  context: {type: calendar}
  data:
    - {path: body.note, type: string, value: [a]}
    - path: body.state
      type: string
      value: [sent]
transform:
  jq: .body`;

  function lensesOf(dependency: string, clauses: readonly [at: (string | number)[], value: unknown][]): string[] {
    const counted = clauses.map(([at, value], i) => ({ at, words: JSON.stringify(value), rejected: i + 1 }));
    const dependencies = [{ ...activity.dependencies[0]!, clauses: counted }];
    const lenses = lensesIn('file:///sensor.yaml', paid({ dependency }), { activity: { ...activity, dependencies } });
    return lenses.filter((lens) => lens.includes('rejected here'));
  }

  test('entries of lists, attributes, scripts, transforms, whole lists of alternatives', () => {
    const clauses: Parameters<typeof lensesOf>[1] = [
      [['filters', 'data', 0], state],
      [['filters', 'context', 'type'], 'calendar'],
      [['filters', 'script'], 'return false'],
      [['transform'], { jq: '.body' }],
      [
        ['filters', 'data'],
        [{ path: 'body.note', type: 'string', value: ['a'] }, state],
      ],
    ];
    expect(lensesOf(filters, clauses)).toEqual([
      '«3 rejected here» script: return false',
      '«2 rejected here» context: {type: calendar}',
      '«5 rejected here» data:',
      '«1 rejected here» - path: body.state',
      '«4 rejected here» transform:',
    ]);
  });

  test('nothing of a clause that says something else now', () =>
    expect(lensesOf(filters.replace('[sent]', '[paid]'), [[['filters', 'data', 1], state]])).toEqual([]));
});

test('the pinned event, and what a client can choose from', () => {
  const { documents, context } = fixture(paid({}));
  context.pinned.activity = activity;
  const lenses = codeLenses(documents.get('file:///sensor.yaml')!, { ...context, commands: new Set(both) });
  expect(lenses.find(({ command }) => command!.command === both[1])!.command).toEqual({
    title: 'on the fixture big.event.yaml',
    command: 'argo-events-local.pinEvent',
    arguments: [
      {
        name: 'orders/paid',
        candidates: [
          { choice: 'big.event.yaml', description: 'the fixture big.event.yaml' },
          { choice: 'recorded', description: 'the event recorded last' },
          { choice: 'e1', description: 'the event recorded at Jan 1 00:00:00' },
          { choice: 'sample post', description: 'the sample post of webhook' },
          { choice: 'sample get', description: 'the sample get of webhook' },
          { choice: 'sample form', description: 'the sample form of webhook' },
        ],
      },
    ],
  });
});
