import { type Word, type WordKind, Lexer } from './lexer.ts';
import { SyntaxFault } from './syntax-fault.ts';

/** Deeper programs are refused: nothing here or in the compiler may use up the stack. */
export const maxDepth = 1000;

/** The words of a program, one at hand, with what all of the grammar asks of them. */
export class WordReader {
  readonly lexer: Lexer;
  word: Word;
  /** Where the word before the one at hand ends. */
  lastEnd = 0;
  /** How many forms around are open. */
  depth = 0;

  constructor(source: string) {
    this.lexer = new Lexer(source);
    this.word = this.lexer.next();
  }

  enter(): void {
    if (++this.depth > maxDepth) throw new SyntaxFault('the program is nested too deeply', this.word);
  }

  isSymbol(text: string): boolean {
    return this.word.kind === 'symbol' && this.word.text === text;
  }

  isKeyword(text: string): boolean {
    return this.word.kind === 'keyword' && this.word.text === text;
  }

  advance(): void {
    this.lastEnd = this.word.end;
    this.word = this.lexer.next();
  }

  take(): Word {
    const { word } = this;
    this.advance();
    return word;
  }

  expect(symbol: string): void {
    if (!this.isSymbol(symbol)) throw this.unexpected();
    this.advance();
  }

  expectKeyword(text: string): void {
    if (!this.isKeyword(text)) throw this.unexpected();
    this.advance();
  }

  expectKind(kind: WordKind): Word {
    if (this.word.kind !== kind) throw this.unexpected();
    return this.take();
  }

  unexpected(): SyntaxFault {
    return new SyntaxFault(this.word.message, this.word);
  }
}
