import fc from 'fast-check';
import { findAll, matches, quoteMeta, replaceAll, split } from '../../language/embedded/regexp/evaluate.ts';
import { parse } from '../../language/embedded/regexp/parse.ts';
import { byteLength } from '../../language/go/strings.ts';
import type { Differential } from './differential.ts';

interface Input {
  readonly pattern: string;
  readonly text: string;
  readonly template: string;
}

/** Go's regexp: errors, all matches with their groups, replacements, parts. */
export const differential: Differential<Input> = {
  name: 'regexp',
  goPackage: 'expressions',
  arbitrary: fc.record({
    pattern: fc.oneof({ weight: 3, arbitrary: pattern() }, { weight: 1, arbitrary: soup() }),
    text: text(),
    template: fc.constantFrom('<$0>', '[${1}$2]', '$n$$', '$1x', '', '${', '$x-$n.'),
  }),
  ours: ({ pattern, text, template }) => {
    const { value, errors } = parse(pattern);
    if (value === null) return { error: errors[0]!.message };
    const places = bytePlaces(text);
    // A pattern that looks far ahead before it takes the shorter way (`a*b|a`) costs the square of a text for all its matches, in Go too.
    const limit = text.length > longText ? 1 : -1;
    return {
      matches: findAll(value, text, limit).map((match) => match.map((offset) => (offset < 0 ? -1 : places[offset]!))),
      names: value.groupNames,
      matched: matches(value, text),
      replaced: limit < 0 ? replaceAll(value, text, template) : null,
      split: split(value, text, limit),
      quoted: quoteMeta(text),
    };
  },
};

/** The comparison's own texts are shorter; those that the fuzz damages may be longer. */
const longText = 5_000;

/** For each offset into the text, the end included, the byte at which Go sees it. */
function bytePlaces(text: string): number[] {
  const places: number[] = [];
  let bytes = 0;
  for (const character of text) {
    places.push(bytes);
    // The middle of a character is no place of its own.
    if (character.length === 2) places.push(bytes);
    bytes += byteLength(character);
  }
  places.push(bytes);
  return places;
}

function text(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    'a',
    'b',
    'ab',
    'B',
    'K',
    '\u212a',
    'ſ',
    '1',
    '_',
    ' ',
    '\n',
    '-',
    '.',
    'é',
    '😀',
    '[',
    '$',
    '\t',
  );
  return fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
}

function soup(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...String.raw`( ) [ ] { } | * + ? ^ $ . \ - : < > = ! P Q E p L i s m U d w b B x u z A 0 1 7 9 , a Z é & # ~ {2} {1,} {,3} {0,1001} (?: (?i) (?P<n> \pL \P{Greek} [:alpha:] \Q \E \x{41} \077 \C \z`.split(
      ' ',
    ),
    '\n',
    ' ',
  );
  return fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
}

function pattern(): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(
    ...String.raw`a b ab . ^ $ \d \w \s \D \W \S \b \B \A \z \pL \p{Lu} \PN \p{^Ll} \p{Greek} \p{any} \p{ASCII} \p{letter} [ab] [^a] [a-c1] [[:alpha:]] [^[:^digit:]x] [\d\-k] [k-ſ] \x41 \x{1F600} \n \. \Qa.b\E é 😀 _ 1 (?i)k (?i)[k] (?i:ab) (?s). (?m)^ (?m)$ (?U)a+ (?-s).`.split(
      ' ',
    ),
    '',
    ' ',
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.tuple(tie('expression'), tie('expression')).map((parts) => parts.join('')),
      fc.tuple(tie('expression'), tie('expression')).map((parts) => parts.join('|')),
      tie('expression').map((inner) => `(${inner})`),
      tie('expression').map((inner) => `(?:${inner})`),
      tie('expression').map((inner) => `(?i:${inner})`),
      tie('expression').map((inner) => `(?P<n>${inner})`),
      fc
        .tuple(
          tie('expression'),
          fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}?', '{0}', '{2}{3}'),
        )
        .map(([inner, count]) => `(?:${inner})${count}`),
      fc.tuple(leaf, fc.constantFrom('*', '+', '?', '{2}', '*?')).map((parts) => parts.join('')),
    ),
  }));
  return expression;
}
