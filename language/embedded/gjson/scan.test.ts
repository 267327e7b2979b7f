import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nestedEnd } from './scan.ts';

const texts = fc.string({
  unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', '(', ')', 'a', '1', ',', ' ', 'é', '漢'),
});

describe('nestedEnd', () => {
  test('strides read what a loop over characters reads, wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), fc.nat({ max: 80 }), (parts, cut) => {
        const text = `[${parts.join('')}`;
        const end = Math.min(text.length, cut);
        expect(nestedEnd(text, 0, end)).toBe(byCharacter(text, end));
        expect(nestedEnd(text, 0, text.length)).toBe(byCharacter(text, text.length));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['[1,2]x', 5],
    ['[{"a":["]",(1)]},2]x', 19],
    ['["\\"]",[[[[1]]]]]x', 17],
    ['[[[[', 4],
    ['["a', 4],
  ])('%s', (text, expected) => {
    expect(nestedEnd(text, 0, text.length)).toBe(expected);
  });

  test.each(['"a",', '[],', '[["x"]],', '{"a":[{"b":1}]},', '"\\\\",', '('])('a megabyte of %s', (part) => {
    const text = `[${part.repeat(999_990 / part.length)}`;
    expect(nestedEnd(text, 0, text.length)).toBe(text.length);
    expect(nestedEnd(`${text}${text}`, 0, 2 * text.length)).toBe(2 * text.length);
  });
});

/** The definition, without any haste. */
function byCharacter(text: string, end: number): number {
  let depth = 1;
  for (let i = 1; i < end; i++) {
    const c = text.charAt(i);
    if (c === '"') {
      for (i++; i < end && text.charAt(i) !== '"'; i++) if (text.charAt(i) === '\\') i++;
      if (i >= end) return end + 1;
    } else if ('[{('.includes(c)) depth++;
    else if (']})'.includes(c) && --depth === 0) return i + 1;
  }
  return end;
}
