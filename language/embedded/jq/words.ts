import type { Span } from '../language.ts';
import { Lexer, type Word } from './lexer.ts';

/** The words of a source up to its end or the first mistake. The parser is not asked: half a program has words too. */
export function wordsOf(source: string): Word[] {
  const lexer = new Lexer(source);
  const words: Word[] = [];
  // How many parentheses are open within each interpolation.
  const open: number[] = [];
  for (let word = lexer.next(); word.kind !== 'end' && word.kind !== 'mistake'; word = lexer.next()) {
    words.push(word);
    if (word.kind === 'stringQuery') open.push(0);
    if (word.kind !== 'symbol' || open.length === 0) continue;
    if (word.text === '(') open.push(open.pop()! + 1);
    if (word.text !== ')') continue;
    const depth = open.pop()!;
    if (depth === 0) lexer.inString = true;
    else open.push(depth - 1);
  }
  return words;
}

/** A backslash carries a comment on to the next line. */
const comment = String.raw`#(?:\\(?:\r\n|[\\\r\n])|\\(?![\\\r\n])|[^\r\n\\])*`;

/** The comments between two words, where there is nothing else but space. */
export function commentsIn(source: string, start: number, end: number): Span[] {
  return Array.from(source.slice(start, end).matchAll(new RegExp(comment, 'g')), ({ 0: text, index }) => {
    return { start: start + index, end: start + index + text.length };
  });
}

/** The offset behind space and the comments that have ended. */
export function behindSpace(source: string, from: number): number {
  const space = new RegExp(`(?:[ \\t\\r\\n]|${comment}(?=[\\r\\n]))*`, 'y');
  space.lastIndex = from;
  space.test(source);
  return space.lastIndex;
}

/** Whether a word is the name of a member: `{if: 1}`. */
export function isObjectKey(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i]!, words[i + 1]];
  const isName = word.kind === 'identifier' || word.kind === 'keyword';
  return isName && after?.text === ':' && after.kind === 'symbol' && (before?.text === '{' || before?.text === ',');
}
