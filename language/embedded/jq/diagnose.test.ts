import { describe, expect, it, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { parse } from './parse.ts';

/** Each diagnosis as its code and the part of the program that it is about. */
function found(source: string): string[] {
  return diagnose(parse(source).value).map(({ code, start, end }) => `${code}: ${source.slice(start, end)}`);
}

describe('a program that gives nothing', () => {
  test.each([
    'empty',
    '.a | empty',
    '{a: empty}',
    'error("no")',
    'error(.a)?',
    'halt',
    'select(false)',
    'first(empty)',
    'limit(0; .a[])',
    'select(.a | null)',
    'if .a then empty else error end',
    'empty // empty',
    'test(empty)',
    'label $out | (break $out)',
    '.a = empty',
    'reduce .[] as $x (empty; . + $x)',
    'foreach .[] as $x (0; empty)',
    '"\\(empty)"',
    '.[empty]',
    'empty as $x | {}',
    'any(empty; error)? | empty',
  ])('%s', (source) => expect(found(source)[0]).toBe(`no-output: ${source}`));
});

describe('a program that may give something', () => {
  test.each([
    '.',
    'empty, {}',
    'try error("no") catch {}',
    '.a |= empty',
    '[empty] | {a: .}',
    'empty // {}',
    'def empty: {}; empty',
    'def f(g): g; f(empty)',
    'if .a then empty end',
    'select(.a)',
    'limit(1; .)',
    'isempty(empty) | {a: .}',
    'label $out | ., break $out',
    'reduce empty as $x ({}; error)  ',
    'def limit(n; f): f; limit(0; .)',
    '.a // error("no a")',
    'first(.a[])',
    '{} | .["a" | empty]?, .',
  ])('%s', (source) => expect(found(source).join()).not.toContain('no-output'));
});

it.each<[source: string, ...found: string[]]>([
  ['empty | {a: .b} | .c', 'unreachable: {a: .b} | .c'],
  ['., (error("no") | {b: .})', 'unreachable: {b: .}'],
  ['{a: .a}, error("no"), {b: .b}, .c', 'unreachable: {b: .b}, .c'],
  ['{a: .a}, error("no \\(.b)"), .c', 'unreachable: .c'],
  ['{a: .a}, error(.b[]), .c'],
  ['label $out | {a: .[]}, break $out, {b: .}', 'unreachable: {b: .}'],
  ['if false then {a: 1} else . end', 'unreachable: {a: 1}'],
  ['if 0 then . else {a: 1} end', 'unreachable: {a: 1}'],
  ['if .a | length then . elif .b then {} else {a: 1} end', 'unreachable: elif .b then {} else {a: 1} end'],
  ['if .a | map(.b) then . else {a: 1} end', 'unreachable: {a: 1}'],
  ['if .a | length > 0 then . else {a: 1} end'],
  ['if 1 > 2 then {} else . end', 'unreachable: {}'],
  ['def length: false; if length then . else {a: 1} end'],
  ['{a: (.a // "x" // .b)}', 'unreachable: .b'],
  ['{a: (null // .b)}'],
  ['{a: (false and .b)}', 'unreachable: .b'],
  ['{a: (.a or .b)}'],
  ['empty as $x | {a: $x}', 'unreachable: {a: $x}'],
  ['reduce empty as $x ({}; .a += $x)', 'unreachable: .a += $x'],
  ['. + (empty | {a: .b} | error)', 'unreachable: {a: .b} | error'],
  ['{home: $ENV.HOME}', 'always-null: $ENV.HOME'],
  ['{home: (env | .HOME)}', 'always-null: HOME'],
  ['. as $ENV | {home: $ENV.HOME}'],
  ['{total: .body.total} | {sum: .totl}', 'always-null: totl'],
  ['{total: .body.total} | select(.totl > 1)', 'always-null: totl'],
  ['{total: .body.total} | .totl = 1'],
  ['{total: .body.total, (.k): 1} | {a: .x}'],
  ['{a: .b} | {c: .a.d}'],
  ['def select(f): {b: 1}; {a: 1} | select(.) | {c: .b}'],
  ['{a: 1}.b | {c: .}', 'always-null: {a: 1}.b'],
  ['null | {a: .b}', 'always-null: b'],
  ['.a.b.c | {d: .}'],
  ['nosuch | empty | .'],
  ['. | '],
])('%s', (source, ...expected) => {
  expect(found(source).filter((one) => !/^(?:no-output|never-object)/.test(one))).toEqual(expected);
});

it('says why, and what was probably meant', () => {
  const messages = (source: string) => diagnose(parse(source).value).map(({ message }) => message);
  expect(messages('if 0 then . else {} end')).toEqual([
    'this is never reached: the condition is always true (all but false and null counts as true)',
  ]);
  expect(messages('{total: 1} | {sum: .totl}')).toEqual([
    'the object has no totl: it is always null (probably meant: total)',
  ]);
  expect(messages('{home: $ENV.HOME}')).toEqual(['the environment has no HOME: it is always null']);
});

it('looks into programs as deep as can be compiled, or lets them be', () => {
  for (const operator of [' + ', ' and ', ' // ', ' | '])
    for (const count of [800, 4000, 16_000])
      expect(found(`{a: (${Array(count).fill('.a').join(operator)})}`)).toEqual([]);
});
