import type { LanguageError } from '../language.ts';
import { type DateLiteral, dateText } from './date.ts';
import type { Lexeme, LexemeKind } from './lexer.ts';
import { printValue } from './print.ts';

/** Which token may follow which, and so the first mistake (`lexerState.go: checkExpressionSyntax`); `null` when there is none. */
export function checkSyntax(lexemes: readonly Lexeme[], end: number): LanguageError | null {
  let before: Lexeme | null = null;
  for (const lexeme of lexemes) {
    if (!followers[before?.kind ?? 'UNKNOWN'].includes(lexeme.kind)) return misplaced(before, lexeme);
    before = lexeme;
  }
  if (before !== null && mayEnd.has(before.kind)) return null;
  return { message: 'Unexpected end of expression', start: end, end };
}

function misplaced(before: Lexeme | null, lexeme: Lexeme): LanguageError {
  const { start, end } = lexeme;
  if (before?.kind === 'VARIABLE' && lexeme.kind === 'CLAUSE')
    return { message: `Undefined function ${before.text}`, start: before.start, end: before.end };
  const from = before === null ? 'UNKNOWN [<nil>]' : `${before.kind} [${lexemeText(before)}]`;
  return {
    message: `Cannot transition token types from ${from} to ${lexeme.kind} [${lexemeText(lexeme)}]`,
    start,
    end,
  };
}

/** The token's value as Go prints it; a parenthesis is kept as a rune and prints as its number. */
function lexemeText({ kind, text, value }: Lexeme): string {
  switch (kind) {
    case 'CLAUSE':
      return '40';
    case 'CLAUSE_CLOSE':
      return '41';
    case 'ACCESSOR':
      return `[${text.replaceAll('.', ' ')}]`;
    case 'TIME':
      return dateText(value as DateLiteral);
    case 'NUMERIC':
      return printValue(value as number);
    default:
      return text;
  }
}

const values: readonly LexemeKind[] = ['NUMERIC', 'BOOLEAN', 'VARIABLE', 'ACCESSOR', 'STRING', 'CLAUSE'];
const operators: readonly LexemeKind[] = ['MODIFIER', 'COMPARATOR', 'LOGICALOP', 'CLAUSE_CLOSE', 'SEPARATOR'];
const beginning: readonly LexemeKind[] = [...values, 'PREFIX', 'PATTERN', 'TIME'];
const afterValue: readonly LexemeKind[] = [...operators, 'TERNARY'];

export const followers: Readonly<Record<LexemeKind | 'UNKNOWN', readonly LexemeKind[]>> = {
  UNKNOWN: beginning,
  CLAUSE: [...beginning, 'CLAUSE_CLOSE'],
  // Sic: values may follow a closing parenthesis; whatever stands there is not evaluated.
  CLAUSE_CLOSE: [...afterValue, 'NUMERIC', 'BOOLEAN', 'VARIABLE', 'STRING', 'PATTERN', 'TIME', 'CLAUSE'],
  NUMERIC: afterValue,
  BOOLEAN: afterValue,
  STRING: afterValue,
  VARIABLE: afterValue,
  TIME: operators,
  PATTERN: operators,
  ACCESSOR: [...afterValue, 'CLAUSE'],
  MODIFIER: [...values, 'PREFIX', 'CLAUSE_CLOSE'],
  COMPARATOR: [...beginning, 'CLAUSE_CLOSE'],
  LOGICALOP: [...values, 'PREFIX', 'TIME', 'CLAUSE_CLOSE'],
  PREFIX: ['NUMERIC', 'BOOLEAN', 'VARIABLE', 'ACCESSOR', 'CLAUSE', 'CLAUSE_CLOSE'],
  TERNARY: [...values, 'PREFIX', 'TIME', 'SEPARATOR'],
  SEPARATOR: [...values, 'PREFIX', 'TIME'],
};

const mayEnd: ReadonlySet<LexemeKind> = new Set<LexemeKind>([
  'CLAUSE_CLOSE',
  'NUMERIC',
  'BOOLEAN',
  'STRING',
  'TIME',
  'PATTERN',
  'VARIABLE',
  'ACCESSOR',
]);
