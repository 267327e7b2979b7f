import { expect, test } from 'vitest';
import { yamlToJson } from './to-json.ts';

test.each([
  ['a: 1\nb: [x, yes]\nc:\n  d: 012\n', '{"a":1,"b":["x",true],"c":{"d":10}}'],
  ['', 'null'],
  ['- 1.0\n- ~\n- "s"\n', '[1,null,"s"]'],
  ['{"a": {"b": "<x>"}}', '{"a":{"b":"\\u003cx\\u003e"}}'],
  ['a: 1\n---\nb: 2\n', '{"a":1}'],
  ['1: x\ntrue: z\n', '{"1":"x","true":"z"}'],
])('%j', (yaml, json) => {
  expect(yamlToJson(yaml)).toEqual({ json });
});

// As go-yaml 2 answers.
test.each([
  ['a: [1', "yaml: line 1: did not find expected ',' or ']'"],
  ['a: {b: 1', "yaml: line 1: did not find expected ',' or '}'"],
  ["a: 'x\nb: 1", 'yaml: line 2: found unexpected end of stream'],
  ['a: 1\nb', "yaml: line 3: could not find expected ':'"],
  ['a:\n\tb: 1', 'yaml: line 2: found character that cannot start any token'],
  ['- a\nb: 1', "yaml: line 1: did not find expected '-' indicator"],
  ['a: *x', "yaml: unknown anchor 'x' referenced"],
  ['\u0001', 'yaml: control characters are not allowed'],
  ['{"a":"b\\/c"}', 'yaml: found unknown escape character'],
  ['{"x":1,\n"\\ud83d\\ude00":"\\/"}', 'yaml: line 2: found invalid Unicode character escape code'],
  ['a: \u0093', 'yaml: control characters are not allowed'],
  ['a: b: c', 'yaml: mapping values are not allowed in this context'],
])('%j', (yaml, error) => {
  expect(yamlToJson(yaml)).toEqual({ error });
});
