import { expect, test } from 'vitest';
import { Positions } from './positions.ts';

test('positions and offsets agree over all kinds of line breaks', () => {
  const text = 'one\ntwo\r\nthree\rfour\n';
  const positions = new Positions(text);
  expect(positions.lineCount).toBe(5);
  expect([0, 1, 2, 3, 4].map((line) => positions.line(line))).toEqual(['one', 'two', 'three', 'four', '']);
  for (let offset = 0; offset <= text.length; offset++) {
    const position = positions.positionAt(offset);
    const inLineBreak = text[offset] === '\n' && text[offset - 1] === '\r';
    if (!inLineBreak) expect(positions.offsetAt(position)).toBe(offset);
  }
});

test('what is outside is moved to the nearest end', () => {
  const positions = new Positions('ab\ncd');
  expect(positions.positionAt(99)).toEqual({ line: 1, column: 2 });
  expect(positions.positionAt(-1)).toEqual({ line: 0, column: 0 });
  expect(positions.offsetAt({ line: 0, column: 99 })).toBe(2);
  expect(positions.offsetAt({ line: 9, column: 0 })).toBe(5);
  expect(positions.offsetAt({ line: -1, column: 3 })).toBe(0);
});
