import type { Span } from '../language.ts';
import { signatures } from './signatures.ts';
import { wordsOf } from './words.ts';

/** What a person is told about the built-in at the cursor. */
export interface JqHover extends Span {
  /** All ways to write it: `first`, `first(g)`. */
  readonly usages: readonly string[];
  readonly description: string | null;
}

/** The built-in whose name is at the offset; `null` when there is none. */
export function hover(source: string, offset: number): JqHover | null {
  const words = wordsOf(source);
  const word = words.find(({ kind, start, end }) => kind === 'identifier' && start <= offset && offset <= end);
  if (word === undefined) return null;
  const isDefined = words.some(({ text }, i) => text === 'def' && words[i + 1]?.text === word.text);
  const known = isDefined ? undefined : signatures().get(word.text);
  if (known === undefined) return null;
  const { start, end } = word;
  return { usages: known.map(({ usage }) => usage), description: known[0]!.description, start, end };
}
