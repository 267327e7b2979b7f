import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { complete } from './complete.ts';
import { evaluate } from './evaluate.ts';
import { nearest } from './nearest.ts';
import { parse } from './parse.ts';
import { tokens } from './tokens.ts';

/** Evaluates everything that can be asked of a path; only an exhausted fuel may end it. */
function ask(json: string, path: string): void {
  try {
    const { raw, str, value } = evaluate(
      parse(path).value,
      json,
      new Fuel({ steps: 2_000_000, bytes: 16 * 1024 * 1024 }),
    );
    void [raw, str, value];
  } catch (error) {
    if (!(error instanceof OutOfFuel)) throw error;
  }
}

const pieces = [
  'a',
  '.',
  '|',
  '#',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '"',
  '\\',
  '@',
  ':',
  ',',
  '!',
  '*',
  '?',
  '=',
  '0',
  '~',
  ' ',
  'é',
  '😀',
];
const soup = fc
  .array(fc.constantFrom(...pieces, '@pretty', '@flatten', '@dig:', '#(', ')#', '..'), { maxLength: 30 })
  .map((parts) => parts.join(''));

const size = 250_000;
const documents = {
  brackets: '['.repeat(size),
  objects: '{"a":'.repeat(size / 5),
  quotes: '"'.repeat(size),
  backslashes: `"${'\\'.repeat(size)}`,
  escapes: `"${'\\"'.repeat(size / 2)}`,
  deep: '['.repeat(10_000) + ']'.repeat(10_000),
  deepObjects: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  long: JSON.stringify({ a: 'x'.repeat(size) }),
  wide: `{${'"a":1,'.repeat(size / 6)}"b":2}`,
};
const paths = [
  `a${'.a'.repeat(9_999)}`,
  `0${'.0'.repeat(10_000)}`,
  `${'#.'.repeat(10_000)}#`,
  '#('.repeat(2_000),
  '#('.repeat(2_000) + ')'.repeat(2_000),
  `@this${'|@this'.repeat(10_000)}`,
  '{'.repeat(10_000),
  Array.from({ length: 60 }, () => '[@this,@this]').join('|'),
  '@pretty:{"sortKeys":true}',
  '@flatten:{"deep":true}',
  '@dig:a',
  '*a'.repeat(400),
  '@valid',
  'b',
];

describe('whatever the input, the evaluation ends and only fuel stops it', () => {
  test('any path on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), soup), soup, (json, path) => ask(json, path)),
      { numRuns: 2000 },
    );
  });

  test('paths with other characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), ask), { numRuns: 500 });
  });

  test('what editors ask', () => {
    const check = (json: string, path: string, at: number) => {
      const found = tokens(path);
      for (const [i, token] of found.entries()) {
        expect(token.start).toBeGreaterThanOrEqual(i === 0 ? 0 : found[i - 1]!.end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.end).toBeLessThanOrEqual(path.length);
      }
      complete(path, at % (path.length + 1), json);
      nearest(path, json);
    };
    fc.assert(fc.property(fc.oneof(fc.json(), soup), soup, fc.nat(), check), { numRuns: 1000 });
  });

  test.each(Object.entries(documents))('a hostile text: %s', (_, json) => {
    for (const path of paths) ask(json, path);
  });

  test.each(Object.entries(documents))('a hostile path: %s', (_, path) => {
    ask('{"a":[1,{"b":"x"}]}', path);
    tokens(path);
    complete(path, path.length, '{"a":[1]}');
  });

  test('a text of a million characters', () => {
    for (const character of ['[', '"', '\\', ' ', '0', 'é']) ask(character.repeat(1_000_000), 'a.0.#(b==1)#.c');
  });

  test('a document may be nested deeper than any stack', () => {
    const depth = 10_000;
    const path = `a${'.a'.repeat(depth - 1)}`;
    expect(evaluate(parse(path).value, documents.deepObjects).raw).toBe('1');
    expect(evaluate(parse('@valid').value, documents.deep).exists).toBe(true);
    expect(evaluate(parse('@this').value, documents.deepObjects).value).toBeInstanceOf(Map);
  });
});
