import { sprintf } from '../../go/fmt.ts';
import { quote } from '../../go/strconv-quote.ts';
import { isDigit, isLetter, isSpace } from '../../go/unicode.ts';
import { ExprError } from './source.ts';
import { unescape } from './unescape.ts';

export type LexemeKind = 'Identifier' | 'Number' | 'String' | 'Operator' | 'Bracket' | 'EOF';

export interface Lexeme {
  readonly kind: LexemeKind;
  /** The text; of a string what it stands for. */
  readonly value: string;
  /** Where the original says it is; for the end of the text that is its last character. */
  readonly at: number;
  readonly end: number;
}

/** Splits an expression (`parser/lexer`); throws `ExprError`. White space and comments are left out, the last is `EOF`. */
export function lex(source: string): Lexeme[] {
  const lexer = new Lexer(source);
  return lexer.run();
}

/** The same, up to the first error, for completion and colours; comments are reported too. */
export function lexLeniently(source: string): { lexemes: Lexeme[]; comments: { start: number; end: number }[] } {
  const lexer = new Lexer(source);
  try {
    lexer.run();
  } catch (error) {
    if (!(error instanceof ExprError)) throw error;
  }
  return lexer;
}

export function isAlphabetic(point: number): boolean {
  return point === 0x5f || point === 0x24 || isLetter(point);
}

export function isAlphaNumeric(point: number): boolean {
  return isAlphabetic(point) || isDigit(point);
}

const wordOperators = new Set(['in', 'or', 'and', 'matches', 'contains', 'startsWith', 'endsWith', 'let']);
const negatable = new Set(['in', 'matches', 'contains', 'startsWith', 'endsWith']);

class Lexer {
  readonly lexemes: Lexeme[] = [];
  readonly comments: { start: number; end: number }[] = [];
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  run(): Lexeme[] {
    while (this.at < this.source.length) this.next();
    const last = this.source.length - (this.source.codePointAt(this.source.length - 2)! > 0xffff ? 2 : 1);
    this.lexemes.push({ kind: 'EOF', value: '', at: Math.max(0, last), end: this.source.length });
    return this.lexemes;
  }

  private next(): void {
    const start = this.at;
    const point = this.source.codePointAt(start)!;
    const character = String.fromCodePoint(point);
    if (isSpace(point)) this.at++;
    else if (character === "'" || character === '"') this.string(character);
    else if (/[0-9]/.test(character)) this.number();
    else if (character === '?') this.operator(/\?[.?]?/y);
    else if (character === '/') this.slash();
    else if (character === '#') this.pointer();
    else if (character === '|') this.operator(/\|\|?/y);
    else if (/[([{}\])]/.test(character)) this.emit('Bracket', start + 1);
    else if (/[,:;%+\-^]/.test(character)) this.emit('Operator', start + 1);
    else if (/[&!=*<>]/.test(character)) this.operator(/[&!=*<>][&=*]?/y);
    else if (character === '.' && /[0-9]/.test(this.source[start + 1] ?? '')) this.number();
    else if (character === '.') this.operator(/\.\.?/y);
    else if (isAlphaNumeric(point)) this.word();
    else {
      this.at += character.length;
      throw this.fail(`unrecognized character: ${sprintf('%#U', [BigInt(point)])}`);
    }
  }

  private emit(kind: LexemeKind, end: number, value = this.source.slice(this.at, end)): void {
    this.lexemes.push({ kind, value, at: this.at, end });
    this.at = end;
  }

  private operator(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    this.emit('Operator', this.at + pattern.exec(this.source)![0].length);
  }

  private string(mark: string): void {
    const end = this.stringEnd(mark);
    const { value, error } = unescape(this.source.slice(this.at, end));
    if (error !== null) throw this.fail(error, end);
    this.emit('String', end, value);
  }

  /** Behind the closing quote. */
  private stringEnd(mark: string): number {
    let at = this.at + 1;
    for (;;) {
      const character = this.source[at];
      if (character === undefined) throw this.fail('literal not terminated', at);
      at += this.width(at);
      if (character === mark) return at;
      if (character === '\n') throw this.fail('literal not terminated', at);
      if (character === '\\') at = this.escapeEnd(at, mark);
    }
  }

  private escapeEnd(at: number, mark: string): number {
    const letter = this.source[at] ?? '';
    if (letter !== '' && `abfnrtv\\${mark}`.includes(letter)) return at + 1;
    if (/[0-7]/.test(letter)) return this.digits(at, /[0-7]/, 3);
    if (letter === 'x') return this.digits(at + 1, /[0-9A-Fa-f]/, 2);
    if (letter === 'u') return this.digits(at + 1, /[0-9A-Fa-f]/, 4);
    if (letter === 'U') return this.digits(at + 1, /[0-9A-Fa-f]/, 8);
    throw this.fail('invalid char escape', at + this.width(at));
  }

  private digits(start: number, allowed: RegExp, count: number): number {
    for (let at = start; at < start + count; at++)
      if (!allowed.test(this.source[at] ?? '')) throw this.fail('invalid char escape', at + this.width(at));
    return start + count;
  }

  /** The length of the character there, 0 at the end. */
  private width(at: number): number {
    const point = this.source.codePointAt(at);
    return point === undefined ? 0 : point > 0xffff ? 2 : 1;
  }

  /** A number after a dot has its own point yet to come: `.1.2` is one, and no number. */
  private number(): void {
    const start = this.source[this.at] === '.' ? this.at + 1 : this.at;
    const prefix = this.match(/0[xXoObB]?/y, start);
    const digits = numberDigits(this.source[start + 1], prefix);
    let end = this.match(digits, start + prefix) + start + prefix;
    // `1..2` is a range.
    if (this.source[end] === '.') {
      if (this.source[end + 1] === '.') return this.emit('Number', end);
      end += 1 + this.match(digits, end + 1);
    }
    const exponent = this.match(/[eE][+-]?/y, end);
    if (exponent > 0) end += exponent + this.match(digits, end + exponent);
    const point = this.source.codePointAt(end);
    if (point !== undefined && isAlphaNumeric(point)) {
      end += this.width(end);
      throw this.fail(`bad number syntax: ${quote(this.source.slice(this.at, end))}`, end);
    }
    this.emit('Number', end);
  }

  private match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.exec(this.source)?.[0].length ?? 0;
  }

  private wordEnd(from: number): number {
    let end = from;
    for (let point = this.source.codePointAt(end); point !== undefined && isAlphaNumeric(point); ) {
      end += point > 0xffff ? 2 : 1;
      point = this.source.codePointAt(end);
    }
    return end;
  }

  private word(): void {
    const end = this.wordEnd(this.at);
    const text = this.source.slice(this.at, end);
    if (text === 'not') return this.not(end);
    this.emit(wordOperators.has(text) ? 'Operator' : 'Identifier', end);
  }

  /** `not in` and the like are two operators, also before a word that is one only there. */
  private not(end: number): void {
    this.emit('Operator', end);
    this.at += this.match(/ */y, end);
    const next = this.wordEnd(this.at);
    if (negatable.has(this.source.slice(this.at, next))) this.emit('Operator', next);
  }

  private slash(): void {
    const start = this.at;
    if (this.source.startsWith('//', start)) {
      const end = this.source.indexOf('\n', start);
      this.at = end < 0 ? this.source.length : end + 1;
    } else if (this.source.startsWith('/*', start)) {
      const end = this.source.indexOf('*/', start + 2);
      // Sic: a star at the very end is counted twice.
      const isStar = this.source.endsWith('*') && this.source.length > start + 2;
      if (end < 0) throw this.fail('unclosed comment', this.source.length - (isStar ? 1 : 0));
      this.at = end + 2;
    } else return this.emit('Operator', start + 1);
    this.comments.push({ start, end: this.at });
  }

  private pointer(): void {
    this.operator(/##?/y);
    const end = this.wordEnd(this.at);
    if (end > this.at) this.emit('Identifier', end);
  }

  private fail(message: string, at = this.at): ExprError {
    return new ExprError(message, at);
  }
}

function numberDigits(letter: string | undefined, prefix: number): RegExp {
  const base = prefix === 2 ? letter!.toLowerCase() : '';
  if (base === 'x') return /[0-9a-fA-F_]*/y;
  if (base === 'o') return /[0-7_]*/y;
  return base === 'b' ? /[01_]*/y : /[0-9_]*/y;
}
