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
