import type { SelectionRange } from 'vscode-languageserver-protocol';
import { expect, test } from 'vitest';
import { fixture } from '../../testing/fixture.ts';
import { selectionRange } from './selection-range.ts';

test.for<[name: string, text: string, expected: readonly string[]]>([
  ['a value', 'a:\n  b: on▮e\n', ['one', 'b: one', 'a:\n  b: one']],
  ['a key', 'a:\n  b▮: one\n  c: two\n', ['b', 'b: one', 'b: one\n  c: two', 'a:\n  b: one\n  c: two']],
  ['an item', 'a:\n  - x: 1\n  - y▮y\n', ['yy', '- x: 1\n  - yy', 'a:\n  - x: 1\n  - yy']],
  ['one of several documents', 'a: 1\n---\nb: t▮wo\n', ['two', 'b: two', '---\nb: two', 'a: 1\n---\nb: two']],
  ['an empty file', '▮', ['']],
])('grows from %s', ([, text, expected]) => {
  const { document, position } = fixture(text);
  const shown: string[] = [];
  for (let at: SelectionRange | undefined = selectionRange(document, position); at !== undefined; at = at.parent)
    shown.push(
      document.text.slice(document.positions.offsetAt(at.range.start), document.positions.offsetAt(at.range.end)),
    );
  expect(shown).toEqual(expected);
});
