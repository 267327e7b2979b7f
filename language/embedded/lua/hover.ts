import type { Span } from '../language.ts';
import { catalogue } from './catalogue.ts';
import { type Sample, chainBefore, memberAt, sampleText } from './complete.ts';
import { scan } from './tokens.ts';

/** What is known of the name at an offset: a signature or a sample value, and a sentence. */
export interface Hover extends Span {
  readonly title: string;
  readonly text: string;
}

/** The library function or the member of the event under the cursor; `null` for anything else. */
export function hover(source: string, offset: number, sample: Sample | null): Hover | null {
  const { lexemes } = scan(source);
  const index = lexemes.findIndex(({ type, start, end }) => type === 'name' && start <= offset && offset <= end);
  const lexeme = lexemes[index];
  if (lexeme === undefined) return null;
  const { start, end } = lexeme;
  if (lexemes[index - 1]?.type === ':') {
    const method = catalogue.get(`string.${lexeme.text}`);
    return method === undefined ? null : { title: method.signature, text: method.text, start, end };
  }
  const chain = chainBefore(lexemes.slice(0, index + 1));
  if (chain === null) return null;
  if (chain[0] === 'event') {
    const value = chain.length === 1 ? sample : memberAt(sample, chain.slice(1));
    return { title: chain.join('.'), text: value === null ? 'The data of the event.' : sampleText(value), start, end };
  }
  const entry = catalogue.get(chain.join('.'));
  return entry === undefined ? null : { title: entry.signature, text: entry.text, start, end };
}
