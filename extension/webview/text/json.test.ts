import { describe, expect, test } from 'vitest';
import { indented, pieces } from './json.ts';

describe('pieces', () => {
  test.for([
    '{"a": 1}',
    '{"a":"b \\" c","d":[1.5e-3,true,null]}',
    'no JSON at all: "open',
    '',
    '"',
    '\\"'.repeat(1000),
  ])('together they are the text: %s', (text) => {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  test('each is known for what it is', () => {
    const kinds = pieces('{"a": "b", "c": -1.5, "d": false}').filter(({ kind }) => kind !== 'plain');
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'key "a"',
      'string "b"',
      'key "c"',
      'number -1.5',
      'key "d"',
      'word false',
    ]);
  });
});

test.for([
  ['{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
  ['plain text', 'plain text'],
])('%s is shown indented where it is JSON', ([text, expected]) => {
  expect(indented(text!)).toBe(expected);
});
