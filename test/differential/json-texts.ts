import fc from 'fast-check';

/**
 * JSON texts and gjson paths that meet each other: few keys, so that paths hit; sometimes broken, since neither library
 * validates what it reads.
 */
const key = fc.constantFrom(
  'a',
  'b',
  'c',
  'n',
  'name',
  '0',
  '1',
  'a.b',
  'x*y',
  'A',
  '',
  'é',
  '@this',
  '#',
  '-1',
  'a|b',
  '😀',
);

const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('x', 'y', 'abc', 'true', 'False', '1', '0', '12.5', '', 'é€', '😀', '\uffff'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('{"a":1}', '[1,2]', '"q"', '<&>', 'a"b', 'a\\b', '\u2028', '\n') },
);

/** The content of a string with escapes of all kinds, also wrong ones. */
const rawText = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '\\n',
      '\\"',
      '\\\\',
      '\\/',
      '\\u0041',
      '\\u00e9',
      '\\ud83d\\ude00',
      '\\ud83d',
      '\\ude00x',
      '\\x',
      '\\u12',
      '\\u00é1',
      '\t',
      '\u0001',
      'é',
      '{',
      ']',
      ',',
      ':',
    ),
    { maxLength: 5 },
  )
  .map((parts) => `"${parts.join('')}"`);

const number = fc.oneof(
  fc.integer({ min: -3, max: 12 }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(
    '1.0',
    '1.10',
    '-0',
    '1e3',
    '1E+2',
    '12345678901234567890',
    '1e400',
    '-1e-400',
    '0x1p-2',
    '1_0',
    '00012',
    '9007199254740993',
    '+1',
    '-',
    '1.',
    '.5',
    'Infinity',
    'NaN',
    'nan',
    'inf',
    '-inf',
  ),
);

const space = fc.constantFrom('', '', '', '', ' ', '\n', '\t ', '  ');

/** A JSON text as people and machines write it. */
export const json: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 2, arbitrary: text.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: rawText },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom('true', 'false', 'null', 'tru', 'nul', 'n') },
    {
      weight: 3,
      arbitrary: fc
        .array(
          fc.tuple(
            space,
            key.map((name) => JSON.stringify(name)),
            space,
            tie('value'),
            space,
          ),
          { maxLength: 4 },
        )
        .map((members) => `{${members.map(([a, k, b, v, c]) => `${a}${k}:${b}${v}${c}`).join(',')}}`),
    },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(space, tie('value'), space), { maxLength: 4 })
        .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    },
  ),
})).value;

/** The same, with a part missing, doubled or replaced by what does not belong there. */
export const brokenJson: fc.Arbitrary<string> = fc
  .tuple(
    json,
    fc.nat(),
    fc.nat(6),
    fc.constantFrom('', '', '"', '{', '}', '[', ']', ',', ':', '\\', ' ', 'n', '1', '(', ')', '{"a":'),
  )
  .map(([value, at, length, put]) => {
    const points = Array.from(value);
    points.splice(at % (points.length + 1), length, put);
    return points.join('');
  });

export const anyJson = fc.oneof({ weight: 4, arbitrary: json }, { weight: 1, arbitrary: brokenJson });

const escapedKey = key.map((name) => name.replaceAll(/[.*?|#@!{}[\]()\\]/g, '\\$&'));
const wild = fc.constantFrom('*', '?', 'a*', '*b', 'n?me', '*a*', '??', 'x\\*y', '*\\', 'a*b*c', '*é', '\\*');
const position = fc.constantFrom('0', '1', '2', '00', '99', '18446744073709551616', '18446744073709551617');
const argument = fc.constantFrom(
  '',
  ':',
  ':{"deep":true}',
  ':{"preserve":true}',
  ':{"sortKeys":true}',
  ':{"indent":"\\t","width":0}',
  ':{"width":20}',
  ':a',
  ':b',
  ':0',
  ':"a"',
  ':#.a',
  ':*',
  ':[1',
  ':{"a',
);
const modifierName = fc.constantFrom(
  'pretty',
  'ugly',
  'reverse',
  'this',
  'flatten',
  'join',
  'valid',
  'keys',
  'values',
  'tostr',
  'fromstr',
  'group',
  'dig',
  'nothing',
);
const modifier = fc.tuple(modifierName, argument).map(([name, rest]) => `@${name}${rest}`);
const literal = fc.constantFrom('!1', '!"a"', '!true', '!null', '!{"a":1}', '!nope', '!', '!-', '!NaN', '![1,2');
const operator = fc.constantFrom('==', '=', '!=', '<', '<=', '>', '>=', '%', '!%', '', ' == ', '!', '===');
const operand = fc.oneof(
  text.map((value) => JSON.stringify(value)),
  number,
  fc.constantFrom('true', 'false', 'null', '~true', '~false', '~null', '~*', '~x', '"a*"', 'a*', '"*', '"\\""', ''),
);

/** A gjson path, mostly one that means something. */
export const path: fc.Arbitrary<string> = fc.letrec<{ path: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: fc.oneof(key, escapedKey) },
    { weight: 2, arbitrary: wild },
    { weight: 3, arbitrary: position },
    { weight: 3, arbitrary: fc.constantFrom('#', '#', '##', '#x', '..', '', '\\', '#(', '#[') },
    { weight: 3, arbitrary: modifier },
    { weight: 1, arbitrary: literal },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.oneof(fc.constant(''), tie('path')),
          operator,
          operand,
          fc.constantFrom(')', ')#', ']', ')x', ''),
          fc.constantFrom('#(', '#(', '#['),
        )
        .map(([inner, op, value, close, open]) => `${open}${inner}${op}${value}${close}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom('', '', 'k:', '"k":', '"k\\u0041":', '@:'), tie('path')), {
          minLength: 1,
          maxLength: 3,
        })
        .chain((members) =>
          fc.constantFrom('{}', '[]', '{', '[', '{}x').map((pair) => {
            const inner = members.map(([name, inside]) => name + inside).join(',');
            return pair.charAt(0) + inner + pair.slice(1);
          }),
        ),
    },
  ),
  path: fc
    .array(fc.tuple(tie('part'), fc.constantFrom('.', '.', '.', '.', '|', ':')), {
      minLength: 1,
      maxLength: 4,
      size: 'max',
    })
    .map((parts) => parts.map(([part, separator], i) => (i < parts.length - 1 ? part + separator : part)).join('')),
})).path;

/** A JSON text and a path that follows it down, with a step of another kind here and there. */
export const jsonWithPath: fc.Arbitrary<{ json: string; path: string }> = fc
  .tuple(
    fc.tuple(json, json, fc.boolean()).map(([a, b, object]) => (object ? `{"a":${a},"n":${b}}` : `[${a},${b}]`)),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '', '', '#', 'query', 'wild', '|', 'end')), { maxLength: 5 }),
    path,
    modifier,
  )
  .map(([text, steps, tail, change]) => ({ json: text, path: follow(text, steps, { tail, change }) }));

function follow(
  text: string,
  steps: readonly (readonly [number, string])[],
  ends: { tail: string; change: string },
): string {
  const parts: string[] = [];
  let value: unknown = parsed(text);
  for (const [choice, kind] of steps) {
    if (value === null || typeof value !== 'object') break;
    const keys = Object.keys(value);
    const name = keys[choice % Math.max(keys.length, 1)] ?? '0';
    const found = (value as Record<string, unknown>)[name];
    const isArray = Array.isArray(value);
    if (isArray && kind === '#') parts.push('#');
    else if (isArray && kind === 'query') parts.push(`#(${queryFor(found)})${choice % 2 === 0 ? '#' : ''}`);
    else if (kind === 'wild' && !isArray) parts.push(`${name.slice(0, 1)}*`);
    else parts.push(name.replaceAll(/[.*?|#@!{}[\]()\\]/g, '\\$&'));
    if (kind === '|') parts.push(ends.change);
    value = found;
  }
  if (steps.some(([, kind]) => kind === 'end')) parts.push(ends.tail);
  const separators = steps.map(([choice]) => (choice % 5 === 0 ? '|' : '.'));
  return parts.map((part, i) => (i === 0 ? part : (separators[i] ?? '.') + part)).join('') || ends.change;
}

function queryFor(found: unknown): string {
  if (found === null || typeof found !== 'object') return `>=${JSON.stringify(found) ?? '0'}`;
  const [name, value] = Object.entries(found)[0] ?? ['a', 0];
  return typeof value === 'object' ? name : `${name}==${JSON.stringify(value)}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
