import type { Token, TokenType } from '../language.ts';
import { modifierNames } from './modifier-names.ts';

/** The tokens of a path, for colouring; in order, without overlap. */
export function tokens(path: string): Token[] {
  const found: Token[] = [];
  const open: string[] = [];
  for (let i = 0; i < path.length; ) {
    const [type, end] = next(path, i, { open, before: found.at(-1) });
    const c = path.charAt(i);
    if (type === 'punctuation' && '([{'.includes(c)) open.push(c);
    else if (type === 'punctuation' && ')]}'.includes(c)) open.pop();
    if (type !== null) found.push({ type, start: i, end });
    i = end;
  }
  return found;
}

interface Place {
  readonly open: readonly string[];
  readonly before: Token | undefined;
}

function next(path: string, i: number, { open, before }: Place): [TokenType | null, number] {
  const c = path.charAt(i);
  const begins = before === undefined || (before.type === 'punctuation' && before.end === i);
  const inside = open.length > 0;
  if (c <= ' ') return [null, i + 1];
  if (c === '.' || c === '|') return ['punctuation', i + 1];
  if (c === '"' && (inside || begins)) return ['string', quoteEnd(path, i)];
  if (c === '#') return ['keyword', i + 1];
  if (c === '(' && path.charAt(i - 1) === '#') return ['punctuation', i + 1];
  if ('[{'.includes(c) && (begins || path.charAt(i - 1) === '#')) return ['punctuation', i + 1];
  if (inside && ')]},:'.includes(c)) return ['punctuation', i + 1];
  if (c === ':' && before?.type === 'function') return ['punctuation', i + 1];
  if (c === '*' || c === '?') return ['operator', i + 1];
  if (inside) {
    const operator = /^(?:[=!<>]=|!%|[=<>%])/.exec(path.slice(i, i + 2))?.[0];
    if (operator !== undefined) return ['operator', i + operator.length];
    if (c === '~') return ['keyword', wordEnd(path, i + 1, inside)];
  }
  if (c === '!' && begins) return ['operator', i + 1];
  const end = Math.max(wordEnd(path, i, inside), i + 1);
  const word = path.slice(i, end);
  if (c === '@' && begins && modifierNames.has(word.slice(1))) return ['function', end];
  if (/^-?[0-9]+$/.test(word)) return ['number', end];
  return [before?.type === 'operator' && /^(true|false|null)$/.test(word) ? 'keyword' : 'property', end];
}

function wordEnd(path: string, i: number, inside: boolean): number {
  const stops = inside ? '.|#*?()[]{},:=!<>%" ' : path.charAt(i) === '@' ? '.|:' : '.|*?';
  for (; i < path.length && !stops.includes(path.charAt(i)); i++) if (path.charAt(i) === '\\') i++;
  return Math.min(i, path.length);
}

function quoteEnd(path: string, i: number): number {
  for (i++; i < path.length && path.charAt(i) !== '"'; i++) if (path.charAt(i) === '\\') i++;
  return Math.min(i + 1, path.length);
}
