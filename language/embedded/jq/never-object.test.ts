import { expect, test } from 'vitest';
import { givesNoObject } from './never-object.ts';
import { ownNames } from './own-names.ts';
import { parse } from './parse.ts';

function check(program: string): boolean {
  const body = parse(program).value.body!;
  return givesNoObject(body, ownNames(body));
}

test.each([
  '[.a]',
  '"x"',
  '"\\(.a)"',
  '@json',
  '1',
  'null',
  '.a == 1',
  '.a and .b',
  '-.a',
  '.a | [.b]',
  '[.a], {}',
  '[.a[]], {}',
  '(.a | "x"), {}',
  'if .a then 1 else [] end',
  '. as $x | [$x]',
  'def f: {}; [f]',
])('%s gives no object', (program) => expect(check(program)).toBe(true));

test.each([
  '.',
  '{}',
  '.a',
  '.a[]',
  '[.a] | .[0]',
  '{} , 1',
  '(.items[] | "x"), {a: 1}',
  '(.a? | "x"), {}',
  '"\\(.items[])", {}',
  'def tostring: empty; (tostring | "x"), {}',
  'if .a then 1 else . end',
  'if .a then 1 end',
  '.a + .b',
  'f',
])('%s may give one', (program) => expect(check(program)).toBe(false));
