import { expect, test } from 'vitest';
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

test.each(['reduce range(60) as $i ({b: 1}; {a: ., b: .})', 'reduce range(30000) as $i ({}; {a: .})'])(
  'the output of %s is too large or deep to be written',
  (jq) => {
    const judged = compileTransform({ jq }).judge({ context, data: '{}' });
    expect(judged).toMatchObject({ outcome: 'not-supported', error: expect.stringContaining('stopped') as string });
  },
);

test('upstream takes several separators in a table', () => {
  const judged = compileTransform({ script: 'return {1,;2,,}' }).judge({ context, data: '{}' });
  expect(judged.event?.data).toBe('[1,2]');
});
