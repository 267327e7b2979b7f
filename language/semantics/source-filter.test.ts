import { describe, expect, it, test } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import { compileSourceFilter } from './source-filter.ts';
import { verdictLines } from './testing/verdict-lines.ts';

const data = '{"body":{"amount":12,"type":"paid","tags":["x"],"a-b":1},"x-y":true}';

function judge(expression: string, text = data) {
  const clause = compileSourceFilter(expression, ['filter', 'expression']);
  return clause.describe(clause.judge({ data: text, sources: fixedSources }));
}

describe('outcome', () => {
  it.each([
    ['body.amount > 10 && body.type == "paid"', data, 'pass', undefined],
    ['x_y', data, 'pass', undefined],
    ['body.amount > 20', data, 'reject', undefined],
    ['body.amount', data, 'error', "unable to cast expression result '%!s(float64=12)' to bool"],
    ['', data, 'error', "unable to evaluate expression '': unexpected token EOF (1:1)"],
    [
      'true',
      '[1]',
      'error',
      'failed to unmarshal data, json: cannot unmarshal array into Go value of type map[string]interface {}',
    ],
    ['true', 'x', 'error', "failed to unmarshal data, invalid character 'x' looking for beginning of value"],
    ['true', 'null', 'pass', undefined],
    ['true', '{".a":1}', 'crash', 'a top-level key of the data begins with a dot: upstream recurses without end'],
  ])('%s on %s', (expression, text, outcome, error) => {
    const verdict = judge(expression, text);
    expect(verdict).toMatchObject({ kind: 'source-filter', at: ['filter', 'expression'], outcome });
    expect(verdict.error).toBe(error);
  });
});

/** The verdict whole: the place is the same in every line. */
const lines = (expression: string, text = data) =>
  verdictLines(judge(expression, text)).map((line) => line.replace(' filter.expression', ''));

const dropped = 'the event is dropped, the sender is not told';
const failing = `the expression fails: ${dropped}`;

describe('reasons', () => {
  test.each([
    ['body.amount > 10', ['pass source-filter (body.amount > 10): 12 > 10 is true | float64 12']],
    ['body.amount > 20', ['reject source-filter (body.amount > 20): 12 > 20 is false | float64 12']],
    ['1/0 > 1', ['pass source-filter (1/0 > 1): +Inf > 1 is true | float64 +Inf']],
    ['x_y', ['pass source-filter (x_y): x_y is true | bool true']],
    [
      'not x_y',
      [
        `reject source-filter (not x_y): the expression is false: ${dropped} | bool false`,
        'pass expr (x_y): x_y is true',
      ],
    ],
    [
      'body.amount > 10 && body.type == "paid"',
      [
        'pass source-filter (body.amount > 10 && body.type == "paid"): the expression is true | bool true',
        'pass expr (> 10): 12 > 10 is true | float64 12',
        'pass expr (== "paid"): "paid" == "paid" is true | string "paid"',
      ],
    ],
    [
      'body.tpye == "a" or body["a-c"] == 2',
      [
        `reject source-filter (body.tpye == "a" or body["a-c"] == 2): the expression is false: ${dropped} | bool false`,
        'reject expr (== "a"): null == "a" is false; the nearest path that exists is body.type | nil null | nearest body.type',
        'reject expr (== 2): null == 2 is false; the nearest path that exists is body.a-b | nil null | nearest body.a-b',
      ],
    ],
    [
      'body.amount == 12 and body.amount',
      [
        `error source-filter (body.amount == 12 and body.amount): ${failing} | float64 12 | upstream: unable to cast expression result '%!s(float64=12)' to bool`,
        'pass expr (== 12): 12 == 12 is true | float64 12',
        'reject expr (body.amount): body.amount is no bool | float64 12',
      ],
    ],
    [
      'body.amount',
      [
        `error source-filter (body.amount): ${failing} | float64 12 | upstream: unable to cast expression result '%!s(float64=12)' to bool`,
      ],
    ],
    [
      'x_y and body.type.x > 5',
      [
        `error source-filter (x_y and body.type.x > 5): ${failing} | upstream: unable to evaluate expression 'x_y and body.type.x > 5': invalid operation: int(string) (1:19)\n | x_y and body.type.x > 5\n | ..................^`,
        'pass expr (x_y): x_y is true',
        'error expr (> 5): body.type.x > 5 fails; the nearest path that exists is body.type | nearest body.type | upstream: invalid operation: int(string) (1:19)\n | x_y and body.type.x > 5\n | ..................^',
      ],
    ],
    [
      'body.tags[5] == "x"',
      [
        `error source-filter (body.tags[5] == "x"): ${failing} | nearest body.tags | upstream: unable to evaluate expression 'body.tags[5] == "x"': reflect: slice index out of range (1:10)\n | body.tags[5] == "x"\n | .........^`,
      ],
    ],
    [
      '',
      [`error source-filter (): ${failing} | upstream: unable to evaluate expression '': unexpected token EOF (1:1)`],
    ],
  ])('%s', (expression, expected) => {
    expect(lines(expression)).toEqual(expected);
  });

  test('the keys of a nearest path are written as a path has them', () => {
    const [own] = lines('body["a.b"].d == 1', '{"body":{"a.b":{"dd":1}}}');
    expect(own).toContain(String.raw`the nearest path that exists is body.a\.b.dd`);
  });

  test('a path that exists is not offered as the nearest', () => {
    const [own] = lines('body.type > 5');
    expect(own).toMatch(`${failing} | string "paid" | upstream: `);
  });

  test('data that is no object is an error, and a key that begins with a dot ends the event source', () => {
    const error =
      'failed to unmarshal data, json: cannot unmarshal array into Go value of type map[string]interface {}';
    expect(lines('true', '[1]')).toEqual([`error source-filter (true): ${failing} | upstream: ${error}`]);
    const crash = 'a top-level key of the data begins with a dot: upstream recurses without end';
    expect(lines('true', '{".a":1}')).toEqual([
      `crash source-filter (true): the event source would crash here: ${crash} | upstream: ${crash}`,
    ]);
  });

  const doubled = `let a0 = [1]; ${Array.from({ length: 40 }, (_, i) => `let a${i + 1} = [a${i}, a${i}]; `).join('')}`;
  const itself = 'let d = sprig.dict(); let e = sprig.set(d, "a", d); ';

  test.each([
    [`${doubled}a40`, 'not-supported'],
    [`${doubled}toJSON(a40) == ""`, 'not-supported'],
    [`${doubled}toJson(a40) == ""`, 'not-supported'],
    [`${itself}d`, 'not-supported'],
    [`${itself}toJSON(d) == ""`, 'error'],
    [`${itself}toJson(d) == ""`, 'pass'],
  ])('a value that holds itself, or its parts many times over: %s', (expression, outcome) => {
    const sources = { ...fixedSources, limits: { steps: 100_000, bytes: 1_000_000 } };
    const clause = compileSourceFilter(expression, []);
    expect(clause.describe(clause.judge({ data, sources }))).toMatchObject({ outcome });
  });

  test('a value too large to be shown', () => {
    expect(judge(`(${itself}d) == 1`)).toMatchObject({ actual: { text: '<too large to be shown>' } });
  });

  test('an evaluation that was stopped is not tried again', () => {
    const clause = compileSourceFilter('all(1..100000, # > 0)', []);
    const sources = { ...fixedSources, limits: { steps: 10_000, bytes: 100_000 } };
    const stopped = 'the evaluation was stopped: it took too many steps';
    expect(verdictLines(clause.describe(clause.judge({ data, sources })))).toEqual([
      `not-supported source-filter  (all(1..100000, # > 0)): ${stopped} | upstream: ${stopped}`,
    ]);
  });
});

it('shows what each comparison looked at, and the nearest path', () => {
  const verdict = judge('body.amount > 20 or body.tpye == "paid" and "x" in body.tags');
  expect(verdict.outcome).toBe('reject');
  const [first, second] = verdict.clauses!;
  expect(first).toMatchObject({
    outcome: 'reject',
    expected: '> 20',
    actual: { text: '12', type: 'float64' },
    reason: '12 > 20 is false',
  });
  expect(second!.clauses![0]).toMatchObject({
    outcome: 'reject',
    actual: { text: 'null', type: 'nil' },
    nearest: 'body.type',
    reason: 'null == "paid" is false; the nearest path that exists is body.type',
  });
  expect(second!.clauses![1]).toMatchObject({ outcome: 'not-reached', reason: 'an earlier part had decided' });
});

it('is one clause when there is one comparison', () => {
  expect(judge('body.type == "paid"')).toMatchObject({ outcome: 'pass', reason: '"paid" == "paid" is true' });
  expect(compileSourceFilter('a', []).describe(null)).toMatchObject({ outcome: 'not-reached' });
});
