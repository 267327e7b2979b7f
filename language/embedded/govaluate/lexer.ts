import { parseFloat64, parseUint64 } from '../../go/strconv-parse.ts';
import { isDigit, isLetter, isSpace, toUpper } from '../../go/unicode.ts';
import type { Span } from '../language.ts';
import { type DateLiteral, parseDate } from './date.ts';

export type LexemeKind =
  | 'PREFIX'
  | 'NUMERIC'
  | 'BOOLEAN'
  | 'STRING'
  | 'PATTERN'
  | 'TIME'
  | 'VARIABLE'
  | 'SEPARATOR'
  | 'ACCESSOR'
  | 'COMPARATOR'
  | 'LOGICALOP'
  | 'MODIFIER'
  | 'CLAUSE'
  | 'CLAUSE_CLOSE'
  | 'TERNARY';

/** One token of the original's lexer; `start…end` covers its source with quotes and brackets. */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  /** The operator, the name or the text. Of an accessor: its parts, joined by dots. */
  readonly text: string;
  readonly value?: number | boolean | DateLiteral;
}

export interface LexicalError extends Span {
  readonly message: string;
}

/**
 * Splits an expression as the original does (`parsing.go: parseTokens`), also where that is odd: symbols are read greedily
 * up to white space, a letter, a digit, a bracket or a quote; a backslash puts the next character into whatever is read.
 */
export function lex(source: string, zone: string): { lexemes: Lexeme[]; error: LexicalError | null } {
  const lexer = new Lexer(source, zone);
  const lexemes: Lexeme[] = [];
  try {
    for (let next = lexer.next(null); next !== null; next = lexer.next(next.kind)) lexemes.push(next);
    return { lexemes, error: null };
  } catch (error) {
    if (!(error instanceof LexFailure)) throw error;
    return { lexemes, error: error.report };
  }
}

export const modifiers = ['+', '-', '*', '/', '%', '**', '&', '|', '^', '>>', '<<'] as const;
export const comparators = ['==', '!=', '>', '>=', '<', '<=', '=~', '!~', 'in'] as const;
export const logicals = ['&&', '||'] as const;
export const prefixes = ['-', '!', '~'] as const;
export const ternaries = ['?', ':', '??'] as const;

class LexFailure extends Error {
  readonly report: LexicalError;

  constructor(report: LexicalError) {
    super(report.message);
    this.report = report;
  }
}

type Condition = (point: number) => boolean;

class Lexer {
  private readonly source: string;
  private readonly zone: string;
  private at = 0;

  constructor(source: string, zone: string) {
    // Go reads runes: a byte outside valid UTF-8 is U+FFFD.
    this.source = source.toWellFormed();
    this.zone = zone;
  }

  /** The next token, `null` at the end; what `-` means depends on the token before. */
  next(before: LexemeKind | null): Lexeme | null {
    this.skipSpace();
    if (this.at >= this.source.length) return null;
    const start = this.at;
    const point = this.source.codePointAt(start)!;
    const character = String.fromCodePoint(point);
    if (isNumeric(point)) return this.number();
    if (isLetter(point)) return this.word();
    this.at += character.length;
    switch (character) {
      case ',':
        return { kind: 'SEPARATOR', text: character, start, end: this.at };
      case '(':
        return { kind: 'CLAUSE', text: character, start, end: this.at };
      case ')':
        return { kind: 'CLAUSE_CLOSE', text: character, start, end: this.at };
      case '[':
        return this.delimited(start, isNotClosingBracket, 'Unclosed parameter bracket');
      case "'":
      case '"':
        return this.string(start);
      default:
        this.at = start;
        return this.symbol(before);
    }
  }

  private skipSpace(): void {
    while (this.at < this.source.length && isSpace(this.source.charCodeAt(this.at))) this.at++;
  }

  private number(): Lexeme {
    const start = this.at;
    if (this.source.startsWith('0x', start) && start + 2 < this.source.length) {
      this.at += 2;
      const { text } = this.read(isHexDigit, { spaces: 'break' });
      const { value, error } = parseUint64(text, 16);
      if (error !== null) throw this.fail(`Unable to parse hex value '${text}' to uint64\n`, start);
      return { kind: 'NUMERIC', text, value: Number(value), start, end: this.at };
    }
    const { text } = this.read(isNumeric, { spaces: 'break' });
    const { value, error } = parseFloat64(text);
    if (error !== null) throw this.fail(`Unable to parse numeric value '${text}' to float64\n`, start);
    return { kind: 'NUMERIC', text, value, start, end: this.at };
  }

  private word(): Lexeme {
    const start = this.at;
    const { text } = this.read(isVariableName, { spaces: 'break' });
    const end = this.at;
    if (text.indexOf('.') > 0) return this.accessor(text, start);
    if (text === 'true' || text === 'false') return { kind: 'BOOLEAN', text, value: text === 'true', start, end };
    if (text === 'in' || text === 'IN') return { kind: 'COMPARATOR', text: 'in', start, end };
    return { kind: 'VARIABLE', text, start, end };
  }

  private accessor(text: string, start: number): Lexeme {
    if (text.endsWith('.')) throw this.fail(`Hanging accessor on token '${text}'`, start);
    for (const part of text.split('.').slice(1)) {
      const first = part.codePointAt(0) ?? 0;
      if (toUpper(first) !== first)
        throw this.fail(`Unable to access unexported field '${part}' in token '${text}'`, start);
    }
    return { kind: 'ACCESSOR', text, start, end: this.at };
  }

  private string(start: number): Lexeme {
    const lexeme = this.delimited(start, isNotQuote, 'Unclosed string literal');
    const value = parseDate(lexeme.text, this.zone);
    return value === null ? { ...lexeme, kind: 'STRING' } : { ...lexeme, kind: 'TIME', value };
  }

  private delimited(start: number, condition: Condition, unclosed: string): Lexeme {
    const { text, complete } = this.read(condition, { spaces: 'include' });
    if (!complete) throw this.fail(unclosed, start);
    this.at++;
    return { kind: 'VARIABLE', text, start, end: this.at };
  }

  private symbol(before: LexemeKind | null): Lexeme {
    const start = this.at;
    const { text } = this.read(isSymbol, { spaces: 'break' });
    const kind = symbolKind(text, before);
    if (kind === null) throw this.fail(`Invalid token: '${text}'`, start);
    return { kind, text, start, end: start + text.length };
  }

  /**
   * Reads while the condition holds. `break`: white space ends the text but may come before it; `include`: it belongs to
   * the text if the condition holds. `complete` is false when the source ended first.
   */
  private read(condition: Condition, options: { spaces: 'break' | 'include' }): { text: string; complete: boolean } {
    let text = '';
    while (this.at < this.source.length) {
      let point = this.source.codePointAt(this.at)!;
      if (point === backslash) {
        this.at++;
        point = this.escaped();
        text += String.fromCodePoint(point);
        this.at += width(point);
        continue;
      }
      if (options.spaces === 'break' && isSpace(point)) {
        if (text !== '') return { text, complete: true };
        this.at += width(point);
        continue;
      }
      if (!condition(point)) return { text, complete: true };
      text += String.fromCodePoint(point);
      this.at += width(point);
    }
    return { text, complete: false };
  }

  /** The original reads past the end of its runes, and panics, when a backslash is the last character. */
  private escaped(): number {
    const point = this.source.codePointAt(this.at);
    if (point !== undefined) return point;
    const length = Array.from(this.source).length;
    throw this.fail(`panic: runtime error: index out of range [${length}] with length ${length}`, this.at - 1);
  }

  private fail(message: string, start: number): LexFailure {
    return new LexFailure({ message, start, end: Math.max(this.at, start + 1) });
  }
}

const backslash = 0x5c;

function width(point: number): number {
  return point > 0xffff ? 2 : 1;
}

function symbolKind(text: string, before: LexemeKind | null): LexemeKind | null {
  if (mayPrecedePrefix(before) && has(prefixes, text)) return 'PREFIX';
  if (has(modifiers, text)) return 'MODIFIER';
  if (has(logicals, text)) return 'LOGICALOP';
  if (has(comparators, text)) return 'COMPARATOR';
  return has(ternaries, text) ? 'TERNARY' : null;
}

function has(list: readonly string[], text: string): boolean {
  return list.includes(text);
}

function mayPrecedePrefix(kind: LexemeKind | null): boolean {
  switch (kind) {
    case null:
    case 'CLAUSE':
    case 'MODIFIER':
    case 'COMPARATOR':
    case 'LOGICALOP':
    case 'TERNARY':
    case 'SEPARATOR':
      return true;
    default:
      return false;
  }
}

function isNumeric(point: number): boolean {
  return point === 0x2e || isDigit(point);
}

function isHexDigit(point: number): boolean {
  return isDigit(point) || (point >= 0x41 && point <= 0x46) || (point >= 0x61 && point <= 0x66);
}

function isVariableName(point: number): boolean {
  return isLetter(point) || isDigit(point) || point === 0x5f || point === 0x2e;
}

function isNotQuote(point: number): boolean {
  return point !== 0x27 && point !== 0x22;
}

function isNotClosingBracket(point: number): boolean {
  return point !== 0x5d;
}

function isSymbol(point: number): boolean {
  if (point === 0x28 || point === 0x29 || point === 0x5b || point === 0x5d) return false;
  return !isDigit(point) && !isLetter(point) && isNotQuote(point);
}
