import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFile } from './file.ts';
import { toJson } from './json.ts';
import { print, printText } from './print.ts';

test('what is printed reads back as the same value', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'yes',
      'n',
      '012',
      '1e3',
      '',
      ' a',
      'a: b',
      '- a',
      '#',
      '2020-01-01',
      '~',
      'a #b',
      '.',
      '-',
      '0x1f',
    ),
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    ),
  })).value;
  fc.assert(
    fc.property(json, fc.nat(6), (value, column) => {
      const [placed] = parseFile(`${print({ value }, column)}\n`).documents;
      expect(placed!.document.errors).toEqual([]);
      expect(JSON.parse(toJson(placed!.document.root))).toEqual(JSON.parse(JSON.stringify({ value })));
    }),
  );
});

test('blocks stand below their keys, and only what YAML would misread is quoted', () => {
  expect(print({ body: { id: 'A-1', none: [], total: 4.5, items: [{ sku: 'a lamp', count: 2 }, 'on'] } })).toBe(
    'body:\n  id: A-1\n  none: []\n  total: 4.5\n  items:\n    - sku: a lamp\n      count: 2\n    - "on"',
  );
  expect(printText('012')).toBe('"012"');
});
