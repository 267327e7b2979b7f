import { expect, test } from 'vitest';
import { fixture, marked } from '../../testing/fixture.ts';
import { orders } from '../../testing/orders.ts';
import { linkedEditing } from './linked-editing.ts';

test('a dependency is edited with its uses that are spelled alike', () => {
  const { document, position, context } = fixture(orders.replace('name: paid-order', 'name: paid▮-order'));
  const { ranges } = linkedEditing(document, position, context)!;
  const lines = marked(document, ranges)
    .split('\n')
    .filter((line) => line.includes('‹'));
  expect(lines.map((line) => line.trim())).toEqual([
    '- name: ‹paid-order›',
    'conditions: ‹paid-order› && (paid_order || sent)',
    'dependencyName: ‹paid-order›',
  ]);
});

test('names of other kinds reach into other files and are renamed instead', () => {
  const { document, position, context } = fixture(orders.replace('eventName: paid', 'eventName: pa▮id'));
  expect(linkedEditing(document, position, context)).toBeNull();
});
