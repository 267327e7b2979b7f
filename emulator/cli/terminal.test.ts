import { expect, test } from 'vitest';
import { styleFor, table } from './terminal.ts';

test('a table of any length has columns as wide as their widest cell', () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => [`e${i}`, i]);
  const lines = table(['event', 'count'], rows, styleFor({})).split('\n');
  expect([...lines.slice(0, 2), lines.at(-1)]).toEqual(['event    count', 'e0            0', 'e199999  199999']);
});
