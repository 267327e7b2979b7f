import { type Keyword, type Lexeme, type LexemeType, type Operator, keywords } from './lexeme.ts';
import { SyntaxFault } from './syntax-fault.ts';

/**
 * Cuts a byte string into tokens, as `gopher-lua/parse: Scanner` does: a number ends where it ends there (`1e` takes the next
 * character whatever it is), `\r\n` is one line end, `\f` and `\v` are no white space. `next` throws a `SyntaxFault`.
 */
export class Lexer {
  readonly source: string;
  readonly chunk: string;
  /** Called for each comment, with its ends. */
  onComment: ((start: number, end: number) => void) | null = null;
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private ended = false;

  constructor(source: string, chunk: string) {
    this.source = source;
    this.chunk = chunk;
  }

  next(): Lexeme {
    for (;;) {
      const code = this.skipSpace();
      const start = this.at - 1;
      if (code < 0) return this.lexeme('end of text', '', this.at);
      if (code !== minus || this.peek() !== minus) return this.scan(code, start);
      this.advance();
      this.skipComment(start);
      this.onComment?.(start, this.at);
    }
  }

  /** The fault at what was read last, as upstream words it. */
  fault(near: string, message: string, start: number): SyntaxFault {
    const where = this.ended
      ? `${this.chunk} at EOF:   ${message}\n`
      : `${this.chunk} line:${this.line}(column:${this.at - this.lineStart}) near '${near}':   ${message}\n`;
    return new SyntaxFault(where, Math.min(start, this.source.length), Math.min(this.at, this.source.length));
  }

  private scan(code: number, start: number): Lexeme {
    const line = this.line;
    const column = this.at - this.lineStart;
    const lexeme = (type: LexemeType, text: string): Lexeme => ({ type, text, line, column, start, end: this.at });
    if (isNameStart(code)) {
      while (isNamePart(this.peek())) this.at++;
      const text = this.source.slice(start, this.at);
      return lexeme(keywordSet.has(text) ? (text as Keyword) : 'name', text);
    }
    if (isDecimal(code)) return lexeme('number', this.scanNumber(code));
    const character = this.source[start]!;
    const following = this.peek();
    switch (character) {
      case '"':
      case "'":
        return lexeme('string', this.scanString(code, start));
      case '[':
        if (following === bracket || following === equals)
          return lexeme('string', this.scanLong(this.advance(), start, 'invalid multiline string'));
        return lexeme('[', '[');
      case '=':
      case '<':
      case '>':
      case '~':
        if (following === equals) {
          this.advance();
          return lexeme(`${character}=` as Operator, `${character}=`);
        }
        if (character === '~') throw this.fault('~', "Invalid '~' token", start);
        return lexeme(character, character);
      case '.':
        if (isDecimal(following)) return lexeme('number', this.scanNumber(code));
        if (following !== dot) return lexeme('.', '');
        this.advance();
        if (this.peek() !== dot) return lexeme('..', '..');
        this.advance();
        return lexeme('...', '...');
      case ':':
        if (following !== colon) return lexeme(':', ':');
        this.advance();
        return lexeme('::', '::');
      default:
        if (!singles.includes(character)) throw this.fault(character, 'Invalid token', start);
        return lexeme(character as Operator, character);
    }
  }

  private lexeme(type: LexemeType, text: string, start: number): Lexeme {
    const end = Math.min(this.at, this.source.length);
    return { type, text, line: this.line, column: 0, start: Math.min(start, end), end };
  }

  private peek(): number {
    return this.at < this.source.length ? this.source.charCodeAt(this.at) : -1;
  }

  /** Reads one character; a line end of one or two characters is `\n`. */
  private advance(): number {
    const code = this.peek();
    this.at++;
    if (code < 0) {
      this.ended = true;
      return -1;
    }
    if (code !== newline && code !== carriage) return code;
    const following = this.peek();
    if ((code === newline && following === carriage) || (code === carriage && following === newline)) this.at++;
    this.line++;
    this.lineStart = this.at;
    return newline;
  }

  private skipSpace(): number {
    let code = this.advance();
    while (code === 32 || code === 9 || code === newline) code = this.advance();
    return code;
  }

  private skipComment(start: number): void {
    let code = minus;
    if (this.peek() === bracket) {
      code = this.advance();
      const following = this.peek();
      if (following === bracket || following === equals) {
        this.scanLong(this.advance(), start, 'invalid multiline comment');
        return;
      }
    }
    while (code !== newline && code >= 0) code = this.advance();
    if (code < 0) this.at = this.source.length;
  }

  private scanNumber(first: number): string {
    let text = '';
    let code = first;
    if (code === zero) {
      const following = this.peek() | 0x20;
      if (following === 0x78) {
        text = `0${byteCharacter(this.advance())}`;
        while (isHexadecimal(this.peek())) text += byteCharacter(this.advance());
        if (text.length === 2) throw this.fault(text, 'illegal hexadecimal number', this.at - 2);
        return text;
      }
      if (isDecimal(this.peek())) code = this.advance();
    }
    text += this.scanDigits(code);
    if (this.peek() === dot) text += this.scanDigits(this.advance());
    if ((this.peek() | 0x20) === 0x65) {
      text += byteCharacter(this.advance());
      if (this.peek() === 0x2d || this.peek() === 0x2b) text += byteCharacter(this.advance());
      text += this.scanDigits(this.advance());
    }
    return text;
  }

  private scanDigits(first: number): string {
    const from = this.at;
    while (isDecimal(this.peek())) this.at++;
    return byteCharacter(first) + this.source.slice(from, this.at);
  }

  private scanString(quote: number, start: number): string {
    const parts: string[] = [];
    for (let code = this.advance(); code !== quote; code = this.advance()) {
      if (code === newline || code < 0) throw this.fault(parts.join(''), 'unterminated string', start);
      parts.push(code === backslash ? this.scanEscape() : byteCharacter(code));
    }
    return parts.join('');
  }

  private scanEscape(): string {
    const code = this.advance();
    if (!isDecimal(code)) return escapes[byteCharacter(code)] ?? byteCharacter(code);
    let value = code - zero;
    for (let i = 0; i < 2 && isDecimal(this.peek()); i++) value = value * 10 + this.advance() - zero;
    return byteCharacter(value);
  }

  /** `[==[ … ]==]`, from the character after the first bracket on. */
  private scanLong(first: number, start: number, invalid: string): string {
    const isComment = invalid === 'invalid multiline comment';
    const parts: string[] = [];
    const fail = (near: string, message: string) => this.fault(near, isComment ? invalid : message, start);
    const [level, opening] = this.countEquals(first);
    if (opening !== bracket) throw fail(isComment ? '' : runeText(opening), invalid);
    let code = this.advance();
    if (code === newline) code = this.advance();
    for (;;) {
      if (code < 0) throw fail(parts.join(''), 'unterminated multiline string');
      if (code === closingBracket) {
        const [count, after] = this.countEquals(this.advance());
        if (count === level && after === closingBracket) return parts.join('');
        parts.push(']', '='.repeat(count));
        code = after;
      } else {
        parts.push(byteCharacter(code));
        code = this.advance();
      }
    }
  }

  private countEquals(first: number): [count: number, after: number] {
    let count = 0;
    let code = first;
    for (; code === equals; count++) code = this.advance();
    return [count, code];
  }
}

const keywordSet: ReadonlySet<string> = new Set(keywords);
const singles = '+*/%^#(){}];,-';
const escapes: { readonly [character: string]: string } = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const newline = 10;
const carriage = 13;
const minus = 0x2d;
const dot = 0x2e;
const zero = 0x30;
const colon = 0x3a;
const equals = 0x3d;
const bracket = 0x5b;
const backslash = 0x5c;
const closingBracket = 0x5d;

/** The end of the text, read as a character, is byte 255. */
function byteCharacter(code: number): string {
  return String.fromCharCode(code & 0xff);
}

function runeText(code: number): string {
  if (code < 0) return '\xef\xbf\xbd';
  return code < 0x80 ? String.fromCharCode(code) : String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
}

function isDecimal(code: number): boolean {
  return code >= zero && code <= 0x39;
}

function isHexadecimal(code: number): boolean {
  const lower = code | 0x20;
  return isDecimal(code) || (lower >= 0x61 && lower <= 0x66);
}

function isNameStart(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code === 0x5f;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDecimal(code);
}
