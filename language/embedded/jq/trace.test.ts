import { expect, test } from 'vitest';
import { decode } from '../../go/json-decode.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import type { Span } from '../language.ts';
import { encode } from './encode.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import type { TraceSink } from './trace.ts';
import type { JqValue } from './value.ts';

test.each([
  [
    '.a[] | . * 2',
    [
      '.a[] < {"a":[1,2]}',
      '.a < {"a":[1,2]}',
      '.a > [1,2]',
      '.a[] > 1',
      '. * 2 < 1',
      '. < 1',
      '. > 1',
      '. * 2 > 2',
      '.a[] > 2',
      '. * 2 < 2',
      '. < 2',
      '. > 2',
      '. * 2 > 4',
    ],
  ],
  ['def f: first; .a | f', ['.a < {"a":[1,2]}', '.a > [1,2]', 'f < [1,2]', 'first < [1,2]', 'first > 1', 'f > 1']],
  [
    '@base64 "a\\(.a)"',
    [
      '@base64 "a\\(.a)" < {"a":[1,2]}',
      '.a < {"a":[1,2]}',
      '.a > [1,2]',
      '@base64 < [1,2]',
      '@base64 > "WzEsMl0="',
      '@base64 "a\\(.a)" > "aWzEsMl0="',
    ],
  ],
  ['"\\(.a)"', ['"\\(.a)" < {"a":[1,2]}', '.a < {"a":[1,2]}', '.a > [1,2]', '"\\(.a)" > "[1,2]"']],
  [
    '. as {$a} | $a',
    [
      '. as {$a} | $a < {"a":[1,2]}',
      '. < {"a":[1,2]}',
      '. > {"a":[1,2]}',
      '$a < {"a":[1,2]}',
      '$a > [1,2]',
      '. as {$a} | $a > [1,2]',
    ],
  ],
  [
    '.a | map(. + "x")',
    [
      '.a < {"a":[1,2]}',
      '.a > [1,2]',
      'map(. + "x") < [1,2]',
      '. + "x" < 1',
      '. < 1',
      '. > 1',
      '. + "x" ! 1: cannot add: number (1) and string ("x")',
      'map(. + "x") ! [1,2]: cannot add: number (1) and string ("x")',
    ],
  ],
  [
    'try error("no") catch ascii_upcase',
    [
      'try error("no") catch ascii_upcase < {"a":[1,2]}',
      'error("no") < {"a":[1,2]}',
      'error("no") ! {"a":[1,2]}: error: no',
      'ascii_upcase < "no"',
      'ascii_upcase > "NO"',
      'try error("no") catch ascii_upcase > "NO"',
    ],
  ],
  [
    'label $out | ., break $out',
    [
      'label $out | ., break $out < {"a":[1,2]}',
      '., break $out < {"a":[1,2]}',
      '. < {"a":[1,2]}',
      '. > {"a":[1,2]}',
      '., break $out > {"a":[1,2]}',
      'label $out | ., break $out > {"a":[1,2]}',
      'break $out < {"a":[1,2]}',
    ],
  ],
  [
    '. as [$a] ?// $a | $a | error',
    [
      '. as [$a] ?// $a | $a | error < {"a":[1,2]}',
      '. < {"a":[1,2]}',
      '. > {"a":[1,2]}',
      '$a < {"a":[1,2]}',
      '$a > {"a":[1,2]}',
      'error < {"a":[1,2]}',
      'error ! {"a":[1,2]}: error: {"a":[1,2]}',
      '. as [$a] ?// $a | $a | error ! {"a":[1,2]}: error: {"a":[1,2]}',
    ],
  ],
])('the stages of %s are traced with their ranges, inputs, outputs and errors', (source, expected) => {
  const steps: string[] = [];
  const at = ({ start, end }: Span) => source.slice(start, end);
  const text = (value: JqValue) => encode(value, new Fuel());
  const trace: TraceSink = {
    enter: (stage, input) => steps.push(`${at(stage)} < ${text(input)}`),
    output: (stage, _, output) => steps.push(`${at(stage)} > ${text(output)}`),
    fail: (visits, words) =>
      steps.push(...visits.map(({ stage, input }) => `${at(stage)} ! ${text(input)}: ${words(new Fuel())}`)),
  };
  const { value } = parse(source);
  const traced = [...evaluate(value, decode('{"a":[1,2]}') as JqValue, { trace })];
  expect(traced).toEqual([...evaluate(value, decode('{"a":[1,2]}') as JqValue)]);
  expect(steps).toEqual(expected);
});

test('the stages in which the fuel ends are told so', () => {
  const source = '.a | [repeat(.)]';
  const left: string[] = [];
  const trace: TraceSink = {
    enter: () => {},
    output: () => {},
    fail: (visits, words) =>
      left.push(words(new Fuel()), ...visits.map(({ stage: { start, end } }) => source.slice(start, end))),
  };
  const run = () => evaluate(parse(source).value, new Map([['a', 1]]), { trace }).next();
  expect(run).toThrow(OutOfFuel);
  expect(left.slice(0, 1)).toEqual([expect.stringContaining('the evaluation was stopped')]);
  expect(left.slice(-2)).toEqual(['repeat(.)', '[repeat(.)]']);
});
