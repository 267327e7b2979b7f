import { type Call, openParentheses, signatureOf } from '../call.ts';
import { signatures } from './signatures.ts';
import { wordsOf } from './words.ts';

/** The call of a built-in whose arguments an offset stands in; a built-in with several numbers of arguments has a signature for each. */
export function callAt(source: string, offset: number): Call | null {
  const words = wordsOf(source.slice(0, offset));
  const tokens = words.map(({ kind, text }) => (kind === 'symbol' ? text : ''));
  for (const { at, argument } of openParentheses(tokens, ';')) {
    const name = words[at - 1];
    const isDefinition = words[at - 2]?.text === 'def';
    const known = name?.kind === 'identifier' && !isDefinition ? signatures().get(name.text) : undefined;
    const ways = known?.ways.filter((way) => way.includes('(')) ?? [];
    if (ways.length === 0) continue;
    return { signatures: ways.map((way) => signatureOf(way, ';', known!.description)), argument };
  }
  return null;
}
