import { expect, test } from 'vitest';
import { noActivity } from '../../../language/semantics/activity.ts';
import { fixture } from '../../testing/fixture.ts';
import { paid } from '../../testing/paid.ts';
import { completion } from './completion.ts';

/** What is offered at `▮`, each with the value beside it. */
function offered(files: Parameters<typeof paid>[0], recorded?: string): string[] {
  const { document, position, context } = fixture(paid(files));
  if (recorded !== undefined) {
    const event = { id: 'e1', eventSource: 'orders', event: 'paid', type: 'webhook', time: 0, data: recorded };
    context.pinned.activity = { ...noActivity, events: [event] };
  }
  return completion(document, position, context).map(({ label, detail = '' }) => `${label}: ${detail}`);
}

const path = 'filters:\n  data:\n    - path: body.▮';

test('a path: the members that the fixture, recorded events and samples have, the pinned one first', () => {
  const found = offered({ dependency: path }, '{"body":{"total":1,"refunded":true}}');
  expect(found).toContain('total: 1200');
  expect(found).toContain('note: "hunter2-secret"');
  expect(found).toContain('refunded: true');
  expect(found.filter((one) => one.startsWith('items'))).toHaveLength(1);
});

test.for<[name: string, dependency: string]>([
  ['Lua', 'filters:\n  script: |-\n    return event.body.▮'],
  ['jq', 'transform:\n  jq: .body.▮'],
  ['a template', ''],
])('%s offers them too', ([, dependency]) => {
  const trigger =
    'http:\n  url: http://x\n  payload:\n    - src:\n        dependencyName: paid\n        dataTemplate: "{{ .Input.body.▮ }}"\n      dest: a';
  const found = offered(dependency === '' ? { trigger } : { dependency }, '{"body":{"refunded":true}}');
  expect(found.map((one) => one.split(':')[0])).toEqual(expect.arrayContaining(['total', 'refunded', 'items']));
});

test('behind a transform only what it made', () => {
  const dependency = `transform:\n  jq: '{sum: .body.total}'\n${path.replace('body.', '')}`;
  expect(offered({ dependency }).filter((one) => !one.startsWith('@'))).toEqual(['sum: 1200']);
});

test('a value of a Secret is not shown', () => {
  const files =
    '//- /secret.yaml\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: hunter2-secret}\n';
  expect(offered({ dependency: path, files })).toContain('note: "«redacted»"');
});

test.for<[language: string, dependency: string]>([
  ['gjson', path],
  ['Lua', 'filters:\n  script: |-\n    return event.body.▮'],
  ['jq', 'transform:\n  jq: .body.▮'],
])('%s: what the pinned event has stands before what only others have', ([, dependency]) => {
  const { document, position, context } = fixture(paid({ dependency }));
  const recorded = '{"body":{"a":true,"zone":1}}';
  const event = { id: 'e1', eventSource: 'orders', event: 'paid', type: 'webhook', time: 0, data: recorded };
  context.pinned.activity = { ...noActivity, events: [event] };
  const listed = completion(document, position, context)
    .toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
    .map(({ label }) => label);
  expect(listed.slice(0, 7)).toEqual(['id', 'note', 'state', 'total', 'a', 'items', 'zone']);
});
