import { expect, test } from 'vitest';
import { yamlToJson } from './to-json.ts';

// As `YAMLToJSON` answers.
test.each([
  ['a: 1\nb: [x, yes]\nc:\n  d: 012\n', '{"a":1,"b":["x",true],"c":{"d":10}}'],
  ['', 'null'],
  ['- 1.0\n- ~\n- "s"\n', '[1,null,"s"]'],
  ['{"a": {"b": "<x>"}}', '{"a":{"b":"\\u003cx\\u003e"}}'],
  ['a: 1\n---\nb: 2\n', '{"a":1}'],
  ['1: x\ntrue: z\n1.5: y\n.inf: w\n', '{".inf":"w","1":"x","1.5":true,"true":"z"}'],
  ['-0.0: a\n0.0: b\n', '{"0":"b"}'],
  ['0.0: a\n-0.0: b\n0: c\n', '{"-0":"b","0":"c"}'],
  // go-yaml forgets that a closed bracket may be a key, and does not look behind the first document.
  ['[]: a', '[]'],
  ['\ufeffa: 1', '{"a":1}'],
  ['- [a: 1, b, ? c : d]\n- {e, f: g}\n- ? h\n  : i\n', '[[{"a":1},"b",{"c":"d"}],{"e":null,"f":"g"},{"h":"i"}]'],
  ['a: |+\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\n', '{"a":"x\\n y\\n\\n","b":"x y\\nz"}'],
  ['a: &a {x: 1, z: 2}\nb:\n  z: 0\n  <<: [*a, {w: 3}]\n', '{"a":{"x":1,"z":2},"b":{"w":3,"x":1,"z":2}}'],
  [
    '- !!str 1\n- !!float 1\n- !!binary aGk=\n- !x 2\n- ! 3\n- 0b-1\n- 18446744073709551615\n',
    '["1",1,"hi","2","3",-1,18446744073709551615]',
  ],
  ['%TAG !e! tag:yaml.org,2002:\n---\n!e!int "3"\n', '3'],
  ['\udcff\udcfea\u0000:\u0000 \u00001\u0000', '{"a":1}'],
  ['[a, -]', '["a","-"]'],
  [
    'a: 2001-01-01\nb: !!timestamp 2001-01-01\nc: 1e400\nd: -0b1\n',
    '{"a":"2001-01-01","b":"2001-01-01","c":"1e400","d":-1}',
  ],
  ['a: b\n  - c', '{"a":"b - c"}'],
])('%j', (yaml, json) => {
  expect(yamlToJson(yaml)).toEqual({ json });
});

test.each([
  ["\"a\\\n  b\n\n c\": 'd''e'", 'yaml: line 4: mapping values are not allowed in this context'],
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
  ['a: 1\n- b', 'yaml: line 1: did not find expected key'],
  ['- - b: - c', 'yaml: block sequence entries are not allowed in this context'],
  ['[a, -\n]', 'yaml: did not find expected node content'],
  ['a:\t\n  b:\tc\n\td: e', 'yaml: line 3: found a tab character that violates indentation'],
  ['a:\t\n\tb: c', 'yaml: line 2: found character that cannot start any token'],
  ['%YAML 1.1\na: 1', 'yaml: line 1: did not find expected <document start>'],
  ['%YAML 1.2\n---\na: 1', 'yaml: found incompatible YAML document'],
  ['a: !e!x 1', 'yaml: found undefined tag handle'],
  ['a: !!int x', 'yaml: cannot decode !!str `x` as a !!int'],
  ['&a [*a]', "yaml: anchor 'a' value contains itself"],
  ['<<: 1', 'yaml: map merge requires map or sequence of maps as the value'],
  ['{a: b}: 1', 'yaml: invalid map key: map[interface {}]interface {}{"a":"b"}'],
  ['? [a, {b: 1}]\n: 1', 'yaml: invalid map key: []interface {}{"a", map[interface {}]interface {}{"b":1}}'],
  ['~: [1]', 'Unsupported map key of type: %!s(<nil>), key: <nil>, value: []interface {}{1}'],
  ['a: .inf', 'json: unsupported value: +Inf'],
  ['a: [', 'yaml: line 1: did not find expected node content'],
  ['a: "\udcc3"', 'yaml: invalid trailing UTF-8 octet'],
  // The reader sees half a kilobyte at a time: the earlier mistake is met first.
  [`@${'x'.repeat(600)}\u0001`, 'yaml: found character that cannot start any token'],
  ['a: |0', 'yaml: found an indentation indicator equal to 0'],
  ['"\n---\n"', 'yaml: line 2: found unexpected document indicator'],
  ['['.repeat(10_001), 'yaml: exceeded max depth of 10000'],
  ['a: b: c', 'yaml: mapping values are not allowed in this context'],
])('%j', (yaml, error) => {
  expect(yamlToJson(yaml)).toEqual({ error });
});

test('aliases may repeat what they name up to a point', () => {
  const tenTimes = (item: string) => `[${Array(10).fill(item).join(', ')}]`;
  const lists = (depth: number) =>
    Array.from({ length: depth }, (_, i) => `k${i}: &a${i} ${tenTimes(i === 0 ? 'x' : `*a${i - 1}`)}\n`).join('');
  expect(yamlToJson(lists(3))).toHaveProperty('json');
  expect(yamlToJson(lists(4))).toEqual({ error: 'yaml: document contains excessive aliasing' });
});

test('what is nested thousands of times is read', () => {
  expect(yamlToJson('['.repeat(9_999) + ']'.repeat(9_999))).toEqual({ json: '['.repeat(9_999) + ']'.repeat(9_999) });
});
