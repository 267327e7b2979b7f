import { quote } from '../../go/strconv-quote.ts';
import { isPrint } from '../../go/unicode.ts';
import { isAlphaNumeric, isAsciiDigit, isSpace } from './character.ts';
import { type Item, type ItemType, keywords } from './item.ts';
import { scanNumeral } from './numeral.ts';

/**
 * Cuts a whole template, as `text/template/parse` does. The last item is `eof`, or the one `error`. Comments are kept here
 * (for colours); the parser passes over them.
 */
export function lex(source: string): readonly Item[] {
  return new Lexer(source).run();
}

class Lexer {
  private readonly source: string;
  private readonly items: Item[] = [];
  private at = 0;
  private start = 0;
  private line = 1;
  /** Where the line ends that was counted last; infinite on the last one. */
  private nextBreak: number;
  private depth = 0;
  private inside = false;
  private done = false;

  constructor(source: string) {
    this.source = source;
    this.nextBreak = breakFrom(source, 0);
  }

  run(): readonly Item[] {
    while (!this.done) {
      if (this.inside) this.action();
      else this.plain();
    }
    return this.items;
  }

  private emit(type: ItemType): void {
    this.push(type, this.source.slice(this.start, this.at));
    this.start = this.at;
  }

  private push(type: ItemType, text: string): void {
    while (this.nextBreak < this.start) {
      this.line++;
      this.nextBreak = breakFrom(this.source, this.nextBreak + 1);
    }
    this.items.push({ type, text, line: this.line, start: this.start, end: this.at });
  }

  private fail(message: string): void {
    this.push('error', message);
    this.done = true;
  }

  /** Text outside of actions, up to the next `{{`. */
  private plain(): void {
    const { source } = this;
    const open = source.indexOf('{{', this.at);
    if (open < 0) {
      this.at = source.length;
      if (this.at > this.start) this.emit('text');
      this.push('eof', '');
      this.done = true;
      return;
    }
    this.at = open;
    if (trimsLeft(source, open + 2)) while (this.at > this.start && isSpace(source[this.at - 1])) this.at--;
    if (this.at > this.start) this.emit('text');
    this.start = open;
    this.at = open + 2;
    const after = trimsLeft(source, this.at) ? this.at + 2 : this.at;
    if (source.startsWith('/*', after)) {
      this.comment(after);
      return;
    }
    this.emit('leftDelim');
    this.at = this.start = after;
    this.inside = true;
    this.depth = 0;
  }

  private comment(from: number): void {
    const { source } = this;
    this.start = from;
    const close = source.indexOf('*/', from + 2);
    if (close < 0) {
      this.at = source.length;
      this.fail('unclosed comment');
      return;
    }
    this.at = close + 2;
    const delimiter = this.rightDelimiter();
    if (delimiter === null) {
      this.fail('comment ends before closing delimiter');
      return;
    }
    this.emit('comment');
    this.at += delimiter.length;
    if (delimiter.trims) this.skipSpace();
    this.start = this.at;
  }

  private skipSpace(): void {
    while (isSpace(this.source[this.at])) this.at++;
  }

  private rightDelimiter(): { readonly length: number; readonly trims: boolean } | null {
    const { source, at } = this;
    if (isSpace(source[at]) && source.startsWith('-}}', at + 1)) return { length: 4, trims: true };
    return source.startsWith('}}', at) ? { length: 2, trims: false } : null;
  }

  private action(): void {
    const delimiter = this.rightDelimiter();
    if (delimiter !== null) {
      if (this.depth === 0) this.close(delimiter);
      else this.fail('unclosed left paren');
      return;
    }
    const point = this.source.codePointAt(this.at);
    if (point === undefined) {
      this.fail('unclosed action');
      return;
    }
    const character = String.fromCodePoint(point);
    if (isSpace(character)) this.space();
    else {
      this.at += character.length;
      this.operand(character, point);
    }
  }

  private close(delimiter: { readonly length: number; readonly trims: boolean }): void {
    if (delimiter.trims) this.start = this.at += 2;
    this.at = this.start + 2;
    this.emit('rightDelim');
    if (delimiter.trims) {
      this.skipSpace();
      this.start = this.at;
    }
    this.inside = false;
  }

  /** A run of spaces; the last belongs to a ` -}}` that follows. */
  private space(): void {
    this.skipSpace();
    if (this.source.startsWith('-}}', this.at)) {
      this.at--;
      if (this.at === this.start) return;
    }
    this.emit('space');
  }

  private operand(character: string, point: number): void {
    switch (character) {
      case '=':
        this.emit('assign');
        return;
      case ':':
        if (this.source[this.at++] === '=') this.emit('declare');
        else this.fail('expected :=');
        return;
      case '|':
        this.emit('pipe');
        return;
      case '"':
        this.quoted('"', 'string', 'unterminated quoted string');
        return;
      case '`':
        this.raw();
        return;
      case "'":
        this.quoted("'", 'charConstant', 'unterminated character constant');
        return;
      case '$':
        this.name('variable');
        return;
      case '(':
        this.depth++;
        this.emit('leftParen');
        return;
      case ')':
        if (--this.depth < 0) this.fail('unexpected right paren');
        else this.emit('rightParen');
        return;
      default:
        this.wordOrNumber(character, point);
    }
  }

  private wordOrNumber(character: string, point: number): void {
    const next = this.source[this.at];
    if (character === '.' && next !== undefined && !isAsciiDigit(next)) this.name('field');
    else if (character === '.' || character === '+' || character === '-' || isAsciiDigit(character)) this.number();
    else if (isAlphaNumeric(point)) this.identifier();
    else if (point < 0x80 && isPrint(point)) this.emit('char');
    else this.fail(`unrecognized character in action: ${describePoint(point)}`);
  }

  private identifier(): void {
    this.skipAlphaNumeric();
    const word = this.source.slice(this.start, this.at);
    if (!this.atTerminator()) this.fail(`bad character ${describePoint(this.source.codePointAt(this.at)!)}`);
    else if ((keywords as readonly string[]).includes(word)) this.emit('keyword');
    else if (word === 'nil') this.emit('nil');
    else this.emit(word === 'true' || word === 'false' ? 'bool' : 'identifier');
  }

  /** What follows a `.` or `$`. */
  private name(type: 'field' | 'variable'): void {
    if (this.atTerminator()) {
      this.emit(type === 'field' ? 'dot' : 'variable');
      return;
    }
    this.skipAlphaNumeric();
    if (this.atTerminator()) this.emit(type);
    else this.fail(`bad character ${describePoint(this.source.codePointAt(this.at)!)}`);
  }

  private skipAlphaNumeric(): void {
    for (;;) {
      const point = this.source.codePointAt(this.at);
      if (point === undefined || !isAlphaNumeric(point)) return;
      this.at += point > 0xffff ? 2 : 1;
    }
  }

  private atTerminator(): boolean {
    const character = this.source[this.at];
    return (
      character === undefined ||
      isSpace(character) ||
      '.,|:)('.includes(character) ||
      this.source.startsWith('}}', this.at)
    );
  }

  private quoted(mark: string, type: ItemType, message: string): void {
    const { source } = this;
    for (;;) {
      let character = source[this.at++];
      if (character === '\\') {
        character = source[this.at++];
        if (character !== undefined && character !== '\n') continue;
      }
      if (character === undefined || character === '\n') {
        this.at = Math.min(this.at, source.length);
        this.fail(message);
        return;
      }
      if (character === mark) {
        this.emit(type);
        return;
      }
    }
  }

  private raw(): void {
    const close = this.source.indexOf('`', this.at);
    this.at = close < 0 ? this.source.length : close + 1;
    if (close < 0) this.fail('unterminated raw quoted string');
    else this.emit('rawString');
  }

  private number(): void {
    let numeral = scanNumeral(this.source, this.start);
    const sign = this.source[numeral.end];
    const complex = numeral.good && (sign === '+' || sign === '-');
    if (complex) numeral = scanNumeral(this.source, numeral.end);
    this.at = numeral.end;
    if (numeral.good && (!complex || this.source[this.at - 1] === 'i')) this.emit(complex ? 'complex' : 'number');
    else this.fail(`bad number syntax: ${quote(this.source.slice(this.start, this.at))}`);
  }
}

function breakFrom(source: string, from: number): number {
  const at = source.indexOf('\n', from);
  return at < 0 ? Infinity : at;
}

/** `%#U`: `U+0023 '#'`. */
function describePoint(point: number): string {
  const shown = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
  const hex = shown.toString(16).toUpperCase().padStart(4, '0');
  return `U+${hex}${isPrint(shown) ? ` '${String.fromCodePoint(shown)}'` : ''}`;
}

function trimsLeft(source: string, at: number): boolean {
  return source[at] === '-' && isSpace(source[at + 1]);
}
