import { expect, test } from 'vitest';
import { decode } from '../go/json-decode.ts';
import { differences } from './difference.ts';

const changes = (before: string, after: string, limit?: number) => differences(decode(before), decode(after), limit);

test.each([
  ['{"a":1,"b":[1,2]}', '{"a":1,"b":[1,2]}', []],
  [
    '{"a":1,"b":2}',
    '{"a":1.5}',
    [
      { path: 'a', before: '1', after: '1.5' },
      { path: 'b', before: '2' },
    ],
  ],
  ['{"a":{"b":[1,{"c":2}]}}', '{"a":{"b":[1,{"c":3}]}}', [{ path: 'a.b.1.c', before: '2', after: '3' }]],
  [
    '{}',
    '{"new":[1],"n":null}',
    [
      { path: 'new', after: '[1]' },
      { path: 'n', after: 'null' },
    ],
  ],
  [
    '[1,2,3]',
    '[1]',
    [
      { path: '1', before: '2' },
      { path: '2', before: '3' },
    ],
  ],
  ['{"l":[1]}', '{"l":[1,2]}', [{ path: 'l.1', after: '2' }]],
  ['{"a":[]}', '{"a":{}}', [{ path: 'a', before: '[]', after: '{}' }]],
  ['1', '"1"', [{ path: '', before: '1', after: '"1"' }]],
])('from %s to %s', (before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test('long values are cut, and so is a long list', () => {
  expect(changes('{}', JSON.stringify({ a: 'x'.repeat(78) }))).toEqual([{ path: 'a', after: `"${'x'.repeat(78)}"` }]);
  expect(changes('{}', JSON.stringify({ a: 'x'.repeat(79) }))).toEqual([{ path: 'a', after: `"${'x'.repeat(79)}…` }]);
  expect(changes('{}', JSON.stringify({ a: 'x'.repeat(200) }))).toEqual([{ path: 'a', after: `"${'x'.repeat(79)}…` }]);
  expect(changes('{}', JSON.stringify({ a: 1, b: 2, c: 3 }), 2)).toHaveLength(2);
});

test('long arrays and objects are compared', () => {
  const keys = Array.from({ length: 200_000 }, (_, i) => i);
  expect(changes(JSON.stringify(keys), JSON.stringify(keys.with(199_999, 0)))).toEqual([
    { path: '199999', before: '199999', after: '0' },
  ]);
  const members = keys.map((key) => `"k${key}":1`).join(',');
  expect(changes(`{${members}}`, `{${members},"new":2}`)).toEqual([{ path: 'new', after: '2' }]);
});

test('what is nested deeply is compared without a stack', () => {
  const deep = (core: string) => `${'['.repeat(9000)}${core}${']'.repeat(9000)}`;
  expect(changes(deep('1'), deep('2'))).toMatchObject([{ before: '1', after: '2' }]);
});
