import { describe, expect, it } from 'vitest';
import { fixedSources } from '../go/sources.ts';
import { compileSourceFilter } from './source-filter.ts';

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
