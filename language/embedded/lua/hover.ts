import type { Span } from '../language.ts';
import { catalogue } from './catalogue.ts';
import { chainBefore, chainFromEvent } from './chain.ts';
import { type Sample, memberAt, sampleText } from './complete.ts';
import { glossary } from './glossary.ts';
import type { Lexeme } from './lexeme.ts';
import { scan } from './tokens.ts';

/** What is known of the word at an offset: a signature or a sample value, and a sentence. */
export interface Hover extends Span {
  readonly kind: 'keyword' | 'name';
  readonly title: string;
  readonly text: string;
}

/** The keyword, library function or member of the event under the cursor; `null` for anything else. */
export function hover(source: string, offset: number, sample: Sample | null): Hover | null {
  const { lexemes } = scan(source);
  const isWord = ({ type }: Lexeme) => type === 'name' || glossary.has(type);
  const index = lexemes.findIndex((lexeme) => isWord(lexeme) && lexeme.start <= offset && offset <= lexeme.end);
  const lexeme = lexemes[index];
  if (lexeme === undefined) return null;
  const { start, end } = lexeme;
  const keyword = glossary.get(lexeme.type);
  if (keyword !== undefined) return { kind: 'keyword', title: keyword.signature, text: keyword.text, start, end };
  if (lexemes[index - 1]?.type === ':') {
    const method = catalogue.get(`string.${lexeme.text}`);
    return method === undefined ? null : { kind: 'name', title: method.signature, text: method.text, start, end };
  }
  const chain = chainBefore(lexemes.slice(0, index + 1));
  if (chain === null) return null;
  const fromEvent = chainFromEvent(chain, lexemes.slice(0, index));
  if (fromEvent !== null) {
    const value = fromEvent.length === 1 ? sample : memberAt(sample, fromEvent.slice(1));
    const text = value === null ? 'The data of the event.' : sampleText(value);
    return { kind: 'name', title: chain.join('.'), text, start, end };
  }
  const entry = catalogue.get(chain.join('.'));
  return entry === undefined ? null : { kind: 'name', title: entry.signature, text: entry.text, start, end };
}
