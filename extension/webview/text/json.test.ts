import { describe, expect, test } from 'vitest';
import { compact, indented, pieces } from './json.ts';

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
  ['{ "a" : {}, "b":[ ] ,"c\\"{":"[,]: "}', '{\n  "a": {},\n  "b": [],\n  "c\\"{": "[,]: "\n}'],
  [
    '{"id":12345678901234567890,"total":1.0,"id":-1e400}',
    '{\n  "id": 12345678901234567890,\n  "total": 1.0,\n  "id": -1e400\n}',
  ],
  ['plain text', 'plain text'],
])('%s is shown indented where it is JSON', ([text, expected]) => {
  expect(indented(text!)).toBe(expected);
});

test.for(['null', '"a"', '[[],[{}],[[1,2],3]]', '{"a":{"b":[true,{"c":null}]}}'])(
  'space apart it is the text: %s',
  (text) => {
    expect(indented(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
    expect(indented(indented(text))).toBe(indented(text));
    expect(compact(indented(text))).toBe(text);
  },
);
