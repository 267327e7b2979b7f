import type { Span } from '../language.ts';
import { glossary } from './glossary.ts';
import { signatures } from './signatures.ts';
import type { Word } from './lexer.ts';
import { isObjectKey, wordsOf } from './words.ts';

/** What a person is told about the word at the cursor. */
export interface JqHover extends Span {
  /** All ways to write it: `first`, `first(g)`. */
  readonly usages: readonly string[];
  readonly description: string;
}

/** The built-in, format, keyword, operator or variable of the language at the offset; `null` when there is none. */
export function hover(source: string, offset: number): JqHover | null {
  const words = wordsOf(source);
  for (const [i, word] of words.entries()) {
    const { start, end } = word;
    if (offset < start || offset > end || isObjectKey(words, i)) continue;
    const known = word.kind === 'identifier' ? aboutFunction(words, word.text) : aboutPiece(word);
    if (known !== null) return { ...known, start, end };
  }
  return null;
}

function aboutFunction(words: readonly Word[], name: string): Omit<JqHover, keyof Span> | null {
  const isDefined = words.some(({ text }, i) => text === 'def' && words[i + 1]?.text === name);
  const known = isDefined ? undefined : signatures().get(name);
  return known === undefined ? null : { usages: known.ways, description: known.description };
}

function aboutPiece({ kind, text }: Word): Omit<JqHover, keyof Span> | null {
  const entry = kind === 'string' ? undefined : glossary.get(text);
  return entry === undefined ? null : { usages: [entry.usage], description: entry.description };
}
