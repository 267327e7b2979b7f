import { numberError, parseFloat64, parseInt64 } from '../../go/strconv-parse.ts';

/** A number as it is written, or what the original says of it (`parser/parser.go: parseSecondary`). */
export type NumberLiteral =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly error: string };

/** Reads a lexeme of kind `Number`; underscores between the digits say nothing. */
export function readNumber(lexeme: string): NumberLiteral {
  const text = lexeme.replaceAll('_', '');
  const isHexadecimal = text.includes('x');
  if (!isHexadecimal && /[.eE]/.test(text)) {
    const { value, error } = parseFloat64(text);
    if (error === null) return { kind: 'float', value };
    return { error: `invalid float literal: ${numberError('ParseFloat', text, error)}` };
  }
  const { value, error } = parseInt64(text, isHexadecimal ? 0 : 10);
  if (error === null) return { kind: 'integer', value };
  return { error: `invalid ${isHexadecimal ? 'hex' : 'integer'} literal: ${numberError('ParseInt', text, error)}` };
}
