import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from './complete.ts';
import { find, findAll, matches, quoteMeta, replaceAll, replaceAllLiteral, split } from './evaluate.ts';
import { parse } from './parse.ts';
import { tokens } from './tokens.ts';
import { category } from './unicode.ts';

const compile = (pattern: string) => parse(pattern).value!;
const error = (pattern: string) => parse(pattern).errors[0]?.message;

describe('syntax', () => {
  it.each([
    ['a**', 'invalid nested repetition operator: `**`', 1, 3],
    ['a(b', 'missing closing ): `a(b`', 0, 3],
    ['a)b', 'unexpected ): `a)b`', 0, 3],
    ['x[a', 'missing closing ]: `[a`', 1, 3],
    ['*a', 'missing argument to repetition operator: `*`', 0, 1],
    ['a{2,1}', 'invalid repeat count: `{2,1}`', 1, 6],
    ['((a{100}){11}){2}', 'invalid repeat count: `{11}`', 9, 13],
    ['[z-a]', 'invalid character class range: `z-a`', 1, 4],
    [String.raw`\p{Old_Italic}`, String.raw`invalid character class range: ${'`'}\p{Old_Italic}${'`'}`, 0, 14],
    ['(?<n', 'invalid named capture: `(?<n`', 0, 4],
    ['(?i-)', 'invalid or unsupported Perl syntax: `(?i-)`', 0, 5],
    [String.raw`a\y`, String.raw`invalid escape sequence: ${'`'}\y${'`'}`, 1, 3],
    ['a\\', 'trailing backslash at end of expression: ``', 2, 2],
    ['a\udcffb', 'invalid UTF-8: `\udcffb`', 1, 3],
  ])('%s is an error', (pattern, message, start, end) => {
    expect(parse(pattern)).toEqual({
      value: null,
      errors: [{ message: `error parsing regexp: ${message}`, start, end }],
    });
  });

  it('nests a thousand deep, not deeper', () => {
    const nested = (depth: number) => '('.repeat(depth) + 'a' + ')'.repeat(depth);
    expect(error(nested(999))).toBeUndefined();
    expect(error(nested(1000))).toContain('expression nests too deeply');
    expect(error(nested(100_000))).toContain('expression nests too deeply');
    expect(error('('.repeat(100_000))).toContain('missing closing )');
  });

  it.each([
    ['(?:a', ')'],
    ['(?:', 'b)'],
    ['(?:ab|', ')'],
    ['(?:', '|cd)'],
  ])('counts %s…%s only once: groups that do not capture are taken apart', (open, close) => {
    expect(error(open.repeat(3000) + 'a' + close.repeat(3000))).toBeUndefined();
    expect(error(open.repeat(3000) + 'a*' + close.repeat(3000))).toBeUndefined();
  });

  it('counts a string as one, however it is put together', () => {
    const nested = (inner: string) => '('.repeat(999) + inner + ')'.repeat(999);
    for (const string of ['ab', '(?:ab)c', '[a]b', String.raw`\x41b`]) expect(error(nested(string))).toBeUndefined();
    for (const two of ['a.', '[ab]c', 'a(?i:k)', 'ab*']) expect(error(nested(two))).toContain('nests too deeply');
  });

  it('names the byte that is not UTF-8, up to the end of what was looked at', () => {
    const invalid = (part: string) => `error parsing regexp: invalid UTF-8: \`${part}\``;
    expect(error('(?P<\udcffn')).toBe(invalid('\udcffn'));
    expect(error('(?P<a\udcff>b)')).toBe(invalid('\udcff'));
    expect(error('(?P<😀\udcffa>b)')).toBe(invalid('\udcffa'));
    expect(error('(?P<\uffff\udcff>b)')).toBe(invalid('\udcff'));
    expect(error(String.raw`\p{a` + '\udcff')).toBe(invalid('\udcff'));
    expect(error(String.raw`\p{a` + '\udcffb}c')).toBe(invalid('\udcffb'));
    expect(error('(?\udcff')).toBe(invalid('\udcff'));
  });

  it('refuses a program that would be huge', () => {
    expect(error('(?:a{1000})'.repeat(10_000))).toContain('expression too large');
    expect(error(String.raw`\pL`.repeat(100_000))).toContain('expression too large');
  });
});

describe('matching', () => {
  it.each([
    ['(a|ab)(c|bcd)', 'abcd', [0, 4, 0, 1, 1, 4]],
    ['(?i)k', '\u212a', [0, 1]],
    [String.raw`(?i)[^\x00-k]`, 'kK\u212a', null],
    ['.', '\udcff', [0, 1]],
    [String.raw`\x{fffd}`, 'a\udc80', [1, 2]],
    ['(?m)^b$', 'a\nb', [2, 3]],
    ['(?U)a+', 'aaa', [0, 1]],
    [String.raw`\Qa.b\E+`, 'xa.bbb', [1, 6]],
    ['(?i:a)b', 'Ab', [0, 2]],
  ])('%s on %s', (pattern, text, match) => {
    expect(find(compile(pattern), text)).toEqual(match);
  });

  it('drops an empty match right behind another', () => {
    expect(findAll(compile('a*'), 'baac')).toEqual([
      [0, 0],
      [1, 3],
      [4, 4],
    ]);
  });

  it('replaces, splits and quotes as Go does', () => {
    expect(replaceAll(compile('(?P<x>a)(b)?'), 'abac', '[$x-${2}-$$-$1x]')).toBe('[a-b-$-][a--$-]c');
    expect(replaceAllLiteral(compile('a*'), 'baaac', '$0')).toBe('$0b$0c$0');
    expect(split(compile('a*'), 'abaabaccadaaae', 5)).toEqual(['', 'b', 'b', 'c', 'cadaaae']);
    expect(split(compile('z+'), 'pizza', -1)).toEqual(['pi', 'a']);
    expect([0, 1, 2, 3].map((limit) => split(compile(','), 'a,b,c', limit))).toEqual([
      [],
      ['a,b,c'],
      ['a', 'b,c'],
      ['a', 'b', 'c'],
    ]);
    expect(split(compile(''), '', -1)).toEqual([]);
    expect(split(compile('a*'), '', -1)).toEqual(['']);
    expect(quoteMeta('a.b[c]-$')).toBe(String.raw`a\.b\[c\]-\$`);
  });

  it('takes time in proportion to the text', () => {
    const text = 'a'.repeat(200_000);
    expect(matches(compile('(a*)*b'), text)).toBe(false);
    expect(matches(compile('(a|aa)+$'), `${text}!`)).toBe(false);
  });
});

it('never throws', () => {
  const alphabet = '()[]{}|*+?^$.\\-:<>PQEpLiUxd,19aZ\n\udc80é'.split('');
  const pattern = fc.array(fc.constantFrom(...alphabet), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, fc.string({ maxLength: 10 }), (source, text) => {
      const { value, errors } = parse(source);
      expect(value === null).toBe(errors.length === 1);
      if (value !== null) expect(matches(value, text)).toBe(findAll(value, text, 1).length === 1);
      tokens(source);
      complete(source, source.length);
    }),
    { numRuns: 2000 },
  );
});

it('knows Unicode 15.0', () => {
  expect(matches(compile(String.raw`\pL`), '\u1c89')).toBe(false);
  expect(matches(compile(String.raw`\p{Kawi}`), '\u{11f04}')).toBe(true);
  expect(category('Q')).toBeNull();
  // Of all classes only the cased letters are not folded: U+0345 folds to an iota.
  expect(matches(compile(String.raw`(?i)\p{L}`), '\u0345')).toBe(true);
  expect(matches(compile(String.raw`(?i)\p{Cased_Letter}`), '\u0345')).toBe(false);
});

it('completes and colours', () => {
  expect(complete(String.raw`\p{gre`, 6)).toEqual([
    { label: 'Greek', kind: 'value', insert: 'Greek}', start: 3, end: 6 },
  ]);
  expect(complete('[[:al', 5).map(({ label }) => label)).toEqual(['alnum', 'alpha']);
  expect(complete('a\\', 2).map(({ label }) => label)).toContain('d');
  expect(complete(String.raw`a\\`, 3)).toEqual([]);
  expect(tokens(String.raw`(?i)[a-z]+\d`).map(({ type }) => type)).toEqual([
    'punctuation',
    'string',
    'operator',
    'regexp',
  ]);
});
