import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

test.each([
  ['openwhisk', ['openWhisk', 'http'], 'openWhisk'],
  ['verifycert', ['path', 'verifyCert'], 'verifyCert'],
  ['serverURL', ['url', 'serverURL'], 'serverURL'],
  ['tempalte', ['template', 'triggers'], 'template'],
  ['azure-service-bus', ['azureServiceBus', 'azureEventsHub'], 'azureServiceBus'],
  ['namespace', ['name', 'url'], null],
  ['x', ['y', 'z'], 'y'],
])('%s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('a swap of neighbours is one edit; beyond the limit nothing is near', () => {
  expect(editDistance('ab', 'ba', 2)).toBe(1);
  expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(Infinity);
});

test('whatever the limit, a distance within it is the same', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const distance = editDistance(a, b, 100);
      expect(editDistance(a, b, limit)).toBe(distance <= limit ? distance : Infinity);
    }),
  );
});
