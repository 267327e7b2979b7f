import type { Token, TokenType } from '../language.ts';
import type { Word, WordKind } from './lexer.ts';
import { commentsIn, isObjectKey, wordsOf } from './words.ts';

/** The coloured pieces of a program, up to the first one that cannot be read. */
export function tokens(source: string): Token[] {
  const words = wordsOf(source);
  const found: Token[] = [];
  let at = 0;
  for (const [i, word] of words.entries()) {
    found.push(...comments(source, at, word.start));
    found.push({ type: typeOf(words, i), start: word.start, end: word.end });
    at = word.end;
  }
  return words.length > 0 && words.at(-1)!.kind === 'stringStart'
    ? found
    : [...found, ...comments(source, at, source.length)];
}

function comments(source: string, start: number, end: number): Token[] {
  return commentsIn(source, start, end).map((span) => ({ type: 'comment', ...span }));
}

function typeOf(words: readonly Word[], i: number): TokenType {
  const word = words[i]!;
  if (isObjectKey(words, i)) return 'property';
  if (word.kind !== 'symbol') return types[word.kind] ?? 'punctuation';
  return /^[()[\]{},;:]$/.test(word.text) ? 'punctuation' : 'operator';
}

const types: Readonly<Record<Exclude<WordKind, 'symbol' | 'end' | 'mistake'>, TokenType>> & Record<string, TokenType> =
  {
    identifier: 'function',
    moduleIdentifier: 'function',
    keyword: 'keyword',
    variable: 'variable',
    moduleVariable: 'variable',
    number: 'number',
    format: 'function',
    field: 'property',
    string: 'string',
    stringStart: 'string',
    stringQuery: 'punctuation',
    stringEnd: 'string',
  };
