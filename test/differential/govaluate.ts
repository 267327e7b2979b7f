import fc from 'fast-check';
import { evaluate } from '../../language/embedded/govaluate/evaluate.ts';
import { parse } from '../../language/embedded/govaluate/parse.ts';
import { GoError, GoPanic, type Value, fromPlain } from '../../language/go/value.ts';
import type { Differential } from './differential.ts';

interface Input {
  readonly expr: string;
  readonly params: Record<string, unknown>;
}

/** govaluate at the commit that Argo Events uses: errors with their stage, variables, values. */
export const differential: Differential<Input> = {
  name: 'govaluate',
  goPackage: 'expressions',
  arbitrary: fc.record({
    expr: fc.oneof({ weight: 3, arbitrary: expression() }, { weight: 2, arbitrary: soup() }),
    params: parameters(),
  }),
  ours: ({ expr, params }) => {
    const { value, errors } = parse(expr);
    const message = errors[0]?.message;
    if (value === null) return message!.startsWith('panic: ') ? { error: message } : { error: message, stage: 'parse' };
    const vars = value.variables.map(({ name }) => name);
    try {
      return { value: plain(evaluate(value, fromPlain(params) as Map<string, Value>)), vars };
    } catch (error) {
      if (error instanceof GoPanic) return { error: `panic: ${error.message}` };
      if (error instanceof GoError) return { error: error.message, stage: 'eval', vars };
      throw error;
    }
  },
};

function plain(value: Value): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, plain(item)]));
  // JSON has no negative zero.
  return value === 0 ? 0 : value;
}

function parameters(): fc.Arbitrary<Record<string, unknown>> {
  const scalar = fc.constantFrom<unknown>(
    0,
    1,
    5,
    -2.5,
    1e21,
    3e-9,
    'x',
    '',
    'ab',
    '2014-01-02',
    '😀',
    '\uffff',
    true,
    false,
    null,
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('k', 'l'), scalar, { maxKeys: 2 }),
  );
  const record = fc.record(
    { a: value, b: value, s: value, l: fc.array(value, { maxLength: 3 }), 'x-y': value, 'a.b': value },
    { requiredKeys: [] },
  );
  return record.map((known) => ({ n: 1, t: true, str: 'hello', ...known }));
}

function operators(): string[] {
  return '+ - * / % ** & | ^ << >> == != < <= > >= =~ !~ && || ?? , in'.split(' ');
}

function atoms(): string[] {
  const plain = String.raw`a b s l n t str [x-y] x\-y [a.b] zz 0 1 2.5 0x1F 7 64 1.5 0.1 true false a.B a.b IN (1,2) (a,"x",true)`;
  const texts = String.raw`'x' "ab" 'h' "^h.*o$" "[" "h\." '2014-01-02' "14:12" '2014-01-02T14:12:22Z' '3:04PM' "it\'s"`;
  return [...plain.split(' '), ...texts.split(' '), '"Thu Jan 02 14:12:22 UTC 2014"', '"2014-01-02 14:12"'];
}

function expression(): fc.Arbitrary<string> {
  const atom = fc.constantFrom(...atoms());
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      atom,
      atom,
      fc.tuple(tie('node'), fc.constantFrom(...operators()), tie('node')).map(([a, op, b]) => `${a} ${op} ${b}`),
      fc.tuple(tie('node'), fc.constantFrom(...operators()), tie('node')).map(([a, op, b]) => `${a} ${op} ${b}`),
      tie('node').map((inner) => `(${inner})`),
      fc.tuple(fc.constantFrom('-', '!', '~'), tie('node')).map(([prefix, inner]) => `${prefix}(${inner})`),
      fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
    ),
  }));
  return node;
}

function soup(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...atoms(),
    ...operators(),
    '(',
    ')',
    '?',
    ':',
    '-',
    '!',
    '~',
    '=',
    '\\',
    '[',
    ']',
    "'",
    '"',
    '.',
    '_',
    'len',
    '#',
    'é',
    '٣',
    ' ',
  );
  return fc
    .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom(' ', ' ', ''))
    .map(([pieces, space]) => pieces.join(space));
}
