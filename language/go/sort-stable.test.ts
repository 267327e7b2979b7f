import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortStable } from './sort-stable.ts';

test('sorts as any stable sort does when the order is one', () => {
  const pairs = fc.array(fc.record({ key: fc.nat(20), place: fc.nat() }), { maxLength: 300 });
  fc.assert(
    fc.property(pairs, (items) => {
      const sorted = [...items];
      sortStable(sorted, (a, b) => a.key < b.key);
      expect(sorted).toEqual(items.toSorted((a, b) => a.key - b.key));
    }),
  );
});

// What Go answers for an order in which everything is less than everything.
test.each([
  [
    [3, 1, 2],
    [2, 1, 3],
  ],
  [Array.from({ length: 21 }, (_, i) => i), [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
])('an order that contradicts itself: %j', (items, expected) => {
  sortStable(items, () => true);
  expect(items).toEqual(expected);
});
