import { describe, expect, test } from 'vitest';
import { nodeAt, placeAt, rangeAt } from './path.ts';
import { parseDocument } from './document.ts';
import { toJson } from './json.ts';

const text =
  'spec:\n  triggers:\n    - template: {name: a, "http": {url: x}}\n    - template:\n        name: b\n  empty:\n';
const { root } = parseDocument(text);

describe('path of an offset', () => {
  test.each([
    ['spec', ['spec'], true],
    ['triggers', ['spec', 'triggers'], true],
    ['a,', ['spec', 'triggers', 0, 'template', 'name'], false],
    ['http', ['spec', 'triggers', 0, 'template', 'http'], true],
    ['x}', ['spec', 'triggers', 0, 'template', 'http', 'url'], false],
    ['b\n', ['spec', 'triggers', 1, 'template', 'name'], false],
    ['empty', ['spec', 'empty'], true],
  ])('%j', (word, path, onKey) => {
    const place = placeAt(root, text.indexOf(word));
    expect(place).toMatchObject({ path, onKey });
    expect(nodeAt(root, path)).toBe(place!.node);
  });
});

describe('range of a path', () => {
  test.each([
    [['spec', 'triggers', 0, 'template', 'name'], 'value', 'a'],
    [['spec', 'triggers', 0, 'template', 'name'], 'key', 'name'],
    [['spec', 'triggers', 1], 'value', 'template'],
    [['spec', 'triggers'], 'value', 'triggers'],
    [['spec', 'empty'], 'value', 'empty'],
    [['spec', 'nothing', 'here'], 'value', 'spec'],
    [[], 'value', 'spec'],
  ] as const)('%j %s', (path, part, expected) => {
    const { start, end } = rangeAt(root, path, part);
    expect(text.slice(start, end)).toBe(expected);
  });
});

test('an alias stands where it is written', () => {
  const source = 'a: &x {b: 1}\nc: *x\n';
  const document = parseDocument(source);
  const alias = nodeAt(document.root, ['c'])!;
  expect(source.slice(alias.start, alias.end)).toBe('*x');
  expect(toJson(alias)).toBe('{"b":1}');
});
