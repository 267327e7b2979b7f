import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import type { Verdict } from './verdict.ts';

const verdict: Verdict = { kind: 'data', at: [], outcome: 'reject', reason: 'it differs' };

const facts = (more: Partial<Verdict>) =>
  factsOf({ ...verdict, ...more }).map(({ name, value, note }) =>
    note === undefined ? [name, value] : [name, value, note],
  );

test('what was asked for, found and is nearest, and what upstream says', () => {
  const actual = { text: '60', type: 'Number' };
  expect(facts({ expected: '= "1"', actual, nearest: 'body.total', error: 'no' })).toEqual([
    ['expected', '= "1"'],
    ['actual', '60', 'Number'],
    ['nearest', 'body.total'],
    ['upstream says', 'no'],
  ]);
  expect(facts({})).toEqual([]);
});

test.each([
  [[1], '1'],
  [[1, 2, 3, 7], '1–3, 7'],
  [[2, 4, 5], '2, 4–5'],
  [[3, 4, 1, 2], '3–4, 1–2'],
])('the lines %j are shown as %s', (lines, value) => {
  expect(facts({ lines })).toEqual([['lines taken', value]]);
});

test('what a transform changed and lost', () => {
  const changes = [
    { path: 'a', before: '1', after: '2' },
    { path: 'b', before: '1' },
    { path: 'c', after: '2' },
  ];
  expect(facts({ lines: [], changes, losses: [{ path: 'd', what: 'an empty table becomes {}' }] })).toEqual([
    ['changed', 'a: 1 → 2'],
    ['gone', 'b: 1'],
    ['new', 'c: 2'],
    ['lost', 'd: an empty table becomes {}'],
  ]);
});
