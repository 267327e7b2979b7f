import type { Lexeme, LexemeType } from './lexeme.ts';
import { Lexer } from './lexer.ts';
import type { SyntaxFault } from './syntax-fault.ts';
import type { Expression, Name } from './syntax-tree.ts';

/** How deep a script may be nested; upstream has no limit, but no script comes near this one. */
const deepest = 190;
/** How high a tree of operators and suffixes (`a + b + c …`, `f()()…`) may grow. */
const highest = 500;

/** The tokens of a script, one at hand, with what all of the grammar asks of them. */
export class TokenReader {
  private readonly lexer: Lexer;
  token: Lexeme;
  /** The token before the one at hand. */
  previous: Lexeme;
  /** How many forms around are open. */
  private depth = 0;

  constructor(source: string, chunk: string) {
    this.lexer = new Lexer(source, chunk);
    this.token = this.lexer.next();
    this.previous = this.token;
  }

  accept(type: LexemeType): boolean {
    if (this.token.type !== type) return false;
    this.advance();
    return true;
  }

  expect(type: LexemeType): Lexeme {
    if (this.token.type !== type) throw this.fault('syntax error');
    return this.advance();
  }

  advance(): Lexeme {
    const token = this.token;
    this.previous = token;
    this.token = this.lexer.next();
    return token;
  }

  name(): Name {
    const token = this.expect('name');
    return { text: token.text, start: token.start, end: token.end };
  }

  /** A node that ends behind the token before, with the height that its children give it. */
  node<T extends { readonly start: number }>(
    content: T,
    ...children: readonly Expression[]
  ): T & { height: number; end: number } {
    let height = 0;
    for (const child of children) if (child.height >= height) height = child.height + 1;
    if (height > highest) throw this.fault('this expression is too long for the emulator');
    return { ...content, height, end: this.previous.end };
  }

  enter(): void {
    if (++this.depth > deepest) throw this.fault('the script is nested too deeply for the emulator');
  }

  leave(): void {
    this.depth--;
  }

  fault(message: string): SyntaxFault {
    return this.lexer.fault(this.token.text, message, this.token.start);
  }

  /** The text of a node. */
  source(span: { readonly start: number; readonly end: number }): string {
    return this.lexer.source.slice(span.start, span.end);
  }
}
