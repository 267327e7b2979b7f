import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWithLibrary } from '../library.ts';
import { splitDocuments } from '../file.ts';
import { quickRead } from './quick-read.ts';

/** What it answers is what the library answers; nothing, where it does not know. */
function check(text: string): 'read' | 'left to the library' {
  const root = quickRead(text);
  if (root === null) return 'left to the library';
  const { root: expected, errors } = parseWithLibrary(text);
  expect(errors).toEqual([]);
  expect(root).toEqual(expected);
  return 'read';
}

test('every example is read', () => {
  const root = join(import.meta.dirname, '../../..');
  const texts = globSync('examples/**/*.yaml', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const documents = texts.flatMap((text) => splitDocuments(text).map(({ start, end }) => text.slice(start, end)));
  expect(documents.length).toBeGreaterThan(5);
  for (const document of documents) expect(check(document), document).toBe('read');
});

test.each([
  'a: &x 1\nb: *x\n',
  'a: !!int "3"\n',
  'a: >-\n  folded\n',
  'a: over\n  lines\n',
  'a: "over\n  lines"\n',
  'a:\tb\n',
  'a: 1\r\nb: 2\r\n',
  '<<: {a: 1}\n',
  '? a\n: 1\n',
  'a: 1\n b: 2\n',
  'a: b: c\n',
  'a: [1, 2\n',
  'a: 1\n...\n',
  '%YAML 1.1\n---\na: 1\n',
  'a: .nan\n',
  'a\n',
  '# only a comment\n',
  `${'- '.repeat(500)}a`,
])('%j is left to the library', (text) => {
  expect(check(text)).toBe('left to the library');
});

describe('whatever it reads, it reads as the library does', () => {
  const scalars = fc.constantFrom(
    '1',
    '-5',
    'on',
    '~',
    'a b',
    '"q\\n"',
    "'it''s'",
    'http://x:80/#f',
    '{a: b, c: [d, 1]}',
    '[sh, -c, --all, -5, -.5]',
    '{a: -x, b: --y z}',
  );
  const odd = fc.constantFrom(
    'a:b',
    '--x',
    'a #b',
    'a#b',
    '- a',
    'v:',
    '>',
    '|2',
    '&a',
    '@x',
    '[a]x',
    '{a: b,}',
    ':8',
    '*a',
    '[-]',
    '[- a]',
    '[-, a]',
    '{a: -}',
    '[---, a]',
    '[-:a]',
  );
  const line = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('', '# c') },
    fc.constantFrom(' ', '  # deeper', '      # deepest', '\t', 'text', '---', '...', '\u00A0'),
  );
  const value = fc.oneof(
    { weight: 40, arbitrary: scalars },
    { weight: 4, arbitrary: fc.constantFrom('', '# c', 'v # c') },
    odd,
  );

  /** Documents that are mostly right, with comments and blank lines anywhere. */
  const { block } = fc.letrec<{ block: string[] }>((tie) => {
    const deeper = tie('block').map((inner) => inner.map((line) => (line === '' ? line : `  ${line}`)));
    const text = fc
      .tuple(fc.constantFrom('|', '|-', '|+', '| '), fc.array(fc.constantFrom('x', ' y', '', 'a: 1', '# no comment')))
      .map(([header, body]) => [header, ...body.map((line) => (line === '' ? line : `  ${line}`))]);
    const held = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      value.map((one) => [one]),
      text,
      deeper.map((inner) => ['', ...inner]),
    );
    const entry = fc
      .tuple(fc.constantFrom('a', 'b-c', 'on', '012', 'x.y/z'), held)
      .map(([key, [first, ...rest]]) => [`${key}: ${first}`.trimEnd(), ...rest]);
    const item = fc.oneof(
      held.map(([first, ...rest]) => [`- ${first}`.trimEnd(), ...rest]),
      entry.map(([first, ...rest]) => [`- ${first}`, ...rest.map((line) => `  ${line}`)]),
    );
    const around = fc.array(line, { maxLength: 1 });
    const several = (one: fc.Arbitrary<string[]>) =>
      fc.array(
        fc.tuple(around, one, around).map((parts) => parts.flat()),
        { minLength: 1, maxLength: 4 },
      );
    return { block: fc.oneof(several(entry), several(item)).map((parts) => parts.flat()) };
  });
  const document = fc.tuple(block, fc.boolean()).map(([all, ends]) => all.join('\n') + (ends ? '\n' : ''));

  test('documents', () => {
    let read = 0;
    fc.assert(
      fc.property(document, (text) => {
        if (check(text) === 'read') read++;
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test('documents that are being typed', () => {
    const typed = fc.constantFrom(
      '',
      ' ',
      '\n',
      ':',
      '- ',
      '#',
      '"',
      "'",
      '{',
      ']',
      '|\n',
      '\n\n',
      '\n  # c\n',
      '&',
      '\t',
      '%',
      ',',
    );
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(6), typed), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(document, edits, (text, all) => {
        check(
          all.reduce((now, [at, cut, put]) => {
            const from = at % (now.length + 1);
            return now.slice(0, from) + put + now.slice(from + cut);
          }, text),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
