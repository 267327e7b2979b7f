import fc, { type Arbitrary } from 'fast-check';

/** A piece of a text: a string, or bytes that may be no UTF-8. */
export type Part = string | readonly number[];

/** Texts in YAML, right and wrong, in pieces. */
export function yamlTexts(): Arbitrary<readonly Part[]> {
  return fc.oneof(
    { weight: 8, arbitrary: words() },
    { weight: 4, arbitrary: indentedLines() },
    { weight: 8, arbitrary: changedDocument() },
    { weight: 3, arbitrary: flow() },
    { weight: 1, arbitrary: farText() },
    { weight: 1, arbitrary: utf16() },
    {
      weight: 1,
      arbitrary: fc.tuple(words(), brokenBytes, words()).map(([before, bytes, after]) => [...before, bytes, ...after]),
    },
  );
}

function list(maxLength: number, word: Arbitrary<string>, separator = ''): Arbitrary<string> {
  return fc.array(word, { maxLength }).map((found) => found.join(separator));
}

function words(): Arbitrary<Part[]> {
  return list(8, word).map((found) => [found]);
}

function indentedLines(): Arbitrary<Part[]> {
  const line = fc.tuple(fc.constantFrom('', '', '', ' ', '  ', '    '), list(3, word));
  return list(
    6,
    line.map((parts) => parts.join('')),
    '\n',
  ).map((found) => [found]);
}

/** A document where a part is deleted, another word put in, or the end of another document. */
function changedDocument(): Arbitrary<Part[]> {
  const document = fc.constantFrom(...documents);
  return fc
    .record({ document, other: document, at: fc.nat(), from: fc.nat(), length: fc.nat({ max: 4 }), word })
    .chain(({ document: whole, other, at, from, length, word: new_ }) => {
      const start = at % (whole.length + 1);
      const tail = other.slice(from % other.length);
      const rest = whole.slice(start + length);
      return fc
        .constantFrom(rest, new_ + whole.slice(start), new_ + rest, tail)
        .map((end) => [whole.slice(0, start) + end]);
    });
}

function flow(): Arbitrary<Part[]> {
  const sign = fc.constantFrom(...flowSigns);
  return fc.tuple(fc.constantFrom('', 'a: ', '- ', '\n'), list(16, sign)).map((parts) => [parts.join('')]);
}

/** The reader takes half a kilobyte at a time, and a key ends within 1,024 characters. */
function farText(): Arbitrary<Part[]> {
  const start = fc.constantFrom('a: ', '- ', '"', '', "'", '# ', 'k');
  const filler = fc.constantFrom('x', 'é', '😀', 'x y ');
  const size = fc.constantFrom(100, 127, 128, 255, 256, 300, 511, 512, 513, 1020, 1023, 1024, 1025);
  return fc
    .tuple(start, filler, size, list(7, word))
    .map(([begin, unit, count, end]) => [begin + unit.repeat(count) + end]);
}

function utf16(): Arbitrary<Part[]> {
  return fc.tuple(list(6, word), fc.boolean(), fc.nat({ max: 1 })).map(([content, isLittle, cut]) => {
    const marked = `\ufeff${content}`;
    const units = Array.from({ length: marked.length }, (_, i) => marked.charCodeAt(i));
    const bytes = units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
    return [bytes.slice(0, bytes.length - cut)];
  });
}

const brokenBytes = fc.constantFrom<Part[]>(
  [0xff],
  [0xc3],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f],
  [0xc0, 0x80],
  [0xf8],
  [0xe0, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xef, 0xbb, 0xbf],
);

const indicators = [
  ['- ', '-', '? ', '?', ': ', ':', ',', ', ', '[', ']', '{', '}', '#', ' #c', '%', '@', '`', '"', "'", '='],
  ['|', '>', '|-', '>+', '|2', '>1-', '|0', '&a', '&b ', '*a', '*b ', '---', '...', '\n---\n', '\n...\n'],
  ['\n', '\n', '\n ', '\n  ', '\n    ', '\t', ' ', '  ', '\r', '\r\n', '\x85', '\u2028', '\u2029', '\ufeff'],
  ['\x01', '\x7f', '\ufffe', '%YAML 1.1\n', '%YAML 1.2\n', '%TAG !e! tag:e,\n', '%FOO\n'],
].flat();
const tags = ['str', 'int', 'float', 'bool', 'null', 'binary', 'timestamp', 'merge', 'x'].map((tag) => `!!${tag} `);
const scalars = [
  ['a', 'b', 'key', 'x y', '1', 'null', '~', 'true', 'yes', 'on', '0x1F', '0b11', '0b-1', '-0b1', '0o17', '017'],
  ['08', '1_000', '1e3', '.5', '.inf', '-.inf', '.nan', '+1', '-0', '-0.0', '1.5e300', '1e400', '2001-01-01', '0x'],
  ['18446744073709551615', '18446744073709551616', '-9223372036854775809', '9223372036854775807', 'é', '世', '😀'],
  ['"q"', "'s'", '"a\\nb"', '"\\x41"', '"\\u00e9"', '"\\/"', '"\\ud83d"', '"a\\\n b"', '"a\n\n b"', "'it''s'", '""'],
  ['2001-1-1T1:1:1Z', 'aGk=', '?a', ':a', '-a', '--', 'a::b', 'k :v', 'x'.repeat(30)],
].flat();
const structures = [
  ['- a\n', '- b: c\n', 'k: v\n', 'k:\n  v: 1\n', '[a, b]', '{a: b, c}', '[a: b]', '{? a : b}', '? a\n: b\n', '[]: x'],
  ['a: &a 1\nb: *a\n', '&a [*a]', '&a {k: *a}', '<<: *a\n', '<<: [*a, *b]\n', 'a: |\n  t\n  u\n', '[a]: b', '{}: y'],
  ['a: >\n  t\n\n  u\n', 'null: 1', '1.5: x', '1e300: x', '18446744073709551615: x', '.inf: 1', '{a: b}: c', '<<'],
].flat();
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...indicators) },
  { weight: 1, arbitrary: fc.constantFrom(...tags, '!x ', '! ', '!e!f ', '!<tag:yaml.org,2002:int> ', '!%C3%A9 ') },
  { weight: 4, arbitrary: fc.constantFrom(...scalars) },
  { weight: 2, arbitrary: fc.constantFrom(...structures) },
);
const flowSigns = [
  ['[', ']', '{', '}', ',', ':', ': ', '? ', '- ', '-', '&a ', '*a', '!!str ', '#'],
  ['a', '"b"', '1', '\n', ' ', '\n '],
].flat();
const documents = [
  'a: 1\nb: [x, y]\n- 1\n- a\n',
  'a: &x 1\nb: *x\nc: |\n  t\n  u\n? x\n: y\n',
  '---\na: 1\n---\nb: 2\n',
  '{"a": [1, 2, {"b": "c"}], "d": null}',
  'a:\n  b:\n    - c\n    - d: e\n      f: g\n  h: >-\n    folded\n    text\n',
  'base: &base\n  a: 1\n  b: 2\nd:\n  <<: *base\n  b: 3\n',
  '# c\nk: "v" # d\n\nl: \'m\'\n- - - a\n  - b\n- c\n',
  '%YAML 1.1\n---\na: !!str 1\n...\n',
  'a: [1,\n  2, {b: c,\n d: e}]\nx: "a\n  b\\\n  c"\ny: plain\n  more\n\n  text\n',
];
