import type { Token, TokenType } from '../language.ts';
import { type LexemeKind, lex } from './lexer.ts';

/** The coloured pieces of an expression, up to the first one that cannot be read. */
export function tokens(source: string): Token[] {
  const { lexemes } = lex(source, 'UTC');
  return lexemes.map(({ kind, start, end }, i) => {
    const before = lexemes[i - 1];
    const pattern = kind === 'STRING' && (before?.text === '=~' || before?.text === '!~');
    return { type: pattern ? 'regexp' : types[kind], start, end };
  });
}

const types: Readonly<Record<LexemeKind, TokenType>> = {
  PREFIX: 'operator',
  NUMERIC: 'number',
  BOOLEAN: 'keyword',
  STRING: 'string',
  PATTERN: 'regexp',
  TIME: 'string',
  VARIABLE: 'variable',
  SEPARATOR: 'punctuation',
  ACCESSOR: 'property',
  COMPARATOR: 'operator',
  LOGICALOP: 'operator',
  MODIFIER: 'operator',
  CLAUSE: 'punctuation',
  CLAUSE_CLOSE: 'punctuation',
  TERNARY: 'operator',
};
