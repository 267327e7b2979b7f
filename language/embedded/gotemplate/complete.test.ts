import { expect, test } from 'vitest';
import { fromPlain } from '../../go/value.ts';
import { complete } from './complete.ts';
import { templateFunctions } from './functions.ts';
import { hover } from './hover.ts';
import { tokens } from './tokens.ts';

const data = new Map([['Input', fromPlain({ body: { ref: 'main', 'a-b': 1, commits: [{ id: 'x' }] } })]]);

function checkCompletion(fixture: string, expected: readonly string[]): void {
  const offset = fixture.indexOf('▮');
  const source = fixture.replace('▮', '');
  const found = complete(source, offset, { functions: templateFunctions, data });
  expect(found.map(({ label }) => label)).toEqual(expected);
}

test.each([
  ['{{ .▮ }}', ['Input']],
  ['{{ .Input.body.▮', ['ref', 'a-b', 'commits']],
  ['{{ .Input.body.r▮', ['ref']],
  ['{{ upper .Input.▮ | x }}', ['body']],
  ['{{ with .Input.body }}{{ .re▮', ['ref']],
  ['{{ range .Input.body.commits }}{{ .▮', ['id']],
  ['{{ range $i, $c := .Input.body.commits }}{{ $c.▮', ['id']],
  ['{{ range $i, $c := .Input.body.commits }}{{ $▮', ['$', '$i', '$c']],
  ['{{ with .Input.body }}{{ end }}{{ .▮', ['Input']],
  ['{{ with .Input.zz }}{{ else }}{{ .▮', ['Input']],
  ['{{ $b := .Input.body }}{{ $b.re▮', ['ref']],
  ['{{ regexF▮', ['regexFindAll', 'regexFind']],
  ['{{ e▮', ['else', 'end', 'eq', 'empty', 'ext', 'env', 'expandenv', 'encryptAES']],
  ['{{ upper e▮', ['eq', 'empty', 'ext', 'env', 'expandenv', 'encryptAES']],
  ['te▮xt', []],
  ['{{ "a▮"', []],
])('%s', (fixture, expected) => checkCompletion(fixture, expected));

test('a key that is no name is put in through index', () => {
  const source = '{{ .Input.body.a';
  const [found] = complete(source, source.length, { functions: templateFunctions, data });
  expect(found).toMatchObject({ label: 'a-b', insert: '(index .Input.body "a-b")', start: 3, end: 16, detail: '1' });
});

test('a function comes with its signature and a sentence', () => {
  const source = '{{ trunc';
  expect(complete(source, source.length, { functions: templateFunctions, data })).toEqual([
    {
      label: 'trunc',
      kind: 'function',
      detail: 'trunc length text — func(int, string) string',
      documentation: 'The first bytes of the text, with a negative length the last ones.',
      start: 3,
      end: 8,
    },
  ]);
  expect(hover('{{ .a | trunc 7 }}', 10, templateFunctions)).toMatchObject({
    usage: 'trunc length text',
    start: 8,
    end: 13,
  });
  expect(hover('{{ .a }}', 4, templateFunctions)).toBeNull();
});

test('colours', () => {
  const source = 'a {{- if eq $x.y "s" }}{{/* c */}}{{ end';
  expect(tokens(source).map(({ type, start, end }) => `${type} ${source.slice(start, end)}`)).toEqual([
    'punctuation {{',
    'keyword if',
    'function eq',
    'variable $x',
    'property .y',
    'string "s"',
    'punctuation }}',
    'comment /* c */',
    'punctuation {{',
    'keyword end',
  ]);
});
