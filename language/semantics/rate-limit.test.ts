import { expect, test } from 'vitest';
import { rateInterval, startLimiter } from './rate-limit.ts';

test.each([
  [{ unit: 'Second', requestsPerUnit: 3 }, { interval: 333_333_333n }],
  [{ unit: 'Minute', requestsPerUnit: 1 }, { interval: 60_000_000_000n }],
  [{ unit: 'Hour', requestsPerUnit: -1 }, { interval: -3_600_000_000_000n }],
  [{ requestsPerUnit: 0 }, { crash: 'runtime error: integer divide by zero' }],
  [{ unit: 'Second', requestsPerUnit: 1_500_000_000 }, { interval: 0n }],
  [null, { interval: null }],
  [undefined, { interval: null }],
])('the interval of %j', (limit, expected) => {
  expect(rateInterval(limit)).toEqual(expected);
});

test('eleven executions pass at once after a long pause', () => {
  const limiter = startLimiter(10n);
  expect(limiter.take(1000n)).toBe(1000n);
  const later = Array.from({ length: 13 }, () => limiter.take(9000n));
  expect(later.filter((time) => time === 9000n)).toHaveLength(11);
  expect(later.slice(11)).toEqual([9010n, 9020n]);
});

test('an interval that is rounded to nothing never waits', () => {
  const limiter = startLimiter(0n);
  expect([limiter.take(5n), limiter.take(5n), limiter.take(9n), limiter.take(7n)]).toEqual([5n, 5n, 9n, 9n]);
});

test('a negative limit never waits', () => {
  const limiter = startLimiter(-10n);
  expect([limiter.take(5n), limiter.take(5n), limiter.take(6n)]).toEqual([5n, 5n, 6n]);
});
