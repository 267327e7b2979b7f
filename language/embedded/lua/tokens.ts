import type { Token, TokenType } from '../language.ts';
import { isAscii, textOffsets, toByteText } from './bytes.ts';
import { type Lexeme, type LexemeType, keywords } from './lexeme.ts';
import { Lexer } from './lexer.ts';
import { SyntaxFault } from './syntax-fault.ts';

/** The coloured pieces of a script, comments included, up to the first one that cannot be read. */
export function tokens(source: string): Token[] {
  const { lexemes, comments } = scan(source);
  const result: Token[] = comments.map(({ start, end }) => ({ type: 'comment', start, end }));
  for (const [i, lexeme] of lexemes.entries())
    result.push({ type: tokenType(lexeme, lexemes[i - 1], lexemes[i + 1]), start: lexeme.start, end: lexeme.end });
  return result.sort((a, b) => a.start - b.start);
}

/** The tokens of a script that can be read, with offsets into the source, and its comments. */
export function scan(source: string): {
  readonly lexemes: readonly Lexeme[];
  readonly comments: readonly { readonly start: number; readonly end: number }[];
} {
  const lexer = new Lexer(toByteText(source), '');
  const offsets = isAscii(source) ? null : textOffsets(source);
  const at = (byte: number) => offsets?.[byte] ?? Math.min(byte, source.length);
  const lexemes: Lexeme[] = [];
  const comments: { start: number; end: number }[] = [];
  lexer.onComment = (start, end) => comments.push({ start: at(start), end: at(end) });
  try {
    for (let lexeme = lexer.next(); lexeme.type !== 'end of text'; lexeme = lexer.next())
      lexemes.push({ ...lexeme, start: at(lexeme.start), end: at(lexeme.end) });
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
  }
  return { lexemes, comments };
}

function tokenType(lexeme: Lexeme, before: Lexeme | undefined, after: Lexeme | undefined): TokenType {
  if (lexeme.type !== 'name') return types.get(lexeme.type) ?? 'operator';
  if (after?.type === '(' || after?.type === 'string' || after?.type === '{') return 'function';
  return before?.type === '.' || before?.type === ':' ? 'property' : 'variable';
}

const types: ReadonlyMap<LexemeType, TokenType> = new Map<LexemeType, TokenType>([
  ...keywords.map((keyword): [LexemeType, TokenType] => [keyword, 'keyword']),
  ['number', 'number'],
  ['string', 'string'],
  ...(['(', ')', '{', '}', '[', ']', ';', ',', ':', '::', '.'] as const).map((mark): [LexemeType, TokenType] => [
    mark,
    'punctuation',
  ]),
]);
