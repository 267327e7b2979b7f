import type { Span } from '../language.ts';
import { knownFunction } from './known-function.ts';
import { lexLeniently } from './lexer.ts';

/** What a person is told about the function at the cursor. */
export interface ExprHover extends Span {
  readonly signature: string;
  readonly text: string;
}

/** The built-in or sprig function whose name is at the offset; `null` when there is none. */
export function hover(source: string, offset: number): ExprHover | null {
  const { lexemes } = lexLeniently(source);
  const index = lexemes.findIndex(({ kind, at, end }) => kind === 'Identifier' && at <= offset && offset <= end);
  const known = lexemes[index + 1]?.value === '(' ? knownFunction(lexemes, index) : null;
  const { at: start, end } = lexemes[index] ?? { at: 0, end: 0 };
  return known === null ? null : { ...known, start, end };
}
