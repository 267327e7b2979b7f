import { expect, test } from 'vitest';
import { size } from './size.ts';
import { duration } from './time.ts';

test.for([
  [0.04, '0.0 ms'],
  [9.94, '9.9 ms'],
  [12.4, '12 ms'],
  [3210, '3.2 s'],
  [125_000, '2 min'],
] as const)('%d ms is %s', ([ms, expected]) => {
  expect(duration(ms)).toBe(expected);
});

test.for([
  [0, '0 B'],
  [999, '999 B'],
  [1449, '1.4 KB'],
  [2_000_000, '2.0 MB'],
] as const)('%d bytes are %s', ([bytes, expected]) => {
  expect(size(bytes)).toBe(expected);
});
