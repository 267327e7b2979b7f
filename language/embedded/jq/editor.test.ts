import { expect, test } from 'vitest';
import { complete } from './complete.ts';
import { glossary } from './glossary.ts';
import { hover } from './hover.ts';
import { keywords } from './lexer.ts';
import { formats } from './native-text.ts';
import { parse } from './parse.ts';
import { signatures } from './signatures.ts';
import { tokens } from './tokens.ts';
import type { JqValue } from './value.ts';

const sample: JqValue = new Map<string, JqValue>([
  [
    'body',
    new Map<string, JqValue>([
      ['user', new Map([['login', 'octo']])],
      ['commits', [new Map([['id', 'a1']])]],
      ['x y', 1],
    ]),
  ],
  ['header', new Map()],
]);

/** The labels offered at `▮`. */
function labels(text: string): string[] {
  const offset = text.indexOf('▮');
  return complete(text.replace('▮', ''), offset, sample).map(({ label }) => label);
}

test.each([
  ['.▮', ['body', 'header']],
  ['.b▮', ['body']],
  ['.body.▮', ['commits', 'user', 'x y']],
  ['.body | .us▮', ['user']],
  ['.body.user | {a: .▮', ['login']],
  ['.body.commits[].▮', ['id']],
  ['.body.commits | map(.▮', ['id']],
  ['.body.commits | map(select(.i▮', ['id']],
  ['{a: 1, b: .body.user.▮', ['login']],
  ['.body.commits[0] as $c | .▮', []],
  ['if .body.▮', ['commits', 'user', 'x y']],
  ['if .body | .user.▮', ['login']],
  ['.body | if .user | .login then .us▮', ['user']],
  ['.body | if . then .user else .commits end | .log▮', ['login']],
  ['.header + .body.▮', ['commits', 'user', 'x y']],
  ['.body | .missing // .us▮', ['user']],
  ['try .body.us▮', ['user']],
  ['.body.user |= .▮', ['login']],
  ['.body | "a \\(.user) \\(.user.▮', ['login']],
  ['.body | with_entries(.▮', ['key', 'value']],
])('%s offers keys', (text, expected) => {
  expect(labels(text)).toEqual(expected);
});

test.each(['"te.▮xt"', '.body["▮"]', '.a # comm .▮', '.a # comm \\\n .▮', '. | "a # b\n c▮', '"\\(.a) b▮"'])(
  '%s offers nothing: it is text',
  (text) => {
    expect(labels(text)).toEqual([]);
  },
);

test.each([
  ['# c\n▮', 'map'],
  ['. + ▮"x"', 'map'],
  ['. | # c \\\n d\n ma▮', 'map'],
  ['. as $item | $i▮', '$item'],
  ['.a | to_e▮', 'to_entries'],
  ['def mine: 1; m▮', 'mine'],
  ['@bas▮', '@base64d'],
  ['$▮', '$ENV'],
  ['red▮', 'reduce'],
])('%s offers %s', (text, expected) => {
  expect(labels(text)).toContain(expected);
});

test('what is offered is described, and no program is refused for it', () => {
  const offered = complete('', 0, sample);
  expect(offered.filter(({ documentation }) => documentation === undefined)).toEqual([]);
  const calls = offered.flatMap(({ kind, detail }) => (kind === 'function' ? detail!.split(/, (?!")/) : []));
  expect(calls.length).toBeGreaterThan(200);
  for (const call of calls) {
    const program = call.replaceAll(/\$?\b[a-z]\w*(?=[;)])/g, '1');
    expect([program, parse(program).errors]).toEqual([program, []]);
  }
});

test('keys that are no names are put in with brackets', () => {
  const [item] = complete('.body.x', 7, sample);
  expect(item).toMatchObject({ label: 'x y', insert: '["x y"]', start: 5, end: 7, detail: '1' });
});

test('a built-in tells how it is written', () => {
  expect(hover('.a | limit(3; .)', 6)).toMatchObject({ usages: ['limit($n; g)'], start: 5, end: 10 });
  expect(hover('.a | first', 7)).toMatchObject({ usages: ['first', 'first(g)'] });
  expect(hover('def limit: 1; limit', 16)).toBeNull();
  expect(hover('{limit: 1}', 3)).toBeNull();
  expect([...signatures()].filter(([, { description }]) => description === undefined)).toEqual([]);
});

test.each([
  ['re▮duce .[] as $x (0; . + $x)', 'reduce f as $x (start; update)'],
  ['label $out | br▮eak $out', 'break $out'],
  ['.a | @bas▮e64', '@base64, @base64 "\\(f)"'],
  ['@cs▮v "x\\(.)"', '@csv, @csv "\\(f)"'],
  ['$E▮NV.x', '$ENV'],
  ['$__l▮oc__', '$__loc__'],
  ['.a //▮ 1', 'f // g'],
  ['.a▮? | .b', 'f?'],
  ['"\\(..▮)"', '..'],
])('%s tells how it is written', (text, usage) => {
  const offset = text.indexOf('▮');
  expect(hover(text.replace('▮', ''), offset)?.usages).toEqual([usage]);
});

test.each(['{i▮f: 1}', '.i▮f', '"i▮f"', '$e▮nv', '.▮'])('%s is no word of the language', (text) => {
  expect(hover(text.replace('▮', ''), text.indexOf('▮'))).toBeNull();
});

test('every keyword and every format is described', () => {
  expect([...keywords, ...Object.keys(formats)].filter((word) => !glossary.has(word))).toEqual([]);
});

test('tokens', () => {
  const source = '# c\n{a: .b, "x\\(.y)": $z} | map(1) # d \\\n e';
  expect(tokens(source).map(({ type, start, end }) => `${type} ${source.slice(start, end)}`)).toEqual([
    'comment # c',
    'punctuation {',
    'property a',
    'punctuation :',
    'property .b',
    'punctuation ,',
    'string "',
    'string x',
    'punctuation \\(',
    'property .y',
    'punctuation )',
    'string "',
    'punctuation :',
    'variable $z',
    'punctuation }',
    'operator |',
    'function map',
    'punctuation (',
    'number 1',
    'punctuation )',
    'comment # d \\\n e',
  ]);
});
