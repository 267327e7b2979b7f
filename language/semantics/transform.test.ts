import { expect, test } from 'vitest';
import { type Sources, fixedSources } from '../go/sources.ts';
import { compileTransform } from './transform.ts';

const context = {
  id: '1',
  source: 'shop',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'text/plain',
  subject: 'orders',
  time: '2024-07-15T10:00:00Z',
};

test('a script makes new data, and its type becomes JSON', () => {
  const transform = compileTransform({ script: 'event.n = event.n + 1 return event' });
  expect(transform.judge({ context, data: '{"n":1,"z":null}' })).toEqual({
    outcome: 'pass',
    event: { context: { ...context, datacontenttype: 'application/json' }, data: '{"n":2}' },
  });
});

test.each([
  [{}, 'not JSON'],
  [{ script: 'return 1' }, null],
  [{ jq: '.' }, null],
])('%j leaves the data %j as it is', (spec, data) => {
  const event = { context, data };
  expect(compileTransform(spec).judge(event)).toEqual({ outcome: 'pass', event });
});

test.each([
  ['return 1', '{}', 'transformation script output type is not of lua table'],
  ['return event', '[]', 'json: cannot unmarshal array into Go value of type map[string]interface {}'],
  ['return event', '', 'unexpected end of JSON input'],
  ['retéurn event', '{}', "<string> line:1(column:4) near '\udcc3':   Invalid token\n"],
])('%s with %j fails', (script, data, error) => {
  const transform = compileTransform({ script });
  expect(transform.judge({ context, data })).toMatchObject({ outcome: 'error', error, event: null });
  expect(transform.explain({ context, data })).toMatchObject({ at: ['transform', 'script'], outcome: 'error', error });
});

// Go's nil map is an object, but what is deleted from it is not.
test.each([
  ['.', { outcome: 'pass', event: { data: 'null' } }],
  ['{a: .}', { outcome: 'pass', event: { data: '{"a":null}' } }],
  ['.b = 1', { outcome: 'pass', event: { data: '{"b":1}' } }],
  ['del(.a.b)', { outcome: 'error', error: 'jq transformation output must be a JSON object' }],
])('%s on data that is null', (jq, judged) => {
  expect(compileTransform({ jq }).judge({ context, data: 'null' })).toMatchObject(judged);
});

test.each(['reduce range(60) as $i ({b: 1}; {a: ., b: .})', 'reduce range(30000) as $i ({}; {a: .})'])(
  'the output of %s is too large or deep to be written',
  (jq) => {
    const judged = compileTransform({ jq }).judge({ context, data: '{}' });
    expect(judged).toMatchObject({ outcome: 'not-supported', error: expect.stringContaining('stopped') as string });
  },
);

test('a verdict shows what changed, what was lost and the stages of jq', () => {
  const transform = compileTransform({ jq: '.items[] | select(.n > 1) | {n, id: "x"}' });
  const data = '{"items":[{"n":1},{"n":9007199254740993}]}';
  expect(transform.explain({ context, data })).toMatchObject({
    outcome: 'pass',
    changes: [
      { path: 'items', before: '[{"n":1},{"n":9007199254740992}]' },
      { path: 'id', after: '"x"' },
      { path: 'n', after: '9007199254740992' },
    ],
    losses: [{ path: 'items.1.n', what: '9007199254740993 becomes 9007199254740992' }],
    clauses: [
      { reason: '.items[]: {"items":[{"n":1},{"n":9007199254740992}]} → {"n":1}, {"n":9007199254740992}' },
      { reason: 'select(.n > 1): {"n":1} and 1 more → {"n":9007199254740992}' },
      { reason: '{n, id: "x"}: {"n":9007199254740992} → {"id":"x","n":9007199254740992}' },
    ],
  });
});

test('the stage of jq at which it ends has the error of the program', () => {
  const verdict = compileTransform({ jq: '.a | .b | {b: .}' }).explain({ context, data: '{"a":[1]}' });
  expect(verdict).toMatchObject({ outcome: 'error', error: 'jq transformation output must be a JSON object' });
  expect(verdict.clauses).toMatchObject([
    { outcome: 'pass', reason: '.a: {"a":[1]} → [1]' },
    { outcome: 'error', reason: '.b: [1] → nothing', error: 'expected an object but got: array ([1])' },
    { outcome: 'not-reached' },
  ]);
});

test.each<[jq: string, stages: unknown[]]>([
  [
    '.a | map(.n + 1) | {a: .}',
    [
      { outcome: 'pass' },
      {
        outcome: 'error',
        reason: 'map(.n + 1): [{"n":1},{"n":"x"}] → nothing, failed in .n + 1 on {"n":"x"}',
        error: 'cannot add: string ("x") and number (1)',
      },
      { outcome: 'not-reached' },
    ],
  ],
  [
    '(.a[], error("no")) | select(.n == 0)',
    [
      {
        outcome: 'error',
        reason:
          '(.a[], error("no")): {"a":[{"n":1},{"n":"x"}]} → {"n":1}, {"n":"x"}, failed in error("no") on {"a":[{"n":1},{"n":"x"}]}',
        error: 'error: no',
      },
      { outcome: 'pass', reason: 'select(.n == 0): {"n":1} and 1 more → nothing' },
    ],
  ],
  [
    '(.a[0] | error?) , [repeat(.)] | {b: .}',
    [{ outcome: 'error', error: expect.stringContaining('the evaluation was stopped') }, { outcome: 'not-reached' }],
  ],
])('the stage of %s that failed is found, not the one that ran last', (jq, stages) => {
  const sources = { ...fixedSources, limits: { steps: 1e5, bytes: 1e6 } };
  const { clauses } = compileTransform({ jq }, sources).explain({ context, data: '{"a":[{"n":1},{"n":"x"}]}' });
  expect(clauses).toMatchObject(stages);
});

test('the stages of jq are bounded, in number and in size', () => {
  const stages = (jq: string) => compileTransform({ jq }).explain({ context, data: '{}' }).clauses;
  expect(stages(`${'. | '.repeat(100)}.`)).toHaveLength(50);
  expect(JSON.stringify(stages('[range(50000)] | {a: .}')).length).toBeLessThan(1000);
});

test('a script shows the lines that it took, those before an error and those of one without end too', () => {
  const sources = { ...fixedSources, limits: { steps: 1e5, bytes: 1e6 } };
  const explain = (script: string) => compileTransform({ script }, sources).explain({ context, data: '{"n":1}' });
  const choice = 'if event.n > 1 then\n  event.n = 2\nelse\n  event.n = 3\nend\nreturn event';
  expect(explain(choice)).toMatchObject({ outcome: 'pass', lines: [1, 4, 6] });
  expect(explain('local a = 1\nif a then\n  error("no")\nend')).toMatchObject({ outcome: 'error', lines: [1, 2, 3] });
  expect(explain('local a = 1\nwhile true do\n  a = a + 1\nend')).toMatchObject({
    outcome: 'not-supported',
    lines: [1, 2, 3],
  });
  expect(explain('return (')).not.toHaveProperty('lines');
});

test('the lines and losses of a script are those of the run that made the data', () => {
  let byte = 0;
  const sources: Sources = { ...fixedSources, random: (count) => new Uint8Array(count).fill((byte += 97) % 256) };
  const script = 'if math.random() < 0.5 then\n  return {low = true}\nend\nreturn {low = false, none = {}}';
  const transform = compileTransform({ script }, sources);
  for (let i = 0; i < 8; i++) {
    const { actual, lines, losses } = transform.explain({ context, data: '{}' });
    const low = actual?.text === '{"low":true}';
    expect(lines).toEqual(low ? [1, 2] : [1, 4]);
    expect(losses).toEqual(low ? undefined : [{ path: 'none', what: 'an empty table becomes {}' }]);
  }
});

test("a verdict shows what Lua's conversions lose", () => {
  const transform = compileTransform({ script: 'event.b = {} return event' });
  expect(transform.explain({ context, data: '{"a":null,"c":[[1],2]}' })).toMatchObject({
    changes: [{ path: 'a' }, { path: 'c.0', before: '[1]', after: '2' }, { path: 'c.1' }, { path: 'b', after: '{}' }],
    losses: [
      { path: 'a', what: 'null is nothing in Lua' },
      { path: 'c.0', what: 'an array in an array does not come to the script' },
      { path: 'b', what: 'an empty table becomes {}' },
    ],
  });
});

test('upstream takes several separators in a table', () => {
  const judged = compileTransform({ script: 'return {1,;2,,}' }).judge({ context, data: '{}' });
  expect(judged.event?.data).toBe('[1,2]');
});
