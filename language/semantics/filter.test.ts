import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sources, fixedSources } from '../go/sources.ts';
import type { EventDependencyFilter } from '../../schemas/types.generated.ts';
import type { Event } from './event.ts';
import { compileFilter } from './filter.ts';
import type { Verdict } from './verdict.ts';

const context = {
  id: '1',
  source: 'shop',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'application/json',
  subject: 'orders',
  time: '2024-07-15T10:00:00Z',
};

const event = (data: string | null): Event => ({ context, data });

const order = event('{"body":{"total":60,"state":"paid","tags":["a","b"],"customer":null}}');

/** One line per clause: outcome, place, reason. */
function lines(verdict: Verdict): string[] {
  const own = `${verdict.outcome} ${verdict.at.join('.')}: ${verdict.reason}`;
  return [own, ...(verdict.clauses ?? []).flatMap(lines)];
}

describe('a verdict lists every clause in upstream order', () => {
  test('all pass', () => {
    const filter = compileFilter(
      {
        data: [
          { path: 'body.total', type: 'number', value: ['50'], comparator: '>=' },
          { path: 'body.state', type: 'string', value: ['^paid$', '^sent$'] },
        ],
        exprs: [{ expr: 'total > 50', fields: [{ path: 'body.total', name: 'total' }] }],
        context: { type: 'webhook' },
        time: { start: '08:00:00', stop: '18:00:00', timezone: 'Europe/Berlin' },
        script: 'return event.body.state == "paid"',
      },
      'and',
    );
    expect(filter.judge(order)).toMatchObject({ outcome: 'pass' });
    expect(lines(filter.explain(order))).toEqual([
      'pass filters: no kind of filter is false',
      'pass filters.exprs: no entry is false',
      'pass filters.exprs.0: the expression is true',
      'pass filters.exprs.0.fields.0: it exists',
      'pass filters.data: no entry is false',
      'pass filters.data.0: body.total is 60 and is >= "50"',
      'pass filters.data.1: body.state is "paid" and matches "^paid$" or "^sent$"',
      'pass filters.context: every attribute is as it should be',
      `pass filters.context.type: the event's type is "webhook"`,
      'pass filters.time: the event happened at 2024-07-15T12:00:00+02:00, within the window',
      'pass filters.script: the script returns true',
    ]);
  });

  test('what comes behind an error or a false entry is not reached', () => {
    const filter = compileFilter(
      {
        data: [
          { path: 'body.state', type: 'string', value: ['^paid$'] },
          { path: 'body.totl', type: 'number', value: ['50'], comparator: '>=' },
          { path: 'body.state', type: 'bool', value: ['true'] },
        ],
        script: 'return true',
      },
      '',
    );
    const verdict = filter.explain(order);
    expect(verdict.error).toBe("data filter error (path 'body.totl' does not exist)");
    expect(lines(verdict)).toEqual([
      "error filters: data filter error (path 'body.totl' does not exist)",
      "error filters.data: data filter error (path 'body.totl' does not exist)",
      'pass filters.data.0: body.state is "paid" and matches "^paid$"',
      'error filters.data.1: the event has no body.totl',
      'not-reached filters.data.2: an earlier clause had decided',
      'not-reached filters.script: an earlier clause had decided',
    ]);
    expect(verdict.clauses?.[0]?.clauses?.[1]).toEqual({
      kind: 'data',
      at: ['filters', 'data', 1],
      expected: '>= "50"',
      outcome: 'error',
      reason: 'the event has no body.totl',
      actual: { text: '', type: 'missing' },
      nearest: 'body.total',
      error: "path 'body.totl' does not exist",
    });
  });

  test('what is false does not keep later kinds from being evaluated', () => {
    const filter = compileFilter({ context: { type: 'github' }, script: 'error("boom")' }, 'and');
    expect(filter.judge(order)).toMatchObject({ outcome: 'error', clause: ['filters', 'script'] });
    expect(filter.explain(order).clauses?.map(({ outcome }) => outcome)).toEqual(['reject', 'error']);
  });
});

describe('the clause that decided', () => {
  test.each<[EventDependencyFilter, string, (string | number)[]]>([
    [{ data: [{ path: 'body.state', type: 'string', value: ['^sent$'] }] }, 'and', ['filters', 'data', 0]],
    [{ context: { type: 'webhook', subject: 'x' } }, 'and', ['filters', 'context', 'subject']],
    [{ exprs: [{ expr: 'a', fields: [{ path: 'body.no', name: 'a' }] }] }, 'and', ['filters', 'exprs', 0]],
    [{ context: { type: 'x' }, script: 'return false' }, 'or', ['filters']],
    [{ context: { type: 'x' } }, 'or', ['filters', 'context', 'type']],
    [{ time: { start: 'x', stop: '' }, context: { type: 'webhook' } }, 'or', ['filters', 'time']],
    [{}, 'or', ['filters']],
  ])('of %j with %s', (filters, operator, clause) => {
    expect(compileFilter(filters, operator).judge(order)).toMatchObject({ clause });
  });
});

describe('where upstream crashes', () => {
  const fields = [
    { path: 'body', name: 'a' },
    { path: '[body]', name: 'b' },
  ];
  const compared = { expr: 'a in b', fields };

  test('a comparison of objects', () => {
    const judged = compileFilter({ exprs: [compared] }, '').judge(order);
    expect(judged).toMatchObject({ outcome: 'crash', clause: ['filters', 'exprs', 0] });
  });

  test('an expression that cannot be read to its end', () => {
    const judged = compileFilter({ exprs: [{ expr: 'a\\', fields }] }, '').judge(order);
    const error = 'runtime error: index out of range [2] with length 2';
    expect(judged).toEqual({ outcome: 'crash', error, clause: ['filters', 'exprs', 0] });
  });

  test('a script that ends the process', () => {
    const judged = compileFilter({ script: 'os.exit(3)' }, '').judge(order);
    expect(judged).toMatchObject({ outcome: 'crash', clause: ['filters', 'script'] });
  });

  test('nothing is asked any more, though one true entry or kind would be enough', () => {
    const spec: EventDependencyFilter = {
      exprs: [compared, { expr: 'true', fields }],
      exprLogicalOperator: 'or',
      context: { type: 'webhook' },
    };
    const verdict = compileFilter(spec, 'or').explain(order);
    expect([verdict, ...(verdict.clauses ?? [])].map(({ outcome }) => outcome)).toEqual([
      'crash',
      'crash',
      'not-reached',
    ]);
    expect(verdict.clauses?.[0]?.clauses?.map(({ outcome }) => outcome)).toEqual(['crash', 'not-reached']);
  });

  test('no event', () => {
    expect(compileFilter({}, 'and').judge(null)).toMatchObject({ outcome: 'crash' });
    expect(compileFilter(null, 'and').judge(null)).toEqual({ outcome: 'pass' });
  });

  test.each<EventDependencyFilter>([
    { context: { type: 'webhook' } },
    { time: { start: '08:00:00', stop: '18:00:00' } },
    { script: 'return true' },
  ])('no event, asked by %j', (filters) => {
    const verdict = compileFilter(filters, 'and').explain(null);
    const crash = 'the Sensor would crash here: runtime error: invalid memory address or nil pointer dereference';
    expect([verdict, verdict.clauses?.[0]]).toMatchObject([{ reason: crash }, { outcome: 'crash', reason: crash }]);
  });
});

test('data may be nested more deeply than encoding/json allows: filters ask gjson', () => {
  const deep = event(`{"a":1,"b":${'['.repeat(10_001)}${']'.repeat(10_001)}}`);
  const data = [{ path: 'a', type: 'number', value: ['1'] }];
  expect(compileFilter({ data }, 'and').judge(deep).outcome).toBe('pass');
  const exprs = [{ expr: 'a == 1', fields: [{ path: 'a', name: 'a' }] }];
  expect(compileFilter({ exprs }, 'and').judge(deep).outcome).toBe('pass');
});

test('a script shows what it returned and the lines it took', () => {
  const script =
    'local n = math.random(1000)\nif event.body.state == "open" then\n  return n > 0\nend\nreturn n + math.random(9)';
  const sources: Sources = { ...fixedSources, random: (count) => new Uint8Array(count).fill(7) };
  const verdict = compileFilter({ script }, 'and', sources).explain(order);
  expect(verdict.clauses?.[0]).toMatchObject({ outcome: 'reject', lines: [1, 2, 5], actual: { type: 'number' } });
});

test('a script without end is stopped, and said to be unknown', () => {
  const sources = { ...fixedSources, limits: { steps: 1e5, bytes: 1e6 } };
  const judged = compileFilter({ script: 'while true do end' }, 'and', sources).judge(order);
  expect(judged).toMatchObject({ outcome: 'not-supported', error: expect.stringContaining('stopped') });
});

const path = fc.constantFrom(
  'body.total',
  'body.state',
  'body.customer',
  'body.tags.#',
  'body.none',
  '',
  '#(',
  '@this',
);

const filters: fc.Arbitrary<EventDependencyFilter> = fc.record(
  {
    data: fc.array(
      fc.record(
        {
          path,
          type: fc.constantFrom('string', 'number', 'bool', 'int'),
          value: fc.array(fc.constantFrom('60', 'paid', 'true', '(', '1e400', '')),
          comparator: fc.constantFrom('', '=', '!=', '>=', '~'),
          template: fc.constantFrom('', '{{ .Input }}', '{{', '{{ fail "x" }}', '{{ "" }}'),
        },
        { requiredKeys: ['path'] },
      ),
    ),
    exprs: fc.array(
      fc.record({
        expr: fc.constantFrom('a == 60', 'a', 'a >', 'b', 'a in (1, 2)', "a =~ '('"),
        fields: fc.array(fc.record({ path, name: fc.constantFrom('a', 'b', '') })),
      }),
    ),
    context: fc.record({ type: fc.constantFrom('webhook', 'x', ''), source: fc.constantFrom('shop', '') }),
    time: fc.record({ start: fc.constantFrom('08:00:00', 'x', ''), stop: fc.constantFrom('18:00:00', '09:00:00') }),
    script: fc.constantFrom('', 'return true', 'return', 'return 1', 'error("x")', 'x y'),
    dataLogicalOperator: fc.constantFrom('and', 'or', 'xor'),
    exprLogicalOperator: fc.constantFrom('and', 'or', 'xor'),
  },
  { requiredKeys: [] },
);

const data = fc.oneof(
  fc.constant(order.data),
  fc.constant(null),
  fc.constantFrom('', '[]', '{', 'null', '{"body":5}'),
  fc.json(),
);

test('judging and explaining agree, and every clause of the manifest is in the verdict', () => {
  fc.assert(
    fc.property(filters, fc.constantFrom('and', 'or', ''), data, (spec, operator, text) => {
      const filter = compileFilter(spec, operator);
      const judged = filter.judge(event(text));
      const explained = filter.explain(event(text));
      expect([explained.outcome, explained.error]).toEqual([judged.outcome, judged.error]);
      const places = lines(explained).map((line) => /^\S+ (\S+):/.exec(line)![1]);
      for (const [i] of (spec.data ?? []).entries()) expect(places).toContain(`filters.data.${i}`);
      for (const [i] of (spec.exprs ?? []).entries()) expect(places).toContain(`filters.exprs.${i}`);
      if (judged.clause !== undefined) expect(places).toContain(judged.clause.join('.'));
    }),
    { numRuns: 500 },
  );
});
