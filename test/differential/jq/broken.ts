import type { Chooser } from '../chooser.ts';

const odd = [
  '|',
  ',',
  ')',
  '(',
  ']',
  '}',
  '"',
  'end',
  'as',
  'def f: 1;',
  '..',
  '.',
  '?',
  '$x',
  '@',
  '1.2.3',
  '1a',
  '#c\n',
  '::',
  'reduce',
  '?//',
  '=',
  '\\',
  'é',
  '"\\x"',
  'and',
  'then',
  'try',
  'catch',
  ';',
  ':',
  '-',
];

/** Leaves out, doubles or puts in pieces of the text. */
export function broken(choose: Chooser, program: string): string {
  const pieces = program.split(/(\s+|\b)/);
  const at = choose.below(pieces.length);
  pieces.splice(at, choose.below(3), ...(choose.chance(0.7) ? [choose.one(odd)] : []));
  return pieces.join('');
}
