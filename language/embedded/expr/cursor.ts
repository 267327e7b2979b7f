import { quote } from '../../go/strconv-quote.ts';
import type { Lexeme, LexemeKind } from './lexer.ts';
import { ExprError } from './source.ts';

/** Where a parser stands among the tokens. */
export class Cursor {
  protected current: Lexeme;
  /** Where the last token that was taken ends. */
  protected end = 0;
  private readonly lexemes: readonly Lexeme[];
  private position = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.lexemes = lexemes;
    this.current = lexemes[0]!;
  }

  protected next(): void {
    this.end = this.current.end;
    const next = this.lexemes[++this.position];
    if (next === undefined) throw this.fail('unexpected end of expression');
    this.current = next;
  }

  protected is(kind: LexemeKind, value: string): boolean {
    return this.current.kind === kind && this.current.value === value;
  }

  protected expect(kind: LexemeKind, value?: string): void {
    if (this.current.kind !== kind || (value !== undefined && this.current.value !== value)) throw this.unexpected();
    this.next();
  }

  protected unexpected(): ExprError {
    return this.fail(`unexpected token ${lexemeText(this.current)}`);
  }

  protected fail(message: string): ExprError {
    return new ExprError(message, this.current.at);
  }
}

/** A token as the original's errors write it: `Operator("+")`. */
export function lexemeText({ kind, value }: Lexeme): string {
  return value === '' ? kind : `${kind}(${quote(value)})`;
}
