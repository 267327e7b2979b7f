import { type Call, openParentheses, signatureOf } from '../call.ts';
import { catalogue } from './catalogue.ts';
import { chainBefore } from './chain.ts';
import type { Lexeme } from './lexeme.ts';
import { scan } from './tokens.ts';

/** The call of a library function, or of a method of strings, whose arguments an offset stands in. */
export function callAt(source: string, offset: number): Call | null {
  const { lexemes } = scan(source.slice(0, offset));
  if (isInString(source, offset, lexemes)) return null;
  for (const { at, argument } of openParentheses(lexemes.map(tokenOf), ',')) {
    const isMethod = lexemes[at - 1]?.type === 'name' && lexemes[at - 2]?.type === ':';
    const name = isMethod ? `string.${lexemes[at - 1]!.text}` : chainBefore(lexemes.slice(0, at))?.join('.');
    const entry = name === undefined ? undefined : catalogue.get(name);
    if (entry === undefined) continue;
    // What stands before the colon is the first argument.
    const label = isMethod ? entry.signature.replace(/^string\.(\w+)\(text(, )?/, '$1(') : entry.signature;
    return { signatures: [signatureOf(label, ',', entry.text)], argument };
  }
  return null;
}

/** Blocks of statements open with a word and close with another. */
function tokenOf({ type }: Lexeme): string {
  if (type === 'function' || type === 'if' || type === 'do' || type === 'repeat') return 'body';
  return type === 'end' || type === 'until' ? '}' : type;
}

/** The scan stops at a string that is still open: what is left of the text begins with its quote. */
function isInString(source: string, offset: number, lexemes: readonly Lexeme[]): boolean {
  const rest = source.slice(lexemes.at(-1)?.end ?? 0, offset).trimStart();
  return /^(?:["']|\[=*\[|--)/.test(rest);
}
