import { expect, test } from 'vitest';
import type { EventDependencyTransformer } from '../../schemas/types.generated.ts';
import { fixedSources } from '../go/sources.ts';
import { verdictLines } from './testing/verdict-lines.ts';
import { compileTransform } from './transform.ts';

const context = {
  id: '1',
  source: 'shop',
  specversion: '1.0',
  type: 'webhook',
  datacontenttype: 'text/plain',
  subject: 'orders',
  time: '',
};

const nilPointer = 'runtime error: invalid memory address or nil pointer dereference';
const made = 'the data is what the transform made';
const stopped = 'the evaluation was stopped: it took too many steps';

/** `null`: an event without data; `undefined`: no event. */
function explain(transform: EventDependencyTransformer, data: string | null | undefined): string[] {
  const sources = { ...fixedSources, limits: { steps: 1e5, bytes: 1e6 } };
  return verdictLines(compileTransform(transform, sources).explain(data === undefined ? null : { context, data }));
}

test.each<[EventDependencyTransformer, string | null | undefined, string[]]>([
  [{}, '{}', ['pass transform transform: there is neither jq nor a script | JSON {}']],
  [{}, null, ['pass transform transform: there is neither jq nor a script']],
  [{}, undefined, ['pass transform transform: there is neither jq nor a script']],
  [{ jq: '.' }, null, ['pass transform transform.jq: there is no data to transform']],
  [{ script: 'return event' }, null, ['pass transform transform.script: there is no data to transform']],
  [{ jq: '.' }, undefined, ['error transform transform.jq: nil Event | upstream: nil Event']],
  [
    { script: 'return event' },
    undefined,
    [`crash transform transform.script: the Sensor would crash here: ${nilPointer} | upstream: ${nilPointer}`],
  ],
])('%j on %j', (transform, data, expected) => {
  expect(explain(transform, data)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  [
    '.n = 2',
    '{"n":1}',
    [
      `pass transform transform.jq: ${made} | JSON {"n":2} | changes [{"path":"n","before":"1","after":"2"}]`,
      'pass stage transform.jq.0: .n = 2: {"n":1} → {"n":2}',
    ],
  ],
  [
    '.l[] | select(. == 9) | {a: .}',
    '{"l":[1,2,3,4,5,6,7,8,9]}',
    [
      `pass transform transform.jq: ${made} | JSON {"a":9} | changes [{"path":"l","before":"[1,2,3,4,5,6,7,8,9]"},{"path":"a","after":"9"}]`,
      'pass stage transform.jq.0: .l[]: {"l":[1,2,3,4,5,6,7,8,9]} → 1, 2, 3 and 6 more',
      'pass stage transform.jq.1: select(. == 9): 1 and 8 more → 9',
      'pass stage transform.jq.2: {a: .}: 9 → {"a":9}',
    ],
  ],
  [
    '.x | try error("no") catch "c" | {a: .}',
    '{}',
    [
      `pass transform transform.jq: ${made} | JSON {"a":"c"} | changes [{"path":"a","after":"\\"c\\""}]`,
      'pass stage transform.jq.0: .x: {} → null',
      'pass stage transform.jq.1: try error("no") catch "c": null → "c"',
      'pass stage transform.jq.2: {a: .}: "c" → {"a":"c"}',
    ],
  ],
  [
    'empty | {a: .}',
    '{}',
    [
      'error transform transform.jq: no output available from the jq command execution | upstream: no output available from the jq command execution',
      'pass stage transform.jq.0: empty: {} → nothing',
      'not-reached stage transform.jq.1: {a: .}: no value came here',
    ],
  ],
  [
    '{a: [.], n: .}',
    'null',
    [
      `pass transform transform.jq: ${made} | JSON {"a":[null],"n":null} | changes [{"path":"","before":"null","after":"{\\"a\\":[null],\\"n\\":null}"}]`,
      'pass stage transform.jq.0: {a: [.], n: .}: {} → {"a":[{}],"n":{}}',
    ],
  ],
  ['.a |', '{}', ['error transform transform.jq: unexpected EOF | upstream: unexpected EOF']],
  [
    '.a |',
    'x',
    [
      "error transform transform.jq: invalid character 'x' looking for beginning of value | upstream: invalid character 'x' looking for beginning of value",
    ],
  ],
  [
    '.',
    'x',
    [
      "error transform transform.jq: invalid character 'x' looking for beginning of value | upstream: invalid character 'x' looking for beginning of value",
    ],
  ],
  [
    'nosuch(.)',
    '{}',
    [
      'error transform transform.jq: jq transformation output must be a JSON object | upstream: jq transformation output must be a JSON object',
    ],
  ],
])('jq: %s on %s', (jq, data, expected) => {
  expect(explain({ jq }, data)).toEqual(expected);
});

test('a program that does not run has no stages', () => {
  expect(compileTransform({ jq: '.a |' }).explain({ context, data: '{}' })).not.toHaveProperty('clauses');
});

test('numbers that jq keeps whole are written so', () => {
  const { event } = compileTransform({ jq: '{a: 12345678901234567890}' }).judge({ context, data: '{}' });
  expect(event?.data).toBe('{"a":12345678901234567890}');
});

test.each([{ jq: '{t: now}' }, { script: 'return {t = os.time() + 0.5}' }])('%j knows the time', (transform) => {
  const sources = { ...fixedSources, now: () => 7_500_000_000n };
  expect(compileTransform(transform, sources).judge({ context, data: '{}' }).event?.data).toBe('{"t":7.5}');
});

test.each<[string, string, string]>([
  [
    'event.n = nil\nreturn event',
    '{"n":1}',
    `pass transform transform.script: ${made} | JSON {} | lines 1,2 | changes [{"path":"n","before":"1"}] | losses [{"path":"","what":"an empty table becomes {}"}]`,
  ],
  [
    'return {1, nil, 3}',
    '{}',
    `pass transform transform.script: ${made} | JSON [1,null,3] | lines 1 | changes [{"path":"","before":"{}","after":"[1,null,3]"}] | losses [{"path":"1","what":"a nil in an array becomes null"}]`,
  ],
  [
    'return {1, a = 2}',
    '{}',
    `pass transform transform.script: ${made} | JSON [1] | lines 1 | changes [{"path":"","before":"{}","after":"[1]"}] | losses [{"path":"","what":"what has a name in a table that becomes an array is lost"}]`,
  ],
  [
    'return event',
    '{"n":9007199254740993}',
    `pass transform transform.script: ${made} | JSON {"n":9007199254740992} | lines 1 | losses [{"path":"n","what":"a whole number beyond 2⁵³ loses its last digits"}]`,
  ],
  [
    'return nil',
    '{}',
    'error transform transform.script: transformation script output type is not of lua table | upstream: transformation script output type is not of lua table | lines 1',
  ],
  [
    'os.exit(3)',
    '{}',
    'crash transform transform.script: the Sensor would crash here: os.exit(3) ends the process of the sensor | upstream: os.exit(3) ends the process of the sensor | lines 1',
  ],
  ['while true do\nend', '{}', `not-supported transform transform.script: ${stopped} | upstream: ${stopped} | lines 1`],
  [
    'return (',
    '{}',
    `error transform transform.script: <string> at EOF:   syntax error\n | upstream: <string> at EOF:   syntax error\n`,
  ],
])('a script: %s on %s', (script, data, expected) => {
  expect(explain({ script }, data)).toEqual([expected]);
});
