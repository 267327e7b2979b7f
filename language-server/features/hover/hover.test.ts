import { expect, test } from 'vitest';
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
    '**dependency paid-order**\n\nDefined in Sensor shipping in sensor.yaml.\n\nUsed by trigger ship (`conditions`) 2 times, trigger ship (`dependencyName`).\n\n---\n\nOn the sample post of webhook:\n\n✓ no kind of filter is false\n\nexpected `all of them`\n\n- ✓ `filters.data` no entry is false\n  - ✓ `data.0` body.total is 42.5 and is > "40"\n- ✓ `filters.script` the script returns true',
  ],
  [
    'an unused event',
    'night▮ly:',
    '**event nightly** of EventSource `orders`\n\nDefined in EventSource orders in source.yaml.\n\nNobody in this workspace uses it.',
  ],
])('a name: %s', ([, cursor, expected]) => checkHover(cursor, expected));

test('cron: words and the next five firings', () =>
  checkHover(
    'schedule: "30 ▮2',
    '**at 02:30**\n\nNext:\n\n- Tue 2026-07-21 02:30 UTC\n- Wed 2026-07-22 02:30 UTC\n- Thu 2026-07-23 02:30 UTC\n- Fri 2026-07-24 02:30 UTC\n- Sat 2026-07-25 02:30 UTC',
    '"‹30 2 * * *›"',
  ));

test('cron: in the zone that stands beside it', () => {
  const text = orders.replace('schedule: "30 2 * * *"', 'schedule: "30 ▮2 * * *"\n      timezone: Europe/Berlin');
  const { document, position, context } = fixture(text);
  const { value } = hover(document, position, context)!.contents as { value: string };
  expect(value).toContain('- Tue 2026-07-21 02:30 CEST (Tue 2026-07-21 00:30 UTC)');
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
    '`event.body.id`\n\nnumber 7\n\n---\n\nOn the sample post of webhook:\n\n✓ the script returns true',
    'event.body.‹id›',
  ));

test('a template: the signature of the function', () => {
  const text = orders.replace('| toString', '| toStr▮ing');
  const { document, position, context } = fixture(text);
  const found = hover(document, position, context)!;
  expect((found.contents as { value: string }).value).toMatch(/^`toString /);
  expect(marked(document, [found.range!])).toContain('| ‹toString›');
});

test.for(['kind: Sec▮ret', 'apiVersion: v▮1\nkind: Secret'])('nothing at %s', (cursor) => checkHover(cursor, null));
