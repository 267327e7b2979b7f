import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMistake } from './json-syntax.ts';
import { isJson, isValid } from './json-valid.ts';

test('JSON is what JavaScript takes for JSON', () => {
  const pieces = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', ' ', '\u0001'),
    fc.constantFrom('"a"', '"é\\n"', '"\\u00e9"', '"\\x"', '"a":', '{"a":1}'),
    fc.constantFrom('-0', '01', '1.5e+3', '2.', 'true', 'nul', 'null'),
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc
      .tuple(fc.json(), fc.nat({ max: 20 }), pieces)
      .map(([json, at, piece]) => json.slice(0, at) + piece + json.slice(at)),
    fc.jsonValue().map((value) => JSON.stringify(value, null, 1)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const expected = isParsed(text);
      expect([isValid(text), isJson(text), findMistake(text) === null]).toEqual([expected, expected, expected]);
      expect(isValid(`"[${text}]"`, 2, text.length + 2)).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
