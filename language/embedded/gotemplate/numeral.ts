import { isAlphaNumeric } from './character.ts';

/**
 * How far a number with its sign goes that begins there, and whether something else follows: the first character that
 * spoils it is taken with it, for the error.
 */
export function scanNumeral(source: string, start: number): { readonly end: number; readonly good: boolean } {
  let at = start;
  const accept = (characters: string): boolean => {
    const character = source[at];
    if (character === undefined || !characters.includes(character)) return false;
    at++;
    return true;
  };
  const acceptAll = (characters: string): void => {
    while (accept(characters));
  };
  const decimal = '0123456789_';
  const hexadecimal = '0123456789abcdefABCDEF_';
  accept('+-');
  let digits = decimal;
  if (accept('0')) {
    if (accept('xX')) digits = hexadecimal;
    else if (accept('oO')) digits = '01234567_';
    else if (accept('bB')) digits = '01_';
  }
  acceptAll(digits);
  if (accept('.')) acceptAll(digits);
  if ((digits === decimal && accept('eE')) || (digits === hexadecimal && accept('pP'))) {
    accept('+-');
    acceptAll(decimal);
  }
  accept('i');
  const point = source.codePointAt(at);
  if (point === undefined || !isAlphaNumeric(point)) return { end: at, good: true };
  return { end: at + (point > 0xffff ? 2 : 1), good: false };
}
