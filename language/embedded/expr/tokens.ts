import type { Token, TokenType } from '../language.ts';
import { isBuiltin } from './builtin-types.ts';
import { type Lexeme, lexLeniently } from './lexer.ts';

/** The coloured pieces of an expression, comments too, up to the first piece that cannot be read. */
export function tokens(source: string): Token[] {
  const { lexemes, comments } = lexLeniently(source.toWellFormed());
  const found: Token[] = comments.map(({ start, end }) => ({ type: 'comment', start, end }));
  for (const [i, lexeme] of lexemes.entries()) {
    if (lexeme.kind === 'EOF') continue;
    found.push({ type: typeOf(lexeme, lexemes[i - 1], lexemes[i + 1]), start: lexeme.at, end: lexeme.end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function typeOf({ kind, value }: Lexeme, before: Lexeme | undefined, after: Lexeme | undefined): TokenType {
  switch (kind) {
    case 'Number':
      return 'number';
    case 'String':
      return before?.value === 'matches' ? 'regexp' : 'string';
    case 'Bracket':
      return 'punctuation';
    case 'Identifier':
      return identifierType(value, before, after);
    default:
      if (/^[a-z]/i.test(value)) return 'keyword';
      return /^[,;:]$/.test(value) ? 'punctuation' : 'operator';
  }
}

function identifierType(name: string, before: Lexeme | undefined, after: Lexeme | undefined): TokenType {
  if (name === 'true' || name === 'false' || name === 'nil') return 'keyword';
  if (before?.value === '#') return 'parameter';
  if (after?.value === '(' && (isBuiltin(name) || before?.value === '.')) return 'function';
  return before?.kind === 'Operator' && /^\??\.$/.test(before.value) ? 'property' : 'variable';
}
