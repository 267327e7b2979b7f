import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain, type Value } from '../../go/value.ts';
import { Fuel } from '../fuel.ts';
import { complete } from './complete.ts';
import { evaluate } from './evaluate.ts';
import { parse } from './parse.ts';
import { tokens } from './tokens.ts';

const parameters = fromPlain({
  a: 5,
  s: 'x',
  t: true,
  n: null,
  l: [1, 'b'],
  l2: [1, 'c'],
  l3: [1],
  o: { k: 1 },
  o2: { k: 2 },
  o3: { j: 1 },
  o4: { k: 1 },
  o5: { k: 1, j: 2 },
  'x-y': 3,
  'a.b': 4,
  big: 1e21,
}) as Map<string, Value>;

/** The value, or the text of the error. */
function outcome(source: string): unknown {
  const { value, errors } = parse(source);
  if (value === null) return errors[0]!.message;
  try {
    return evaluate(value, parameters);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('values', () => {
  it.each([
    ['2 ** 3 ** 2', 64],
    ['1 - 2 - 3 * 2', -7],
    ['t ? "y" : "z"', 'y'],
    ['!t ? "y" : "z"', 'z'],
    ['n ?? s ?? 1', 'x'],
    ['"b" in l', true],
    ['1 in (2, 1)', true],
    ['o == o && l != o', true],
    ['l == l2', false],
    ['l == l3', false],
    ['o == o2', false],
    ['o == o3', false],
    ['o == o5', false],
    ['o == o4', true],
    ['o == l', false],
    ['l == 1', false],
    ['[x-y] + x\\-y', 6],
    ['[a.b]', 4],
    ['"v" + big + t + n + l + o', 'v1e+21true<nil>[1 b]map[k:1]'],
    ['0x1F & 7 | 8 ^ 1', 14],
    ['1 << 63 >> 63', 1],
    ['~5', -6],
    ["'2014-01-02' - 86400", 1388534400],
    ["'14:12:22'", '14:12:22'],
    ['s =~ "^[w-z]$"', true],
    ['s !~ ("w" + "|y")', true],
    // What stands behind a closing parenthesis is left over.
    ['(a) s', 5],
    ['((1) 2) + 5', 1],
    ['0x ff', 255],
    [String.raw`1\e2`, 100],
    ['"\u{1F600}" > "\uffff"', true],
    ['()', null],
  ])('%s', (source, expected) => {
    expect(outcome(source)).toEqual(expected);
  });
});

describe('errors', () => {
  it.each([
    ['', 'Unexpected end of expression'],
    ['a =', "Invalid token: '='"],
    ['(a', 'Unbalanced parenthesis'],
    ['len(a)', 'Undefined function len'],
    ['a b', 'Cannot transition token types from VARIABLE [a] to VARIABLE [b]'],
    ['1 (', 'Unbalanced parenthesis'],
    ['1.5 "x"', 'Cannot transition token types from NUMERIC [1.5] to STRING [x]'],
    ["1 + '2014-01-02'", 'Cannot transition token types from MODIFIER [+] to TIME [2014-01-02 00:00:00 +0000 UTC]'],
    [')(', 'Cannot transition token types from UNKNOWN [<nil>] to CLAUSE_CLOSE [41]'],
    ['a ? , s', "Unable to plan token kind: 'SEPARATOR', value: ','"],
    ['1.2.3', "Unable to parse numeric value '1.2.3' to float64\n"],
    ['0xg', "Unable to parse hex value '' to uint64\n"],
    ['0xffffffffffffffff1', "Unable to parse hex value 'ffffffffffffffff1' to uint64\n"],
    ['a.b', "Unable to access unexported field 'b' in token 'a.b'"],
    ['a.', "Hanging accessor on token 'a.'"],
    ['a.B', "Unable to access 'B', 'a' is not a struct"],
    ['zz.B', "No parameter 'zz' found."],
    ['zz', "No parameter 'zz' found."],
    ['s =~ "["', 'error parsing regexp: missing closing ]: `[`'],
    ['s =~ ("[" + "")', "Unable to compile regexp pattern '[': error parsing regexp: missing closing ]: `[`"],
    ['o in (o, 1)', 'runtime error: comparing uncomparable type map[string]interface {}'],
    ['a && t', "Value '5' cannot be used with the logical operator '&&', it is not a bool"],
    ['a < s', "Value '5' cannot be used with the comparator '<', it is not a number"],
    ['a + t', "Value '5' cannot be used with the modifier '+', it is not a number"],
    ['a ? 1 : 2', "Value '5' cannot be used with the ternary operator '?', it is not a bool"],
    ['-s', "Value 'x' cannot be used with the prefix '-'"],
    ['(a + )', "Value '5' cannot be used with the modifier '+', it is not a number"],
    ['[a', 'Unclosed parameter bracket'],
    ['"a', 'Unclosed string literal'],
    ['a]', "Invalid token: ''"],
    ['a\\', 'panic: runtime error: index out of range [2] with length 2'],
  ])('%s', (source, message) => {
    expect(outcome(source)).toBe(message);
  });

  it('points at what it is about', () => {
    expect(parse('a + ]').errors[0]).toMatchObject({ start: 4, end: 5 });
    expect(parse('((a) + b').errors[0]).toMatchObject({ start: 0, end: 1 });
    expect(parse('a && len(b)').errors[0]).toMatchObject({ start: 5, end: 8 });
  });
});

it('lists its variables', () => {
  expect(parse('a && [b c] || a == "x" || d.E').value!.variables.map(({ name }) => name)).toEqual(['a', 'b c', 'a']);
});

it('bears long chains and refuses deep nesting', () => {
  const chain = parse(`${'t && '.repeat(50_000)}t`).value!;
  expect(evaluate(chain, parameters)).toBe(true);
  expect(() => evaluate(chain, parameters, new Fuel({ steps: 100, bytes: 100 }))).toThrow('too many steps');
  expect(outcome('('.repeat(10_000) + 'a' + ')'.repeat(10_000))).toContain('nested deeper');
  const level = '1 , t ? 1 : t || t && 1 == 1 | 1 << 1 + 1 * 2 ** -(';
  expect(outcome(level.repeat(200) + '1' + ')'.repeat(200))).toBeDefined();
});

it('never throws anything but Go errors', () => {
  const words = `a s t n l o 1 0x1 2.5 'x' "2014-01-02" ( ) [x-y] true in , + - * ** / % & | ^ << >> == != < >= =~ !~ && || !
    ~ ? : ?? a.B \\ ]`;
  const word = fc.constantFrom(...words.split(/\s+/));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), fc.boolean(), (words, spaced) => {
      const source = words.join(spaced ? ' ' : '');
      const { value, errors } = parse(source);
      expect(value === null).toBe(errors.length === 1);
      tokens(source);
      complete(source, source.length, []);
      if (value === null) return;
      try {
        evaluate(value, parameters);
      } catch (error) {
        expect((error as Error).name).toMatch(/^Go(Error|Panic)$/);
      }
    }),
    { numRuns: 3000 },
  );
});

it('completes and colours', () => {
  const labels = (source: string) =>
    complete(source, source.length, [{ name: 'amount', detail: '= 5' }, { name: 'x-y' }]).map(({ label }) => label);
  expect(labels('am')).toEqual(['amount']);
  expect(labels('amount ')).toContain('=~');
  expect(labels('amount == ')).toEqual(['amount', 'x-y', 'true', 'false']);
  expect(complete('1 + [x', 6, [{ name: 'x-y' }])).toEqual([
    { label: 'x-y', kind: 'variable', insert: '[x-y]', start: 4, end: 6 },
  ]);
  expect(tokens('a =~ "b" && 1').map(({ type }) => type)).toEqual([
    'variable',
    'operator',
    'regexp',
    'operator',
    'number',
  ]);
});
