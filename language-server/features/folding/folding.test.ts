import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { foldingRanges } from './folding.ts';

/** Ranges are written as `first-last`, lines counted from 1. */
test.for<[name: string, text: string, expected: readonly string[]]>([
  ['mappings', 'a:\n  b: 1\n  c:\n    d: 1\n    e: 2\nf: 1\n', ['1-5', '3-5']],
  ['lists and their items', 'a:\n  - b: 1\n    c: 2\n  - d\n', ['1-4', '2-3']],
  ['texts', 'script: |\n  one\n  two\n\n\nb: 1\n', ['1-3']],
  ['documents', 'a: 1\nb: 2\n---\nc: 1\n', ['1-2', '3-4']],
  ['comments', '# one\n# two\na: 1\n', ['1-2 comment']],
  ['nothing on one line', 'a: {b: 1}\nc: []\n', []],
  ['lines that end with CR LF', 'a:\r\n  b: 1\r\n  c: 2\r\nd: 1\r\n', ['1-3']],
])('folds %s', ([, text, expected]) => {
  const found = foldingRanges(fixture(text).document);
  expect(
    found.map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`),
  ).toEqual(expected);
});
