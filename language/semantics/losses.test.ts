import { expect, test } from 'vitest';
import { lostDigits } from './losses.ts';

test('whole numbers that are no float64, in the order of the data', () => {
  const data = '{"a":[1,9007199254740993],"b":{"c":-9007199254740993},"d":12345678901234567890,"e":9007199254740992}';
  expect(lostDigits(data)).toEqual([
    { path: 'a.1', what: '9007199254740993 becomes 9007199254740992' },
    { path: 'b.c', what: '-9007199254740993 becomes -9007199254740992' },
    { path: 'd', what: '12345678901234567890 becomes 12345678901234567000' },
  ]);
});

test('no more of them than are asked for', () => {
  const data = `[${Array.from({ length: 30 }, () => '9007199254740993').join(',')}]`;
  expect(lostDigits(data)).toHaveLength(20);
  expect(lostDigits(data, 2).map(({ path }) => path)).toEqual(['0', '1']);
});

test('of a key that is there twice, only what stays can lose digits', () => {
  expect(lostDigits('{"a":9007199254740993,"a":1}')).toEqual([]);
  expect(lostDigits('{"a":1,"a":9007199254740993}')).toMatchObject([{ path: 'a' }]);
});

test('long data', () => {
  const ones = '1,'.repeat(200_000);
  expect(lostDigits(`{"a":[${ones}9007199254740993]}`)).toMatchObject([{ path: 'a.200000' }]);
  const members = Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',');
  expect(lostDigits(`{${members},"b":9007199254740993}`)).toMatchObject([{ path: 'b' }]);
});

test('data that is nested as deeply as JSON may be, with no more work than its length', () => {
  const deep = `${'{"a":['.repeat(5000)}9007199254740993${']}'.repeat(5000)}`;
  expect(lostDigits(deep)).toMatchObject([{ path: Array.from({ length: 5000 }, () => 'a.0').join('.') }]);
});
