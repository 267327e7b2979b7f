import { byteLength, isRawByte } from '../../go/strings.ts';
import { type Fuel, OutOfFuel } from '../fuel.ts';

/**
 * True when `pattern` covers the whole text: `*` any run, `?` one character, `\` takes the next one as it is. A match that
 * would take more than 10,000 attempts per byte is none (tidwall/match: `MatchLimit`).
 */
export function matchesWildcard(text: string, pattern: string, fuel: Fuel): boolean {
  if (pattern === '*') return true;
  if (/^[\w .:/-]*$/.test(pattern)) return text === pattern;
  const [textPoints, patternPoints] = [points(text), points(pattern)];
  if (patternPoints.filter((point) => point === STAR).length > MAX_STARS) throw new OutOfFuel('too many wildcards');
  fuel.step(textPoints.length + patternPoints.length);
  const search: Search = {
    text: textPoints,
    pattern: patternPoints,
    fuel,
    left: byteLength(text) * 10_000 + 1,
  };
  return match(search, 0, textPoints.length, 0, patternPoints.length) === 'match';
}

const STAR = 42;
const ANY = 63;
const BACKSLASH = 92;
/** Each star is one level of the search; far more than any path has, far less than the stack holds. */
const MAX_STARS = 500;

interface Search {
  readonly text: readonly number[];
  readonly pattern: readonly number[];
  readonly fuel: Fuel;
  /** Attempts that may still be made. */
  left: number;
}

function match(search: Search, s: number, textEnd: number, p: number, patternEnd: number): 'match' | 'none' | 'stop' {
  const { text, pattern } = search;
  if (search.left-- <= 0) return 'stop';
  search.fuel.step();
  while (p < patternEnd) {
    if (pattern[p] === STAR) {
      while (p + 1 < patternEnd && pattern[p + 1] === STAR) p++;
      if (p + 1 === patternEnd) return 'match';
      const trimmed = trimSuffix(search, s, textEnd, p, patternEnd);
      if (trimmed === null) return 'none';
      [textEnd, patternEnd] = trimmed;
      if (p + 1 === patternEnd) return 'match';
      const rest = match(search, s, textEnd, p + 1, patternEnd);
      if (rest !== 'none') return rest;
      if (s === textEnd) return 'none';
    } else {
      if (s === textEnd) return 'none';
      const literal = pattern[p] === BACKSLASH;
      if (literal && ++p === patternEnd) return 'none';
      if ((literal || pattern[p] !== ANY) && pattern[p] !== text[s]) return 'none';
      p++;
    }
    s++;
  }
  return s === textEnd ? 'match' : 'none';
}

/**
 * Cuts what follows the last star of the pattern off both ends: the new ends, `null` when it does not fit. A backslash at
 * the very end of the pattern is a character here.
 */
function trimSuffix(
  search: Search,
  s: number,
  textEnd: number,
  p: number,
  patternEnd: number,
): [number, number] | null {
  const { text, pattern } = search;
  while (textEnd > s && patternEnd - p > 1) {
    const last = pattern[patternEnd - 1];
    let slashes = 0;
    while (pattern[patternEnd - 2 - slashes] === BACKSLASH) slashes++;
    const escaped = slashes % 2 === 1;
    if (last === STAR && !escaped) break;
    search.fuel.step();
    if ((last !== ANY || escaped) && last !== text[textEnd - 1]) return null;
    textEnd--;
    patternEnd -= escaped ? 2 : 1;
  }
  return [textEnd, patternEnd];
}

/** Code points; all bytes outside UTF-8 are the same one. */
function points(text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    found.push(isRawByte(point) ? 0xfffd : point);
  }
  return found;
}
