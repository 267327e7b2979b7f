import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sprint } from '../../go/fmt.ts';
import { fixedSources } from '../../go/sources.ts';
import { stringMapType, stringType } from '../../go/type.ts';
import { GoError, TypedMap, type Value, fromPlain } from '../../go/value.ts';
import { Fuel } from '../fuel.ts';
import { complete } from './complete.ts';
import { crashesExpansion, filterEnvironment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import { parse } from './parse.ts';
import { tokens } from './tokens.ts';

const data = fromPlain({
  body: {
    id: 4,
    name: 'Bob',
    tags: ['x', 'y'],
    nums: [3, 1, 2],
    items: [
      { n: 'a', v: 1 },
      { n: 'b', v: 2.5 },
    ],
    u: 'é😀',
    nul: null,
    js: '{"q":[1,{"r":"s"}]}',
  },
  type: 'top',
  'a-b': 9,
  'x.y': 7,
}) as Map<string, Value>;

const run = () => ({ fuel: new Fuel(), sources: fixedSources });

/** The value as Go prints it, or the error. */
function outcome(source: string): string {
  const { value, errors } = parse(source);
  if (value === null) return errors[0]!.message;
  try {
    return sprint([evaluate(value, filterEnvironment(data), run())]);
  } catch (error) {
    if (error instanceof GoError) return error.message;
    throw error;
  }
}

describe('values', () => {
  it.each([
    ['body.id == 4 and body.name startsWith "B"', 'true'],
    ['a_b + x.y', '16'],
    ['missing == nil', 'true'],
    ['body?.zz?.y ?? "none"', 'none'],
    ['map(filter(body.items, .v > 1), .n)', '[b]'],
    ['body.nums | sort("desc") | take(2)', '[3 2]'],
    ['reduce(body.nums, #acc + #, 10)', '16'],
    ['groupBy(body.tags, len(#))', 'map[1:[x y]]'],
    ['groupBy(body.nums, duration("1h"))', 'map[1h0m0s:[3 1 2]]'],
    ['groupBy(body.nums, # == 1 ? duration("1ns") : 1)', 'map[1:[3 2] 1ns:[1]]'],
    ['len(groupBy(body.nums, date("2024-01-01"))[date("2024-01-01")])', '3'],
    ['3600000000000 in groupBy(body.nums, duration("1h"))', 'false'],
    ['duration("60m") in sprig.deepCopy(groupBy(body.nums, duration("1h")))', 'true'],
    ['groupBy(body.nums, duration("1h")) == groupBy(body.nums, duration("60m"))', 'true'],
    ['groupBy(body.nums, date("2024-01-01")) == groupBy(body.nums, date("2024-01-02"))', 'false'],
    ['groupBy(body.nums, date(string(2000 + #) + "-01-01").Location())', 'map[UTC:[3 1 2]]'],
    ['len(groupBy(body.nums, # == 1 ? now().Local().Location() : now().UTC().Location()))', '2'],
    ['len(jsonpath(toJSON({"a": map(1..200000, [])}), "$..*"))', '200001'],
    ['len(fromPairs(map(1..30000, [duration(string(#) + "s"), #])))', '30000'],
    ['len(groupBy(1..20000, duration(string(# % 15000) + "s")))', '15000'],
    ['let m = groupBy(1..10000, duration(string(#) + "s")); count(1..10000, duration(string(#) + "s") in m)', '10000'],
    [
      'groupBy([1.5, 2, "b", nil, true, 1, "a"], #)',
      'map[<nil>:[<nil>] a:[a] b:[b] 1:[1] 2:[2] 1.5:[1.5] true:[true]]',
    ],
    ['let x = body.id; x * x', '16'],
    ['1..3 == [1,2,3]', 'false'],
    ['split("é", body.u[0:1])[1] == body.u[1:2]', 'true'],
    ['len(replace(body.u, body.u[1:], "a"))', '2'],
    ['indexOf(body.u, body.u[1:2])', '1'],
    ['lastIndexOf(body.u, "😀")', '2'],
    ['hasPrefix(body.u, body.u[:1])', 'true'],
    ['len(trimPrefix(body.u, body.u[:1]))', '5'],
    ['7 / 2', '3.5'],
    ['7 % 3 ** 1', 'invalid operation: % (mismatched types int and float64) (1:3)\n | 7 % 3 ** 1\n | ..^'],
    ['not ("z" in body.tags)', 'true'],
    ['"z" not in body.tags', 'true'],
    ['body.u[0:2]', 'é'],
    ['len(body.u)', '6'],
    ['toJSON({"a": [1, {}]})', '{\n  "a": [\n    1,\n    {}\n  ]\n}'],
    ['date("2024-02-29").Year()', '2024'],
    ['string(duration("90m"))', '1h30m0s'],
    ['sprig.upper(body.name)', 'BOB'],
    ['jsonpath(body.js, "$.q[1].r")', 's'],
    ['get($env, "type")', 'top'],
    ['{"a": 1, "a": 2}.a', '1'],
    ['get(body.nums, 9) == nil', 'true'],
    // What `findLast` leaves behind is taken by the operator in front of it.
    ['3 == findLast(body.nums, # == 3)', 'false'],
    ['findLast(body.nums, # == 3) == 3', 'true'],
    // The second condition decides; the first is never looked at.
    ['body.id.x and false', 'false'],
  ])('%s', (source, expected) => {
    expect(outcome(source)).toBe(expected);
  });
});

describe('errors', () => {
  it.each([
    ['', 'unexpected token EOF (1:1)'],
    ['a b', 'unexpected token Identifier("b") (1:3)\n | a b\n | ..^'],
    ['"a', 'literal not terminated (1:3)\n | "a\n | ..^'],
    ['♥', "unrecognized character: U+2665 '♥' (1:2)\n | ♥"],
    ['1d', 'bad number syntax: "1d" (1:3)\n | 1d\n | ..^'],
    ['.1.x', 'bad number syntax: ".1.x" (1:5)\n | .1.x\n | ....^'],
    ['/* *', 'unclosed comment (1:4)\n | /* *\n | ...^'],
    ['\n\t# == 1', 'cannot use pointer accessor outside closure (2:2)\n |  # == 1\n | .^'],
    [
      'type == "x"',
      'invalid operation: == (mismatched types func(...interface {}) (interface {}, error) and string) (1:6)\n | type == "x"\n | .....^',
    ],
    ['!"a"', 'invalid operation: ! (mismatched type string) (1:1)\n | !"a"\n | ^'],
    ['missing.x == 1', 'cannot fetch x from <nil> (1:9)\n | missing.x == 1\n | ........^'],
    ['body.id > "3"', 'invalid operation: float64 > string (1:9)\n | body.id > "3"\n | ........^'],
    ['body.nul ? 1 : 2', 'interface conversion: interface {} is nil, not bool'],
    ['body.nums[9]', 'reflect: slice index out of range (1:10)\n | body.nums[9]\n | .........^'],
    ['foo(1)', 'reflect: call of reflect.Value.Call on zero Value (1:1)\n | foo(1)\n | ^'],
    ['1 % 0', 'integer divide by zero (1:3)\n | 1 % 0\n | ..^'],
    [
      'body.name matches "["',
      'error parsing regexp: missing closing ]: `[` (1:11)\n | body.name matches "["\n | ..........^',
    ],
    [
      'body.name matches "[%d%"',
      'error parsing regexp: missing closing ]: `[%!d(MISSING)%!`(MISSING) (1:11)\n | body.name matches "[%d%"\n | ..........^',
    ],
    [
      'date("2024-01-02").Format(body.id)',
      'interface conversion: interface {} is float64, not string (1:20)\n | date("2024-01-02").Format(body.id)\n | ...................^',
    ],
    // Of a function that is not known the arguments are not checked before.
    [
      'a_b(split("a", "b", 1, 2))',
      'invalid number of arguments for split (expected 2 or 3, got 4) (1:5)\n | a_b(split("a", "b", 1, 2))\n | ....^',
    ],
    ['len(1)', 'invalid argument for len (type int) (1:1)\n | len(1)\n | ^'],
    ['filter(1..3, #)', 'predicate should return boolean (got int) (1:14)\n | filter(1..3, #)\n | .............^'],
    ['upper(1)', 'cannot use int as argument (type string) to call upper  (1:7)\n | upper(1)\n | ......^'],
    ['let len = 1; 2', 'cannot redeclare builtin len (1:5)\n | let len = 1; 2\n | ....^'],
    ['fromBase64("a?")', 'illegal base64 data at input byte 1 (1:1)\n | fromBase64("a?")\n | ^'],
    [
      'jsonpath(body.js, "q")',
      "invalid JSONPath selector 'q' unexpected token 'q' at index 0 (1:1)\n | jsonpath(body.js, \"q\")\n | ^",
    ],
    ['repeat("a", 10000000)', 'memory budget exceeded (1:1)\n | repeat("a", 10000000)\n | ^'],
    ['1..10000000', 'memory budget exceeded (1:2)\n | 1..10000000\n | .^'],
  ])('%s', (source, message) => {
    expect(outcome(source)).toBe(message);
  });

  it('points at what it is about', () => {
    expect(parse('body.id == = 4').errors[0]).toMatchObject({ start: 11, end: 12 });
    expect(parse('1 in "abc"').errors[0]).toMatchObject({ start: 2, end: 4 });
  });
});

it('checks names when it is told them', () => {
  const names = new Map([['dep_1', stringType]]);
  expect(parse('dep_1 + "x"', names).errors).toEqual([]);
  expect(parse('dep_2', names).errors[0]!.message).toBe('unknown name dep_2 (1:1)\n | dep_2\n | ^');
  expect(parse('let dep_1 = 1; 2', names).errors[0]!.message).toContain('cannot redeclare dep_1');
  const environment = new TypedMap(stringMapType, new Map([['dep_1', 'dep-1']]));
  expect(evaluate(parse('dep_1 + "!"', names).value!, environment, run())).toBe('dep-1!');
});

it('makes the environment of a filter', () => {
  const environment = filterEnvironment(
    fromPlain({ 'a.b.c': 1, 'a.b': 2, 'a.d': 3, a: 4, 'x-y': 5 }) as Map<string, Value>,
  );
  expect(environment.get('a')).toEqual(
    new Map<string, Value>([
      ['b', new Map([['c', 1]])],
      ['d', 3],
    ]),
  );
  expect(environment.get('x_y')).toBe(5);
  expect(crashesExpansion(new Map([['.a', 1]]))).toBe(true);
});

describe('jsonpath', () => {
  const json = '{"l":[1,2,3],"o":{"b":2,"a":1},"i":[{"p":5,"t":"x"},{"p":12,"t":"yz"}],"s":"text"}';
  const query = (path: string) => {
    const { value } = parse(`jsonpath(${JSON.stringify(json)}, ${JSON.stringify(path)})`);
    try {
      return sprint([evaluate(value!, new Map(filterEnvironment(new Map())), run())]);
    } catch (error) {
      return (error as Error).message.split(' (1:')[0];
    }
  };

  it.each([
    ['$.l[-1]', '3'],
    ['$.l[::2]', '[1 3]'],
    ['$.l[::-1]', '[3 2 1]'],
    ['$.o.*', '[1 2]'],
    ['$.l.length', '3'],
    ['$..p', '[5 12]'],
    ["$['o','l']", '[map[a:1 b:2] [1 2 3]]'],
    ["$.o['b','a','zz']", '[2 1]'],
    ['$.l[0,2]', '[1 3]'],
    ['$.i[?(@.p > 10)].t', '[yz]'],
    ["$.i[?(@.t == 'x')].p", '[5]'],
    ['$.i[?(@.t =~ "^y")].p', '[12]'],
    ['$.i[?(@.p in [5,6])].t', '[x]'],
    ['$.l[(@.length-1)]', '3'],
    ['$.i[?(@.zz)]', '[]'],
    ['$.zz', "key: invalid token key 'zz' not found"],
    ['$.s[0]', 'index: invalid token target. expected [array slice] got [string]'],
    ['$.l[9]', 'index: invalid token out of range'],
    ["$.l['a',1]", 'union: invalid token argument. expected [string] got [int]'],
    ['$.l[::0]', 'range: invalid token out of range'],
    ['$.l[', "invalid JSONPath selector '$.l[' invalid token. '[' does not match any token format"],
    ['', "invalid JSONPath selector '' unexpected token '' at index 0"],
  ])('%s', (path, expected) => {
    expect(query(path)).toBe(expected);
  });
});

it('explains each part', () => {
  const explained = explain('body.id == 5 or (body.nmae == "x" and body.u != "q")', filterEnvironment(data), run())!;
  expect(explained).toMatchObject({
    outcome: 'false',
    parts: [
      { text: 'body.id == 5', outcome: 'false', expected: '== 5', actual: 4, path: ['body', 'id'] },
      {
        outcome: 'false',
        parts: [
          { text: 'body.nmae == "x"', outcome: 'false', actual: null, path: ['body', 'nmae'] },
          { text: 'body.u != "q"', outcome: 'not-reached' },
        ],
      },
    ],
  });
});

describe('hostile input', () => {
  it.each(['(', '[', '{"a":', '-', 'not ', 'a.b[', 'len(', 'let a = ', 'a ? '])('%s ten thousand times', (piece) => {
    expect(parse(piece.repeat(10_000)).errors).toHaveLength(1);
    expect(parse(`${piece.repeat(10_000)}1`).errors).toHaveLength(1);
  });

  it('refuses chains that are too long for the stack', () => {
    expect(outcome(`${'1 + '.repeat(100_000)}1`)).toContain('not supported here');
    expect(outcome(`a${'.b'.repeat(100_000)}`)).toContain('not supported here');
    expect(outcome(`1${' | int()'.repeat(100_000)}`)).toContain('not supported here');
  });

  it('stops what runs too long', () => {
    const { value } = parse('all(1..99999, all(1..999, # > 0))');
    const limited = { fuel: new Fuel({ steps: 200_000, bytes: 1000 }), sources: fixedSources };
    expect(() => evaluate(value!, new Map(), limited)).toThrow('too many steps');
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...'( ) [ ] { } , : ; . ?. ? | # + - * == in not and or matches let = "a" \'b\' 1 2.5 .. body .n name len filter map true nil sprig jsonpath'.split(
        ' ',
      ),
      '\n',
      '"$.q[?(@"',
      '\udc80',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join(' ');
        expect(outcome(source)).toBeTypeOf('string');
        tokens(source);
        complete(source, source.length, data);
        explain(source, filterEnvironment(data), run());
      }),
      { numRuns: 2000 },
    );
  });
});

it('completes and colours', () => {
  const labels = (source: string) => complete(source, source.length, data).map(({ label }) => label);
  expect(labels('body.na')).toEqual(['name']);
  expect(labels('bo')).toEqual(['body']);
  expect(labels('ty')).toEqual(['type']);
  expect(labels('body.name st')).toEqual(['startsWith']);
  expect(labels('sprig.regexM')).toEqual(['regexMatch']);
  expect(labels('"a" in body.')).toContain('tags');
  expect(tokens('len(body.tags) > 1 // c').map(({ type }) => type)).toEqual([
    'function',
    'punctuation',
    'variable',
    'operator',
    'property',
    'punctuation',
    'operator',
    'number',
    'comment',
  ]);
});
