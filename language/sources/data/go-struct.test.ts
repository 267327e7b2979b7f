import { expect, test } from 'vitest';
import { reencode } from './go-struct.ts';
import { type GoType, struct } from './go-type.ts';

const text: GoType = { kind: 'string' };

const record = struct('', {
  a: ['A', text],
  t: ['T', { kind: 'time' }],
  s: ['S', struct('', { size: ['Size', { kind: 'int' }, 'omitempty'] })],
});

const notice: GoType = {
  kind: 'pointer',
  to: struct('main.N', {
    Action: ['Action', text],
    Message: ['Message', struct('', { Records: ['Records', { kind: 'slice', item: record }] })],
    m: ['M', { kind: 'map', item: { kind: 'string' } }],
    r: ['R', { kind: 'raw' }],
    x: ['X', { kind: 'anyMap' }, 'omitempty'],
  }),
};

// What Go 1.26 makes of the same structs.
test.each([
  ['null', 'null'],
  ['{}', '{"Action":"","Message":{"Records":null},"m":null,"r":null}'],
  [
    '{"action":"<x>","Message":{"Records":[{"A":"y"},null]},"m":{"b":"2","a":null},"r":[ 1.0 ],"x":{"b":1.0,"a":2},"u":1}',
    '{"Action":"\\u003cx\\u003e","Message":{"Records":[{"a":"y","t":"0001-01-01T00:00:00Z","s":{}},' +
      '{"a":"","t":"0001-01-01T00:00:00Z","s":{}}]},"m":{"a":"","b":"2"},"r":[1.0],"x":{"a":2,"b":1}}',
  ],
])('%s becomes %s', (json, encoded) => {
  expect(reencode(json, notice)).toBe(encoded);
});

const typeOfRecord =
  'struct { A string "json:\\"a\\""; T time.Time "json:\\"t\\""; S struct { Size int "json:\\"size,omitempty\\"" } "json:\\"s\\"" }';

test.each([
  ['[]', 'json: cannot unmarshal array into Go value of type main.N'],
  ['{"Action":5}', 'json: cannot unmarshal number into Go struct field N.Action of type string'],
  ['{"m":{"a":5}}', 'json: cannot unmarshal number into Go struct field N.m of type string'],
  ['{"m":5}', 'json: cannot unmarshal number into Go struct field N.m of type map[string]string'],
  [
    '{"Message":{"Records":[5]}}',
    `json: cannot unmarshal number into Go struct field .Message.Records of type ${typeOfRecord}`,
  ],
  [
    '{"Message":{"Records":[{"s":{"size":1.5}},{"a":6}]}}',
    'json: cannot unmarshal number 1.5 into Go struct field .Message.Records.s.size of type int',
  ],
  ['{"Message":{"Records":[{"t":5}]}}', 'Time.UnmarshalJSON: input is not a JSON string'],
  [
    '{"Message":{"Records":[{"t":"bad"}]}}',
    'parsing time "bad" as "2006-01-02T15:04:05Z07:00": cannot parse "bad" as "2006"',
  ],
  ['{"Action"', 'unexpected end of JSON input'],
])('%s fails', (json, error) => {
  expect(() => reencode(json, notice)).toThrow(error);
});
