import { type Call, openParentheses, signatureOf } from '../call.ts';
import { knownFunction } from './known-function.ts';
import { lexLeniently } from './lexer.ts';

/** The call of a built-in whose arguments an offset stands in. */
export function callAt(source: string, offset: number): Call | null {
  const lexemes = lexLeniently(source.slice(0, offset)).lexemes.filter(({ kind }) => kind !== 'EOF');
  // The reading stops at a text that is still open.
  if (/^["'`]/.test(source.slice(lexemes.at(-1)?.end ?? 0, offset).trimStart())) return null;
  const tokens = lexemes.map(({ kind, value }) => (kind === 'Bracket' || kind === 'Operator' ? value : ''));
  for (const { at, argument } of openParentheses(tokens, ',')) {
    const known = knownFunction(lexemes, at - 1);
    if (known !== null) return { signatures: [signatureOf(known.signature, ',', known.text)], argument };
  }
  return null;
}
