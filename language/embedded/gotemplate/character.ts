import { isDigit, isLetter } from '../../go/unicode.ts';

/** White space of a template, in or between actions. */
export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n';
}

export function isAsciiDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** True for what may stand in a name. */
export function isAlphaNumeric(point: number): boolean {
  return point === 0x5f || isLetter(point) || isDigit(point);
}
