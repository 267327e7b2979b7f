import { expect, test } from 'vitest';
import { placesOfWords, wordsOf } from './clause-words.ts';

const state = { path: 'body.state', type: 'string', value: ['sent'] };
const total = { path: 'body.total', type: 'number', value: ['1'] };
const before = { name: 'paid', filters: { data: [state, total], script: 'return true' } };
const at = ['filters', 'data', 0];

test('a clause is found again where it stands now', () => {
  const words = wordsOf(before, at);
  expect(placesOfWords(before, at, words)).toEqual([at]);
  expect(placesOfWords({ filters: { data: [total, state] } }, at, words)).toEqual([['filters', 'data', 1]]);
  expect(placesOfWords({ filters: { data: [state, state] } }, at, words)).toHaveLength(2);
  expect(placesOfWords(before, ['filters', 'script'], wordsOf(before, ['filters', 'script']))).toEqual([
    ['filters', 'script'],
  ]);
});

test('what says the same in another place is another clause', () => {
  const dependency = { name: 'true', transform: { jq: 'true' }, filters: { script: 'true' } };
  expect(placesOfWords(dependency, ['filters', 'script'], '"true"')).toEqual([['filters', 'script']]);
  expect(
    placesOfWords({ name: 'true', filters: { time: { start: 'true' } } }, ['filters', 'script'], '"true"'),
  ).toEqual([]);
});

test('what was changed, or is gone, is not found', () => {
  const words = wordsOf(before, at);
  expect(placesOfWords({ filters: { data: [{ ...state, value: ['paid'] }] } }, at, words)).toEqual([]);
  expect(placesOfWords({}, at, words)).toEqual([]);
  expect(wordsOf({}, at)).toBe('null');
  expect(placesOfWords({}, ['transform'], wordsOf({}, ['transform']))).toEqual([]);
});
