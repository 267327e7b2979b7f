import { describe, expect, test } from 'vitest';
import { parseDocument } from './document.ts';
import { toJson } from './json.ts';

/** The JSON that `sigs.k8s.io/yaml` 1.6.0 gave for each text. */
const read: readonly [yaml: string, json: string][] = [
  ['a: [yes, No, ON, off, y, N, true, TRUE, tRue]', '{"a":[true,false,true,false,true,false,true,true,"tRue"]}'],
  ['a: [~, null, Null, nULL, "", "null"]', '{"a":[null,null,null,"nULL","","null"]}'],
  ['a: [012, 0o14, 0x1F, 0b11, 1_000, 08, +5, -0]', '{"a":[10,12,31,3,1000,8,5,0]}'],
  [
    'a: [1:30, 12:30:45, 2001-12-14, 2001-12-14T21:59:43Z]',
    '{"a":["1:30","12:30:45","2001-12-14","2001-12-14T21:59:43Z"]}',
  ],
  ['a: [1e3, 1.0, .5, 5., 1e21, 1e-7, 0.000001, 1e400]', '{"a":[1000,1,0.5,5,1e+21,1e-7,0.000001,"1e400"]}'],
  ['a: [18446744073709551615, 123456789012345678901234567890]', '{"a":[18446744073709551615,1.2345678901234568e+29]}'],
  ['a: [_1, 0x_1F, -0x1F, -0b11, "-", +, 0o9]', '{"a":["_1",31,-31,-3,"-","+","0o9"]}'],
  ["a: !!str 12\nb: !!int '3'\nc: !!float 3\nd: ! 12\ne: !custom 5", '{"a":"12","b":3,"c":3,"d":"12","e":"5"}'],
  ['on: 1\nno: 2\n012: 3\n1.5: 4', '{"1.5":4,"10":3,"false":2,"true":1}'],
  ['a: 1\na: 2', '{"a":2}'],
  ['a: 1\n<<: {a: 2, b: 3}', '{"a":2,"b":3}'],
  ['<<: {a: 2, b: 3}\na: 1', '{"a":1,"b":3}'],
  ['<<: [{a: 2, b: 3},{a: 4, c: 5}]', '{"a":2,"b":3,"c":5}'],
  ['x: &x {a: 1}\n<<: *x\nb: 2', '{"a":1,"b":2,"x":{"a":1}}'],
  ['a: <x> & "q"\nb: "\\u2028 \\x07"', '{"a":"\\u003cx\\u003e \\u0026 \\"q\\"","b":"\\u2028 \\u0007"}'],
  ['a: |\n  x\n  y\n', '{"a":"x\\ny\\n"}'],
  ['a: >\n  x\n  y\n\n  z\n', '{"a":"x y\\nz\\n"}'],
  ['? a\n: b', '{"a":"b"}'],
  ['a: [a,]\nb: {a,}', '{"a":["a"],"b":{"a":null}}'],
  ['a: x\n  y # c', '{"a":"x y"}'],
  ['', 'null'],
  ['\uFEFFa: 1\r\nb: |\r\n  x\r\n', '{"a":1,"b":"x\\n"}'],
];

describe('what Kubernetes reads', () => {
  test.each(read)('%j', (yaml, json) => {
    const { root, errors } = parseDocument(yaml);
    expect(errors).toEqual([]);
    expect(toJson(root)).toBe(json);
  });
});

/** The marked range is the error's. */
const refused: readonly [yaml: string, message: RegExp][] = [
  ['a: ‹.nan›', /json: unsupported value: NaN/],
  ['a: ‹*nope›', /unknown anchor 'nope' referenced/],
  ['a: &a [‹*a›]', /anchor 'a' value contains itself/],
  ['‹~›: 5', /a key is missing/],
  ['‹{{ x }}›: 1', /invalid map key/],
  ['a: {b: c‹›', /Flow map/i],
  ['a:\n‹\t›- b', /tab/i],
  ['a: x‹\u0007›', /control characters are not allowed.*U\+0007 stands here/],
  ['a: 1 # ‹\u0093›quoted', /U\+0093/],
  ['a: caf‹\uDCE9›', /this byte is not UTF-8; save the file as UTF-8: kubectl reads U\+FFFD/],
];

test('a text that go-yaml reads is not refused for its characters', () => {
  expect(parseDocument('\uFEFFa: "é😀\u00A0\u0085\u2028"\t# x\r\n').errors).toEqual([]);
});

describe('what it refuses', () => {
  test.each(refused)('%j', (marked, message) => {
    const start = marked.indexOf('‹');
    const text = marked.replace(/[‹›]/g, '');
    const errors = parseDocument(text).errors;
    expect(errors.map((error) => error.message).join('\n')).toMatch(message);
    expect(errors.map((error) => error.start)).toContain(start);
  });
});

describe('hostile text', () => {
  test.each([
    ['brackets', '['.repeat(10_000)],
    ['nested blocks', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['laughs', ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('')].map(laugh).join('\n')],
    ['an open quote', `a: "${'x\n'.repeat(100_000)}`],
  ])('%s answers an error', (_, text) => {
    expect(parseDocument(text).errors.length).toBeGreaterThan(0);
  });
});

function laugh(line: string): string {
  if (line.length > 1) return line;
  const previous = String.fromCharCode(line.charCodeAt(0) - 1);
  return `${line}: &${line} [${Array.from({ length: 10 }, () => `*${previous}`).join(',')}]`;
}
