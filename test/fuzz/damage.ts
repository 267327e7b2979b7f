import fc from 'fast-check';

/** Inputs (plain JSON values) in which some texts were cut, doubled, joined with others or mixed with what nobody expects. */
export function damaged(inputs: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const damages = fc.array(fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), piece, times: counts }), {
    maxLength: 3,
  });
  return fc.tuple(inputs, damages).map(([input, list]) => list.reduce(damage, input));
}

const piece = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\\',
    '"',
    "'",
    '`',
    '{{',
    '}}',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '|',
    '#',
    '@',
    '*',
    '-',
    '.',
  ),
  fc.constantFrom(
    '1e999',
    '0x',
    '99999999999999999999',
    'é',
    '😀',
    '\udc80',
    '\n',
    'null',
    ' and ',
    '//',
    '--',
    '%s',
    '..',
  ),
  fc.string({ maxLength: 6 }),
);

/** Mostly once; sometimes often enough to nest too deeply, or to make a long text. */
const counts = fc.oneof(
  { weight: 20, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.constantFrom(50, 500, 5_000, 20_000) },
);

interface Damage {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  readonly times: number;
}

/** One of the texts in it, chosen by `at`, loses some characters there and gets the piece for them. */
function damage(input: unknown, by: Damage): unknown {
  const total = textsIn(input);
  let left = total === 0 ? -1 : by.at % total;
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (left-- !== 0) return value;
      const start = by.at % (value.length + 1);
      return value.slice(0, start) + by.piece.repeat(by.times) + value.slice(start + by.length);
    }
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(input);
}

function textsIn(value: unknown): number {
  if (typeof value === 'string') return 1;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + textsIn(inner), 0);
}
