import { expect, test } from 'vitest';
import { encode } from './json-encode.ts';
import type { Value } from './value.ts';

/** A map in a list, or a list in a map, that hold each other. */
function cycle(): { readonly map: Value; readonly list: Value } {
  const map = new Map<string, Value>();
  const list = [map];
  map.set('a', list);
  return { map, list };
}

// `json.Marshal` names the type of the first one that it meets for the second time beyond a depth of 1000.
test.for<[name: string, value: Value, type: string]>([
  ['a map', cycle().map, 'map[string]interface {}'],
  ['a list', cycle().list, '[]interface {}'],
  ['what leads to a map', [cycle().map], '[]interface {}'],
])('%s that holds itself', ([, value, type]) => {
  expect(() => encode(value)).toThrow(`json: unsupported value: encountered a cycle via ${type}`);
});

test('a value may be there many times, however deep', () => {
  const shared = new Map([['a', true]]);
  let value: Value = [shared, shared];
  for (let i = 0; i < 2000; i++) value = [value];
  expect(encode(value)).toBe(`${'['.repeat(2001)}{"a":true},{"a":true}${']'.repeat(2001)}`);
});
