import { expect, test } from 'vitest';
import { unmarshal } from './go-struct.ts';

test('a struct is read as JSON, and not as the YAML that it might be', () => {
  expect(unmarshal('{"url":"a\\/b","timeout":5,"x":1}', 'HTTPTrigger')).toEqual({ value: { url: 'a/b', timeout: 5 } });
});

test.each([
  ['{"timeout":1e3}', 'json: cannot unmarshal number 1e3 into Go struct field HTTPTrigger.timeout of type int64'],
  ['{"url":1e400}', 'json: cannot unmarshal number into Go struct field HTTPTrigger.url of type string'],
  ['{"url":yes}', "invalid character 'y' looking for beginning of value"],
  ['{"url":"x",}', "invalid character '}' looking for beginning of object key string"],
  ['', 'unexpected end of JSON input'],
])('%j is refused', (text, error) => {
  expect(unmarshal(text, 'HTTPTrigger')).toEqual({ error });
});
