import { describe, expect, test } from 'vitest';
import { decode } from '../../go/json-decode.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { encode } from './encode.ts';
import { evaluate, first } from './evaluate.ts';
import { parse } from './parse.ts';
import type { JqValue } from './value.ts';

/** All outputs as JSON, an error as its text behind `!`. */
function run(source: string, input = 'null', fuel = new Fuel()): string[] {
  const outputs = evaluate(parse(source).value, decode(input) as JqValue, { fuel, now: () => 1700000000.5 });
  return Array.from(outputs, (output) => ('error' in output ? `!${output.error}` : encode(output.value, new Fuel())));
}

test.each<[program: string, input: string, outputs: string[]]>([
  ['.', '{"b":1,"a":[1.0,1e100]}', ['{"a":[1,1e+100],"b":1}']],
  ['.a.b?, .a["b"]?, ."a"', '{"a":{"b":2}}', ['2', '2', '{"b":2}']],
  ['.[1:], .[:-1], .[-2:][0]', '[1,2,3]', ['[2,3]', '[1,2]', '2']],
  ['.[2:4]', '"a😀bcd"', ['"bc"']],
  ['-1 .a, +2[nope]?, - -3[], -(4 .a)', 'null', ['-1', '2', '3', '!expected an object but got: number (4)']],
  ['.[0 .a], .[-1[nope]?:2[]], .["a" .b]?', '[1,2]', ['1', '[2]']],
  ['.["a".b], .[def f: nope; "a"], .[("a" .b)]', '{"a":1}', ['1', '1', '!expected an object but got: string ("a")']],
  ['.[0 .a:1 + 1]', '[1,2]', ['!expected an object but got: number (0)']],
  ['.[-1 .a] = 5', 'true', ['!setpath([-1]; 5) cannot be applied to true: expected an array but got: boolean (true)']],
  ['.[(-1)] = 5', 'true', ['!expected an array but got: boolean (true)']],
  ['.[- -1] = 5', 'true', ['!expected an array but got: boolean (true)']],
  [
    'sort_by(nan), group_by(nan), ([.[], .[]] | unique_by(nan))',
    '[3,1,2]',
    ['[2,1,3]', '[[2],[1],[3]]', '[2,1,3,2,1,3]'],
  ],
  [
    '[.[] | try (strptime("%Z") | "read") catch (split(": ") | last)]',
    '["UTC","UTCT","GMTT","CEST","MESZ","WITA","ABCDT","AB"]',
    [
      '["read","cannot parse \\"UTCT\\" with \\"%Z\\"","cannot parse \\"GMTT\\" with \\"%Z\\"","read","cannot parse \\"MESZ\\" with \\"%Z\\"","read","read","cannot parse \\"AB\\" with \\"%Z\\""]',
    ],
  ],
  ['1, 2 | ., 10', 'null', ['1', '10', '2', '10']],
  ['(1, 2) + (10, 20)', 'null', ['11', '12', '21', '22']],
  ['[.[] | (., 3) // 0]', '[null,1]', ['[3,1,3]']],
  ['try error("x") catch .', 'null', ['"x"']],
  ['try error({a: 1}) catch .a', 'null', ['1']],
  ['.a[] as [$x, {y: $y}] | {$x, $y}', '{"a":[[1,{"y":2}]]}', ['{"x":1,"y":2}']],
  ['.[] as [$a] ?// {a: $a} ?// $a | $a', '[[1],{"a":2},3]', ['1', '2', '3']],
  ['reduce .[] as $x (0; . + $x)', '[1,2,3]', ['6']],
  ['[foreach .[] as $x (0; . + $x)]', '[1,2,3]', ['[1,3,6]']],
  ['[foreach .[] as $x (0; . + $x; [$x, .])]', '[1,2]', ['[[1,1],[2,3]]']],
  ['if . then 1 end, if false then 1 elif null then 2 else 3 end', '5', ['1', '3']],
  ['def f($a; g): $a + g; f(1, 2; 10)', 'null', ['11', '12']],
  ['def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 25 | fac', 'null', ['15511210043330985984000000']],
  ['label $out | 1, break $out, 2', 'null', ['1']],
  ['"a\\(1 + 1)b\\("x")"', 'null', ['"a2bx"']],
  ['@base64 "\\(.)=", @csv "\\([1, "a"])"', '"x"', ['"eA==="', '"1,\\"a\\""']],
  ['{a, "b": 2, (.c): 3, @text: 1}', '{}', ['!unexpected token "@text"']],
  ['{a, "b": 2, (.c): 3}', '{"a":1,"c":"d"}', ['{"a":1,"b":2,"d":3}']],
  ['.a = 1 | .b |= . + 1 | .c += 1 | .d //= 4', '{"b":1}', ['{"a":1,"b":2,"c":1,"d":4}']],
  ['(.[] | select(. > 1)) |= empty', '[1,2,3,0]', ['[1,0]']],
  ['del(.[0, 2])', '[1,2,3]', ['[2]']],
  ['[paths]', '{"a":[1]}', ['[["a"],["a",0]]']],
  ['path(.a[0].b?)', 'null', ['["a",0,"b"]']],
  ['to_entries, with_entries(.value += 1)', '{"a":1}', ['[{"key":"a","value":1}]', '{"a":2}']],
  ['[limit(3; repeat(1))], first(range(5; 10)), isempty(empty)', 'null', ['[1,1,1]', '5', 'true']],
  [
    '9007199254740993, 9007199254740993 + 0, -0, [0.0 * -1]',
    'null',
    ['9007199254740993', '9007199254740993', '0', '[-0]'],
  ],
  ['100000000000000000000 / 10, 1 / 3, 7 % -2', 'null', ['10000000000000000000', '0.3333333333333333', '1']],
  ['fromjson', '"[1.0,1e1000,-0]"', ['[1.0,1e1000,-0]']],
  [
    '.[] | try fromjson catch .',
    '["tru","1.","[1,"," "]',
    [
      '"fromjson cannot be applied to \\"tru\\": unexpected EOF"',
      '"fromjson cannot be applied to \\"1.\\": unexpected EOF"',
      '"fromjson cannot be applied to \\"[1,\\": unexpected EOF"',
      '"fromjson cannot be applied to \\" \\": EOF"',
    ],
  ],
  ['ldexp(1e-14; -9223372036854775809), ldexp(3; 9223372036854775807)', 'null', ['1.7976931348623157e+308', '0']],
  [
    'fromjson | [.[] | erf], (try getpath([0, "x"]) catch .)',
    '"[-0]"',
    ['[-0]', '"getpath([0,\\"x\\"]) cannot be applied to: array ([-0])"'],
  ],
  [
    'try delpaths([[1], ["a"]]) catch .',
    '[2,3]',
    ['"delpaths([[1],[\\"a\\"]]) cannot be applied to [2,3]: expected an object but got: array ([2,)"'],
  ],
  ['fromjson[0] | . + null, (try (. - null) catch .)', '"[1.10]"', ['1.1', '"cannot subtract: number (1.1) and null"']],
  ['fromjson | map(. + 1)', '"[1.0]"', ['[2]']],
  [
    'sort, group_by(.a), unique',
    '[{"a":2},null,{"a":1},false]',
    ['[null,false,{"a":1},{"a":2}]', '!expected an object but got: boolean (false)'],
  ],
  ['gsub("(?<l>[a-z])"; "<\\(.l)>"), [scan("[0-9]+")]', '"a1b22"', ['"<a>1<b>22"', '["1","22"]']],
  ['[match("(é)|(b)"; "g") | .offset, .captures[0].string]', '"😀éb"', ['[1,"é",2,null]']],
  [
    'todate, (gmtime | mktime), (todate | fromdate)',
    '1425599621',
    ['"2015-03-05T23:53:41Z"', '1425599621', '1425599621'],
  ],
  [
    'strftime("%A %-d %b %Y %e|%j|%H:%M:%S %z %Z %5S %^a")',
    '1425599621',
    ['"Thursday 5 Mar 2015  5|064|23:53:41 +0000 UTC 00041 THU"'],
  ],
  ['strptime("%d %B %Y %I %p %z") | mktime', '"05 march 2015 11 PM +0130"', ['1425591000']],
  ['now', 'null', ['1700000000.5']],
  ['env, $ENV', 'null', ['{}', '{}']],
  ['1 + "a"', 'null', ['!cannot add: number (1) and string ("a")']],
  ['.a', '[1]', ['!expected an object but got: array ([1])']],
  [
    '{} | .[0] = "a long text that has to be cut"',
    'null',
    ['!setpath([0]; "a long text that has to  ...") cannot be applied to {}: expected an array but got: object ({})'],
  ],
  ['1, halt, 2', 'null', ['1', '!halt error: null']],
  ['1 as $x | [$x, $y]', 'null', ['!variable not defined: $y']],
  ['input', 'null', ['!input(s)/0 is not allowed']],
  ['import "a" as a; .', 'null', ['!cannot load module: "a"']],
  ['def f: 1;', 'null', ['!missing query (try ".")']],
])('%s of %s', (program, input, outputs) => {
  expect(run(program, input)).toEqual(outputs);
});

test.each([
  ['.a |', 'unexpected EOF', 4],
  ['.a | )', 'unexpected token ")"', 5],
  ['{a: 1, b}}', 'unexpected token "}"', 9],
  ['"abc', 'unterminated string literal', 0],
  ['"a\\x"', 'invalid escape sequence "\\x" in string literal', 2],
  ['1.2.3', 'invalid token "1.2."', 0],
  ['1 == 2 == 3', 'unexpected token "=="', 7],
  ['.[] as [$a] | foo', 'function not defined: foo/0', 14],
  ['break $x', 'label not defined: $x', 0],
])('%s is wrong', (source, message, start) => {
  expect(parse(source).errors[0]).toMatchObject({ message, start });
});

describe('deep and endless programs', () => {
  test.each([
    ['[range(100000)] | length', '100000'],
    ['0 | until(. >= 100000; . + 1)', '100000'],
    ['[0 | while(. < 10000; . + 1)] | length', '10000'],
    ['def f: if . > 100000 then . else . + 1 | f end; 0 | f', '100001'],
    ['def f: if . > 20000 then 0 else (. + 1 | f) + 1 end; 0 | f', '20001'],
    ['last(0 | recurse(if . < 20000 then . + 1 else empty end))', '20000'],
  ])('%s', (program, output) => {
    expect(run(program)).toEqual([output]);
  });

  test.each([
    'def f: f; f',
    'repeat(try error catch .) | empty',
    '[repeat(1)]',
    'def f: 1 + f; f',
    'reduce range(100) as $i ("a"; . + .)',
    'reduce range(40) as $i (1; [., .]) | tojson',
  ])('%s is stopped', (program) => {
    expect(() => run(program, 'null', new Fuel({ steps: 200_000, bytes: 1e7 }))).toThrow(OutOfFuel);
  });

  test.each([
    '(',
    '[',
    '{a:',
    '-',
    'try ',
    '"\\(',
    'def f: ',
    '. as $x | ',
    'if ',
    '1+',
    '.[',
    '1,',
    '.a|',
    '.a',
    '?//',
    '. as [',
    '#\\',
    'reduce ',
    '{"',
    '.a?',
  ])('many %s are read in time', (piece) => {
    const source = piece.repeat(20_000);
    const { value } = parse(source);
    expect(value.source).toBe(source);
  });
});

test('only the first output is worked out', () => {
  expect(first(parse('1, error("never")').value, null)).toEqual({ value: 1n });
});

test('one program gives the same for every event', () => {
  const { value } = parse('. as {$a} | [.a, $a] | map(. + 1)');
  for (let a = 0; a < 1000; a++) expect(first(value, new Map([['a', a]]))).toEqual({ value: [a + 1, a + 1] });
});
