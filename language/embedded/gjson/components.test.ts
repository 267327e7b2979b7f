import { expect, test } from 'vitest';
import { componentsOf, escapeKey } from './components.ts';

test.each<[path: string, parts: string[]]>([
  ['', ['']],
  ['a', ['a']],
  ['a.b|c', ['a', '.b', '|c']],
  ['a.', ['a', '.']],
  ['|a', ['', '|a']],
  [String.raw`a\.b.c`, [String.raw`a\.b`, '.c']],
  ['a\\', ['a\\']],
  ['#(a.b=="x.y").c', ['#(a.b=="x.y")', '.c']],
  [String.raw`#(a=="\".)").c`, [String.raw`#(a=="\".)")`, '.c']],
  [String.raw`#(a=="\\").c`, [String.raw`#(a=="\\")`, '.c']],
  ['#(a.(b.c)|d)x.e', ['#(a.(b.c)|d)x', '.e']],
  ['a.#[b.c].d', ['a', '.#[b.c]', '.d']],
  ['{a.b,"c":d|e}.f', ['{a.b,"c":d|e}', '.f']],
  ['a.[b.c,{d.e}]|f', ['a', '.[b.c,{d.e}]', '|f']],
  ['@dig:{"a":".b"}.c', ['@dig:{"a":".b"}', '.c']],
  ['@flatten:[1.5].c', ['@flatten:[1.5]', '.c']],
  // Brackets within keys are nothing special, nor are quotes outside of brackets.
  ['a{b.c}', ['a{b', '.c}']],
  ['a[b.c]', ['a[b', '.c]']],
  ['a(b.c)', ['a(b', '.c)']],
  ['#a(b.c)', ['#a(b', '.c)']],
  [')a.b', [')a', '.b']],
  ['"a.b"', ['"a', '.b"']],
  // What is not closed goes to the end.
  ['a.#(b.c', ['a', '.#(b.c']],
  ['#(a=="b).c', ['#(a=="b).c']],
  ['#(a=="b\\', ['#(a=="b\\']],
])('%s', (path, parts) => {
  const found = componentsOf(path);
  expect(found.map(({ separator, text }) => separator + text)).toEqual(parts);
  for (const { start, end, text } of found) expect(path.slice(start, end)).toBe(text);
});

test('keys are escaped as gjson.Escape does it', () => {
  expect(escapeKey('aZ09_- :é😀\n')).toBe('aZ09_- :é😀\n');
  const signs = '!"#$%&\'()*+,./;<=>?@[\\]^`{|}~';
  expect(escapeKey(signs)).toBe(Array.from(signs, (sign) => `\\${sign}`).join(''));
});
