import { describe, expect, test } from 'vitest';
import { offsetInScalar, spanInDocument } from './source-map.ts';
import type { Scalar } from './node.ts';
import { nodeAt } from './path.ts';
import { parseDocument } from './document.ts';

/** The word `MARK` must be found at its place in the document, whatever the style. */
const documents: readonly [name: string, yaml: string][] = [
  ['plain', 'a: x MARK y'],
  ['plain over lines', 'a: x\n  y MARK\n  z'],
  ['single quotes', "a: 'it''s MARK'"],
  ['double quotes', 'a: "\\t\\u00e9\\U0001F600 \\"MARK\\""'],
  ['double quotes over lines', 'a: "x\n\n  y \\\n  MARK"'],
  ['literal', 'a: |\n  x\n    y\n\n  MARK\n'],
  ['literal with indentation', 'a: |2\n    x\n  MARK\n'],
  ['literal, stripped, CRLF', 'a: |-\r\n  x\r\n  y MARK\r\n'],
  ['folded', 'a: >\n  x y\n  z\n\n  w MARK v\n'],
  ['folded with deeper lines', 'a: >\n  x\n    y MARK\n  z\n'],
];

describe('a part of a scalar in the document', () => {
  test.each(documents)('%s', (_, yaml) => {
    const scalar = nodeAt(parseDocument(yaml).root, ['a']) as Scalar;
    const at = scalar.text.indexOf('MARK');
    const { start, end } = spanInDocument(yaml, scalar, { start: at, end: at + 4 });
    expect(yaml.slice(start, end)).toBe('MARK');
    expect(offsetInScalar(yaml, scalar, yaml.indexOf('MARK'))).toBe(at);
  });
});

test('every character of a literal block stands at itself', () => {
  const yaml = 'a: |\n   one two\n     three\n\n   four\nb: 1\n';
  const scalar = nodeAt(parseDocument(yaml).root, ['a']) as Scalar;
  for (let i = 0; i < scalar.text.length; i++) {
    const { start } = spanInDocument(yaml, scalar, { start: i, end: i + 1 });
    expect([i, yaml[start]]).toEqual([i, scalar.text[i]]);
  }
});
