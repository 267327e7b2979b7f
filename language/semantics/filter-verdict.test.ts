import { describe, expect, test } from 'vitest';
import type { DataFilter, EventDependencyFilter } from '../../schemas/types.generated.ts';
import type { Event } from './event.ts';
import { fixedSources } from '../go/sources.ts';
import { compileFilter } from './filter.ts';
import { verdictLines } from './testing/verdict-lines.ts';

const context = {
  id: '1',
  source: 'shop',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'orders',
  time: '2024-07-15T10:00:00Z',
};

const order: Event = {
  context,
  data: '{"body":{"total":60,"state":"paid","open":true,"tags":["a","b"],"customer":null}}',
};

/** The verdict of one dependency's filters, whole. */
function explain(filters: EventDependencyFilter | null, { operator = 'and', event = order } = {}): string[] {
  return verdictLines(compileFilter(filters, operator).explain(event));
}

/** The verdict of one kind of filter alone: what stands below the first line. */
function explainKind(filters: EventDependencyFilter, event: Event = order): string[] {
  return explain(filters, { event }).slice(1);
}

test('without filters', () => {
  expect(explain(null)).toEqual(['pass filters filters: there are no filters']);
});

describe('a data filter says what it compared', () => {
  test.each<[DataFilter, string]>([
    [
      { path: 'body.state', type: 'string', value: ['^sent$'] },
      `reject data filters.data.0 (= "^sent$"): body.state is "paid" and does not match "^sent$" | String "paid"`,
    ],
    [
      { path: 'body.state', type: 'string', value: ['paid'], comparator: '!=' },
      `reject data filters.data.0 (!= "paid"): body.state is "paid" and matches "paid" | String "paid"`,
    ],
    [
      { path: 'body.state', type: 'string', value: ['sent'], comparator: '!=' },
      `pass data filters.data.0 (!= "sent"): body.state is "paid" and does not match "sent" | String "paid"`,
    ],
    [
      { path: 'body.state', type: 'string', value: ['a'], comparator: '>' },
      `reject data filters.data.0 (> "a"): the comparator > never holds for type string | String "paid"`,
    ],
    [
      { path: 'body.open', type: 'bool', value: ['false'], comparator: '!=' },
      `reject data filters.data.0 (!= "false"): body.open is true and does not equal "false" | True true`,
    ],
    [
      { path: 'body.open', type: 'bool', value: ['0', '1'] },
      `pass data filters.data.0 (= "0" or "1"): body.open is true and equals "0" or "1" | True true`,
    ],
    ...['>', '<', '!='].map((comparator): [DataFilter, string] => [
      { path: 'body.total', type: 'number', value: ['60'], comparator },
      `reject data filters.data.0 (${comparator} "60"): body.total is 60 and is not ${comparator} "60" | Number 60`,
    ]),
    [
      { path: 'body.total', type: 'number', value: ['60'], comparator: '==' },
      `reject data filters.data.0 (== "60"): the comparator == never holds for type number | Number 60`,
    ],
    ...['>=', '<=', '='].map((comparator): [DataFilter, string] => [
      { path: 'body.total', type: 'number', value: ['60'], comparator },
      `pass data filters.data.0 (${comparator} "60"): body.total is 60 and is ${comparator} "60" | Number 60`,
    ]),
    [
      { path: 'body.state', type: 'string', value: ['^P$'], template: '{{ upper .Input }}' },
      `reject data filters.data.0 (= "^P$"): body.state is "paid", made "PAID" by the template, and does not match "^P$" | String "PAID"`,
    ],
    [
      { path: 'body.total', type: 'number' },
      'error data filters.data.0 (= nothing): no values specified | Number 60 | upstream: no values specified',
    ],
    [
      { path: 'body.total', type: 'Number', value: ['60'] },
      `error data filters.data.0 (= "60"): unsupported JSON type 'Number' | Number 60 | upstream: unsupported JSON type 'Number'`,
    ],
    [
      { path: 'body.total', value: ['60'] },
      `error data filters.data.0 (= "60"): unsupported JSON type '' | Number 60 | upstream: unsupported JSON type ''`,
    ],
    [
      { path: 'body.stat', type: 'string', value: ['x'] },
      `error data filters.data.0 (= "x"): the event has no body.stat | missing  | nearest body.state | upstream: path 'body.stat' does not exist`,
    ],
    [{}, `error data filters.data.0 (= nothing): the event has no  | missing  | upstream: path '' does not exist`],
  ])('%j', (data, expected) => {
    expect(explainKind({ data: [data] })[1]).toBe(expected);
  });
});

describe('an expression says what it gave, and of what', () => {
  test.each<[string, string, string[]]>([
    [
      'n > 5',
      'body.total',
      ['pass expr filters.exprs.0 (n > 5): the expression is true | True true', '(body.total): it exists | Number 60'],
    ],
    [
      'n < 5',
      'body.total',
      [
        'reject expr filters.exprs.0 (n < 5): the expression is false | False false',
        '(body.total): it exists | Number 60',
      ],
    ],
    [
      'n',
      'body.total',
      [
        'reject expr filters.exprs.0 (n): the expression is 60, not true | Number 60',
        '(body.total): it exists | Number 60',
      ],
    ],
    [
      'n',
      'body.state',
      [
        'reject expr filters.exprs.0 (n): the expression is paid, not true | String paid',
        '(body.state): it exists | String "paid"',
      ],
    ],
    [
      'n',
      'body.customer',
      [
        'reject expr filters.exprs.0 (n): the expression is <nil>, not true | Null <nil>',
        '(body.customer): it exists | Null null',
      ],
    ],
    [
      'n',
      'body.tags',
      [
        'reject expr filters.exprs.0 (n): the expression is [a b], not true | JSON [a b]',
        '(body.tags): it exists | JSON ["a","b"]',
      ],
    ],
    [
      'n >',
      'body.total',
      [
        'error expr filters.exprs.0 (n >): Unexpected end of expression | upstream: Unexpected end of expression',
        '(body.total): it exists | Number 60',
      ],
    ],
  ])('%s of %s', (expr, path, [own, field]) => {
    expect(explainKind({ exprs: [{ expr, fields: [{ name: 'n', path }] }] })).toEqual([
      expect.stringMatching(/^(pass|reject|error) exprs filters\.exprs \(all of them\): /),
      own,
      `pass field filters.exprs.0.fields.0 ${field}`,
    ]);
  });

  test('behind a missing field no other is read', () => {
    const fields = ['body.total', 'body.totl', 'body.state'].map((path, i) => ({ name: `f${i}`, path }));
    expect(
      explainKind({
        exprs: [
          { expr: 'f0 > f1', fields },
          { expr: 'f0', fields: [fields[0]!] },
        ],
      }),
    ).toEqual([
      `error exprs filters.exprs (all of them): expr filter error (path 'body.totl' does not exist) | upstream: expr filter error (path 'body.totl' does not exist)`,
      `error expr filters.exprs.0 (f0 > f1): path 'body.totl' does not exist | upstream: path 'body.totl' does not exist`,
      'pass field filters.exprs.0.fields.0 (body.total): it exists | Number 60',
      `error field filters.exprs.0.fields.1 (body.totl): the event has no body.totl | missing  | nearest body.total | upstream: path 'body.totl' does not exist`,
      'not-reached field filters.exprs.0.fields.2 (body.state): an earlier clause had decided',
      'not-reached expr filters.exprs.1 (f0): an earlier clause had decided',
      'not-reached field filters.exprs.1.fields.0 (body.total): an earlier clause had decided',
    ]);
  });

  test('without fields it is passed over, which counts for neither operator', () => {
    const reason = 'without fields the expression is never evaluated';
    expect(explainKind({ exprs: [{ expr: 'false' }] })[1]).toBe(`pass expr filters.exprs.0 (false): ${reason}`);
    expect(explainKind({ exprs: [{}], exprLogicalOperator: 'or' })[1]).toBe(
      `reject expr filters.exprs.0 (): ${reason}`,
    );
  });

  test('without an expression', () => {
    const fields = [{ name: 'n', path: 'body.total' }];
    const error = 'Unexpected end of expression';
    expect(explainKind({ exprs: [{ fields }] })[1]).toBe(
      `error expr filters.exprs.0 (): ${error} | upstream: ${error}`,
    );
  });

  test('without names and paths', () => {
    const missing = "path '' does not exist";
    expect(explainKind({ exprs: [{ fields: [{}] }] }).slice(1)).toEqual([
      `error expr filters.exprs.0 (): ${missing} | upstream: ${missing}`,
      `error field filters.exprs.0.fields.0 (): the event has no  | missing  | upstream: ${missing}`,
    ]);
  });
});

describe('a list says how its entries decide', () => {
  const paid: DataFilter = { path: 'body.state', type: 'string', value: ['paid'] };
  const sent: DataFilter = { path: 'body.state', type: 'string', value: ['sent'] };
  const none: DataFilter = { path: 'none', type: 'string', value: ['x'] };

  test.each<[DataFilter[], string, string]>([
    [[paid], 'and', 'pass data filters.data (all of them): no entry is false'],
    [[paid, sent], 'and', 'reject data filters.data (all of them): an entry is false'],
    [[none, paid], 'or', 'pass data filters.data (one of them): one entry is true'],
    [[sent, sent], 'or', 'reject data filters.data (one of them): no entry is true'],
    [
      [none, sent, none],
      'or',
      "error data filters.data (one of them): data filter errors [path 'none' does not exist / path 'none' does not exist] | upstream: data filter errors [path 'none' does not exist / path 'none' does not exist]",
    ],
    [[], 'and', 'pass data filters.data (all of them): there is nothing to compare'],
  ])('%j with %s', (data, dataLogicalOperator, expected) => {
    expect(explainKind({ data, dataLogicalOperator })[0]).toBe(expected);
  });

  test('an empty list of expressions has no false one', () => {
    expect(explainKind({ exprs: [] })).toEqual(['pass exprs filters.exprs (all of them): no entry is false']);
  });

  test('every entry that was asked says so, with "or" too', () => {
    expect(
      explainKind({ data: [sent, paid, sent], dataLogicalOperator: 'or' }).map((line) => line.split(' ')[0]),
    ).toEqual(['pass', 'reject', 'pass', 'not-reached']);
  });

  test('without data there is nothing to compare, and data that is no JSON is an error', () => {
    const filters = { data: [paid], exprs: [{ expr: 'true' }], script: 'return false' };
    expect(explainKind(filters, { context, data: null })).toEqual([
      'pass exprs filters.exprs (all of them): there is nothing to compare',
      'not-reached expr filters.exprs.0 (true): an earlier clause had decided',
      'pass data filters.data (all of them): there is nothing to compare',
      'not-reached data filters.data.0 (= "paid"): an earlier clause had decided',
      'pass script filters.script (true): there is no data to ask',
    ]);
    expect(explainKind({ data: [paid] }, { context, data: '{' })).toEqual([
      'error data filters.data (all of them): data filter error (event data not valid JSON) | upstream: data filter error (event data not valid JSON)',
      'not-reached data filters.data.0 (= "paid"): an earlier clause had decided',
    ]);
    expect(explainKind({ script: 'return true' }, { context, data: '{' })).toEqual([
      'error script filters.script (true): unexpected end of JSON input | upstream: unexpected end of JSON input',
    ]);
  });
});

describe('what was stopped says so, and decides', () => {
  const sources = { ...fixedSources, limits: { steps: 1000, bytes: 1_000_000 } };
  const paid: DataFilter = { path: 'body.state', type: 'string', value: ['paid'] };
  const steps = 'the evaluation was stopped: it took too many steps';
  const deep = 'nested deeper than 200 levels: not supported here';

  test.each<[string, EventDependencyFilter, string]>([
    [
      'a template',
      {
        data: [{ ...paid, template: '{{ range until 400 }}{{ range until 9 }}{{ end }}{{ end }}' }, paid],
        dataLogicalOperator: 'or',
      },
      `not-supported data filters.data.0 (= "paid"): ${steps} | String "paid" | upstream: ${steps}`,
    ],
    [
      'a path',
      { data: [{ ...paid, path: `body.#(%"${'*a'.repeat(600)}")` }, paid], dataLogicalOperator: 'or' },
      'not-supported data filters.data.0 (= "paid"): too many wildcards | upstream: too many wildcards',
    ],
    [
      'an expression',
      { exprs: [{ expr: `${'n + '.repeat(2000)}n == 1`, fields: [{ name: 'n', path: 'body.total' }] }] },
      `: ${steps} | upstream: ${steps}`,
    ],
    [
      'an expression that is nested too deeply',
      { exprs: [{ expr: `${'('.repeat(300)}n${')'.repeat(300)}`, fields: [{ name: 'n', path: 'body.total' }] }] },
      `: ${deep} | upstream: ${deep}`,
    ],
  ])('%s', (_, filters, expected) => {
    const tagged: Event = { context, data: '{"body":["x",{"state":"paid"}],"a":1}' };
    const filter = compileFilter(filters, '', sources);
    const event = filters.data?.[0]?.path?.includes('#') ? tagged : order;
    const [own, , entry] = verdictLines(filter.explain(event));
    expect(own).toMatch(/^not-supported /);
    expect(entry).toContain(expected);
  });
});

describe('the kinds of filter together', () => {
  const holds: EventDependencyFilter = { context: { type: 'webhook' } };
  const fails: EventDependencyFilter = { context: { type: 'github' } };

  test.each<[EventDependencyFilter, string, string]>([
    [holds, 'and', 'pass filters filters (all of them): no kind of filter is false'],
    [fails, 'and', 'reject filters filters (all of them): a kind of filter is false'],
    [{ ...fails, script: 'return true' }, 'or', 'pass filters filters (one of them): one kind of filter is true'],
    [{ ...fails, script: 'return false' }, 'or', 'reject filters filters (one of them): no kind of filter is true'],
  ])('%j with %s', (filters, operator, expected) => {
    expect(explain(filters, { operator })[0]).toBe(expected);
  });

  test('what was not asked is there all the same', () => {
    const filters: EventDependencyFilter = {
      exprs: [{ expr: 'n >', fields: [{ name: 'n', path: 'body.total' }] }],
      data: [{ path: 'a', type: 'string', value: ['x'] }],
      context: { type: 'github' },
      time: { start: '11:00:00', stop: '12:00:00', timezone: 'Asia/Tokyo' },
      script: 'return true',
    };
    const error = 'expr filter error (Unexpected end of expression)';
    expect(explain(filters)).toEqual([
      `error filters filters (all of them): ${error} | upstream: ${error}`,
      `error exprs filters.exprs (all of them): ${error} | upstream: ${error}`,
      'error expr filters.exprs.0 (n >): Unexpected end of expression | upstream: Unexpected end of expression',
      'pass field filters.exprs.0.fields.0 (body.total): it exists | Number 60',
      'not-reached data filters.data (all of them): an earlier clause had decided',
      'not-reached data filters.data.0 (= "x"): an earlier clause had decided',
      'not-reached context filters.context: an earlier clause had decided',
      'not-reached attribute filters.context.type (= "github"): an earlier clause had decided',
      'not-reached time filters.time (11:00:00 ≤ time < 12:00:00 Asia/Tokyo): an earlier clause had decided',
      'not-reached script filters.script (true): an earlier clause had decided',
    ]);
  });
});

test('the context says which attribute differs, and that some are never compared', () => {
  expect(explainKind({ context: { type: 'github', source: 'shop', id: 'x' } })).toEqual([
    'reject context filters.context: an attribute differs',
    `reject attribute filters.context.type (= "github"): the event's type is "webhook" | String "webhook"`,
    `pass attribute filters.context.source (= "shop"): the event's source is "shop" | String "shop"`,
  ]);
  expect(explainKind({ context: { id: 'x' } })).toEqual(['pass context filters.context: no attribute is compared']);
});

test('the time is shown in the zone of the filter', () => {
  const time = { start: '11:00:00', stop: '12:00:00' };
  expect(explainKind({ time: { ...time, timezone: 'Asia/Tokyo' } })).toEqual([
    'reject time filters.time (11:00:00 ≤ time < 12:00:00 Asia/Tokyo): the event happened at 2024-07-15T19:00:00+09:00, outside the window | time 2024-07-15T19:00:00+09:00',
  ]);
  expect(explainKind({ time: { ...time, start: '10:00:00' } })).toEqual([
    'pass time filters.time (10:00:00 ≤ time < 12:00:00): the event happened at 2024-07-15T10:00:00Z, within the window | time 2024-07-15T10:00:00Z',
  ]);
  const error = 'time filter error (parsing time "2024-07-15 " as "2006-01-02 15:04:05": cannot parse "" as "15")';
  expect(explainKind({ time: {} })).toEqual([
    `error time filters.time ( ≤ time < ): ${error} | time 2024-07-15T10:00:00Z | upstream: ${error}`,
  ]);
});

describe('a script says what it returned, and which lines it took', () => {
  test.each([
    ['return', 'reject', 'the script returns nothing'],
    ['return nil', 'reject', 'the script returns nil | nil nil'],
    ['return "a"', 'reject', 'the script returns "a" | string "a"'],
    ['return true, 5', 'reject', 'the script returns 5 | number 5'],
    ['return {}', 'reject', 'the script returns table: 0x1c0000100000 | table table: 0x1c0000100000'],
    ['return print', 'reject', 'the script returns function: 0x1c0000100000 | function function: 0x1c0000100000'],
    ['return 1, true', 'pass', 'the script returns true | boolean true'],
  ])('%s', (script, outcome, reason) => {
    expect(explainKind({ script })).toEqual([`${outcome} script filters.script (true): ${reason} | lines 1`]);
  });

  test('of its own second', () => {
    const sources = { ...fixedSources, now: () => 7_500_000_000n };
    expect(compileFilter({ script: 'return os.time() == 7' }, '', sources).judge(order).outcome).toBe('pass');
  });

  test('an error is its reason', () => {
    const error = "<string> line:1(column:3) near 'y':   parse error\n";
    expect(explainKind({ script: 'x y' })).toEqual([
      `error script filters.script (true): ${error} | upstream: ${error}`,
    ]);
  });
});
