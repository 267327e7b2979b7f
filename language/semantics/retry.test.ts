import { expect, test } from 'vitest';
import { compileRetry, onlyOnce, toMilliseconds } from './retry.ts';

const sleeps = (backoff: Parameters<typeof compileRetry>[0], draw: number) => {
  const schedule = compileRetry(backoff);
  if (schedule.error !== null) return schedule.error;
  return Array.from({ length: schedule.attempts - 1 }, (_, i) => schedule.sleep(i + 1, draw));
};

test.each<[string, Parameters<typeof compileRetry>[0], number, bigint[] | string]>([
  ['upstream default, no luck', null, 0, [1_000_000_000n, 1_000_000_000n, 1_000_000_000n, 1_000_000_000n]],
  ['jitter adds up to its share', { steps: 2 }, 0.5, [1_500_000_000n]],
  ['half of the jitter', { jitter: { json: '0.5' }, steps: 2 }, 0.5, [1_250_000_000n]],
  ['a jitter below zero is none', { jitter: { json: '-1' }, steps: 2 }, 0.5, [1_000_000_000n]],
  ['without a strategy', onlyOnce, 0, []],
  [
    'a factor',
    { duration: '1s', factor: { json: '2' }, jitter: { json: '0' }, steps: 3 },
    0,
    [10n ** 9n, 2n * 10n ** 9n],
  ],
  ['a number is nanoseconds', { duration: 5, jitter: { json: '0' }, steps: 2 }, 0, [5n]],
  [
    'a factor of 1 goes through a float64',
    { duration: '9007199254740993ns', factor: { json: '1' }, jitter: { json: '0' }, steps: 3 },
    0,
    [9_007_199_254_740_993n, 9_007_199_254_740_992n],
  ],
  [
    'what is too much becomes negative',
    { duration: '9223372036854775807ns', jitter: { json: '0' }, steps: 3 },
    0,
    [2n ** 63n - 1n, -(2n ** 63n)],
  ],
  [
    'a quoted factor',
    { factor: { json: '"2"' } },
    0,
    'invalid backoff configuration, invalid factor, strconv.ParseFloat: parsing "\\"2\\"": invalid syntax',
  ],
  [
    'a unit that Go has not',
    { duration: '1d' },
    0,
    'invalid backoff configuration, time: unknown unit "d" in duration "1d"',
  ],
])('%s', (_, backoff, draw, expected) => {
  expect(sleeps(backoff, draw)).toEqual(expected);
});

test('timers take milliseconds', () => {
  expect(toMilliseconds(1_500_000n)).toBe(1.5);
  expect(toMilliseconds(-1n)).toBe(0);
});
