import { expect, test } from 'vitest';
import { givesNoObject } from './never-object.ts';
import { parse } from './parse.ts';

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
  'if .a then 1 else [] end',
  '. as $x | [$x]',
  'def f: {}; [f]',
])('%s gives no object', (program) => expect(givesNoObject(parse(program).value.body!)).toBe(true));

test.each([
  '.',
  '{}',
  '.a',
  '.a[]',
  '[.a] | .[0]',
  '{} , 1',
  'if .a then 1 else . end',
  'if .a then 1 end',
  '.a + .b',
  'f',
])('%s may give one', (program) => expect(givesNoObject(parse(program).value.body!)).toBe(false));
