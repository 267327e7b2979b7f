import fc from 'fast-check';
import { structured } from './structured.ts';
import { binary, data, literals } from './words.ts';

/** Pieces in any order. */
export function soup(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ...data.slice(0, 12),
    ...literals.slice(0, 20),
    ...binary,
    ...'( ) [ ] { } , : ; . ?. ? | # ## let = not in & ! @ ` \\ // /* */ $ é ♥ "a 1a 0x 1. .. ... \n \t'.split(' '),
    ' ',
    '\n',
    '\t',
  );
  return fc
    .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom(' ', ''))
    .map(([pieces, space]) => pieces.join(space));
}

/** One character taken out of, or put into, a sound expression. */
export function mutated(): fc.Arbitrary<string> {
  return fc
    .tuple(structured(), fc.nat(), fc.constantFrom('', ' ', '(', ')', '"', '.', ',', '#', '[', '!', '\n', 'é'))
    .map(([text, at, insert]) => {
      const characters = Array.from(text);
      const place = characters.length === 0 ? 0 : at % characters.length;
      characters.splice(place, insert === '' ? 1 : 0, insert);
      return characters.join('');
    });
}
