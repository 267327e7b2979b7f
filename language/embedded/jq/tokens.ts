import type { Token, TokenType } from '../language.ts';
import type { Word, WordKind } from './lexer.ts';
import { isObjectKey, wordsOf } from './words.ts';

/** The coloured pieces of a program, up to the first one that cannot be read. */
export function tokens(source: string): Token[] {
  const words = wordsOf(source);
  const found: Token[] = [];
  let at = 0;
  for (const [i, word] of words.entries()) {
    found.push(...commentsIn(source, at, word.start));
    found.push({ type: typeOf(words, i), start: word.start, end: word.end });
    at = word.end;
  }
  return words.length > 0 && words.at(-1)!.kind === 'stringStart'
    ? found
    : [...found, ...commentsIn(source, at, source.length)];
}

/** Between words there is nothing but space and comments. */
function commentsIn(source: string, start: number, end: number): Token[] {
  return Array.from(source.slice(start, end).matchAll(/^\s*(#[^\n]*)|\n\s*(#[^\n]*)/g), (match): Token => {
    const from = start + match.index + match[0].indexOf('#');
    return { type: 'comment', start: from, end: start + match.index + match[0].length };
  });
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
