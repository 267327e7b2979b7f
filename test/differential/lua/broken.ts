import type { Chooser } from '../chooser.ts';

const odd = [
  '@',
  '=',
  'end',
  '(',
  ')',
  '"',
  "'",
  '[[',
  'then',
  'do',
  '..',
  '~',
  '\\',
  '1e',
  '0x',
  '::',
  'goto x',
  ',',
  ';',
  '...',
  'break',
  'return',
  '--[[',
  '5',
  'local',
  'function',
  '{',
  '}',
  '[',
  ']',
  'nil',
  '.',
  ':',
];

/** Leaves out, doubles or swaps pieces of the text, or puts in strange ones. */
export function broken(choose: Chooser, script: string): string {
  const pieces = script.split(/(\s+|\b)/);
  const at = choose.below(pieces.length);
  switch (choose.below(4)) {
    case 0:
      pieces.splice(at, 1 + choose.below(2));
      break;
    case 1:
      pieces.splice(at, 0, pieces[choose.below(pieces.length)]!);
      break;
    case 2:
      pieces.splice(at, 0, choose.one(odd));
      break;
    default:
      pieces.splice(at, 1, choose.one(odd));
  }
  return pieces.join('');
}
