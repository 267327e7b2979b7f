import { fromBytes, toBytes } from '../../go/strings.ts';
import type { Span } from '../language.ts';
import { quote } from './encode.ts';

export type WordKind =
  | 'end'
  | 'mistake'
  | 'identifier'
  | 'keyword'
  | 'moduleIdentifier'
  | 'variable'
  | 'moduleVariable'
  | 'number'
  | 'format'
  | 'field'
  | 'string'
  | 'stringStart'
  | 'stringQuery'
  | 'stringEnd'
  | 'symbol';

/** `text` is a symbol, a name or the content of a string; `message` what gojq says when it cannot stand here. */
export interface Word extends Span {
  readonly kind: WordKind;
  readonly text: string;
  readonly message: string;
}

export const keywords: readonly string[] =
  'or and module import include def as label break null true false if then elif else end try catch reduce foreach'.split(
    ' ',
  );

const symbols = ['?//', '//=', '|=', '+=', '-=', '*=', '/=', '%=', '//', '==', '!=', '>=', '<=', '..'];

/** Reads words one by one: what a quote means depends on the parser, which sets `inString` behind an interpolation. */
export class Lexer {
  inString = false;
  private readonly source: string;
  private offset = 0;
  /** gojq names the last word that had a text of its own where the wrong one has none. */
  private lastText = '';

  constructor(source: string) {
    this.source = source;
  }

  next(): Word {
    if (this.inString && this.offset < this.source.length) return this.string(this.offset);
    if (!this.skipSpace()) return this.end('unexpected EOF');
    const { source, offset: start } = this;
    const c = source[start]!;
    if (c === '\0') return this.end(`unexpected token ${quote(c)}`);
    if (c === '"') {
      this.offset++;
      return this.string(start);
    }
    if (/[a-z_]/i.test(c)) return this.name(start);
    if (/[0-9]/.test(c)) return this.number(start);
    if (c === '.' && /[0-9]/.test(source[start + 1] ?? '')) return this.number(start);
    const special = this.prefixed(start, c);
    if (special !== null) return special;
    const symbol = symbols.find((candidate) => source.startsWith(candidate, start)) ?? character(source, start);
    return this.word('symbol', start, start + symbol.length);
  }

  private end(message: string): Word {
    this.lastText = '';
    return { kind: 'end', text: '', start: this.offset, end: this.offset, message };
  }

  /** `.name`, `$name` and `@name`. */
  private prefixed(start: number, c: string): Word | null {
    const pattern = c === '.' ? /[a-z_]\w*/iy : c === '$' ? /[a-z_]\w*(?:::[a-z_]\w*)?/iy : c === '@' ? /\w+/y : null;
    if (pattern === null) return null;
    pattern.lastIndex = start + 1;
    if (!pattern.test(this.source)) return null;
    const kind = c === '.' ? 'field' : c === '@' ? 'format' : 'variable';
    const qualified = kind === 'variable' && this.source.slice(start, pattern.lastIndex).includes('::');
    return this.word(qualified ? 'moduleVariable' : kind, start, pattern.lastIndex);
  }

  private name(start: number): Word {
    const pattern = /[a-z_]\w*(?:::[a-z_]\w*)?/iy;
    pattern.lastIndex = start;
    pattern.test(this.source);
    const text = this.source.slice(start, pattern.lastIndex);
    const kind = text.includes('::') ? 'moduleIdentifier' : keywords.includes(text) ? 'keyword' : 'identifier';
    return this.word(kind, start, pattern.lastIndex);
  }

  private number(start: number): Word {
    const pattern = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]*)?/y;
    pattern.lastIndex = start;
    pattern.test(this.source);
    const end = pattern.lastIndex;
    const text = this.source.slice(start, end);
    const next = this.source[end] ?? '';
    const exponent = /[eE]/.test(text);
    const stray = /[a-z_]/i.test(next) || (next === '.' && text.includes('.') && !exponent);
    if (!stray && !/[eE+-]$/.test(text)) return this.word('number', start, end);
    const wrong = this.source.slice(start, stray ? end + 1 : end);
    return this.mistake(start, start + wrong.length, `invalid token ${quote(wrong)}`, wrong);
  }

  private word(kind: WordKind, start: number, end: number): Word {
    const text = this.source.slice(start, end);
    this.offset = end;
    if (kind !== 'symbol' || text.length > 1 || text > '\x7f') this.lastText = text;
    return { kind, text, start, end, message: `unexpected token ${quote(text)}` };
  }

  private mistake(start: number, end: number, message: string, text: string): Word {
    this.offset = end;
    this.lastText = text;
    return { kind: 'mistake', text: '', start, end, message };
  }

  /** A whole string, or within one the next part of it. `start` is where it, or the part, begins. */
  private string(start: number): Word {
    const { source } = this;
    for (let i = this.offset; i < source.length; i++) {
      const c = source[i]!;
      if (c === '"') return this.inString ? this.stringEnd(start, i) : this.plainString(start, i + 1);
      if (c !== '\\') continue;
      const escape = source[++i];
      if (escape === undefined) break;
      if (escape === '(') return this.interpolation(start, i - 1);
      const wrong = escape === 'u' ? badHex(source, i) : 'bfnrt"/\\'.includes(escape) ? -1 : i + 1;
      if (wrong >= 0) {
        const end = Math.min(escape === 'u' ? wrong : i + character(source, i).length, source.length);
        // gojq shows the bytes it has read: of a longer character the first.
        const text = escape > '\x7f' ? `\\${firstByte(source, i)}` : source.slice(i - 1, end);
        return this.mistake(i - 1, end, `invalid escape sequence "${text}" in string literal`, text);
      }
      if (escape === 'u') i += 4;
    }
    return this.mistake(start, source.length, 'unterminated string literal', '');
  }

  private interpolation(start: number, backslash: number): Word {
    if (!this.inString) {
      this.inString = true;
      return this.silent('stringStart', start, start + 1);
    }
    if (backslash > this.offset) return this.part(start, backslash);
    this.inString = false;
    return this.silent('stringQuery', backslash, backslash + 2);
  }

  private stringEnd(start: number, quoteAt: number): Word {
    if (quoteAt > this.offset) return this.part(start, quoteAt);
    this.inString = false;
    return this.silent('stringEnd', quoteAt, quoteAt + 1);
  }

  private part(start: number, end: number): Word {
    return { ...this.word('string', start, end), text: unescape(this.source.slice(start, end)) };
  }

  private plainString(start: number, end: number): Word {
    return { ...this.word('string', start, end), text: unescape(this.source.slice(start + 1, end - 1)) };
  }

  /** A word without a text of its own. */
  private silent(kind: WordKind, start: number, end: number): Word {
    this.offset = end;
    return { kind, text: '', start, end, message: `unexpected token ${quote(this.lastText)}` };
  }

  /** Space and comments; false at the end. A backslash carries a comment on to the next line. */
  private skipSpace(): boolean {
    for (;;) {
      const c = this.source[this.offset];
      if (c === undefined) return false;
      if (c === '#') {
        if (!this.skipComment()) return false;
      } else if (c === ' ' || c === '\t' || c === '\n' || c === '\r') this.offset++;
      else return true;
    }
  }

  private skipComment(): boolean {
    for (;;) {
      const c = this.source[this.offset];
      if (c === undefined || c === '\0') return false;
      if (c === '\n' || c === '\r') return true;
      this.offset++;
      if (c !== '\\') continue;
      const escaped = this.source[this.offset];
      if (escaped === '\\' || escaped === '\n') this.offset++;
      else if (escaped === '\r') this.offset += this.source[this.offset + 1] === '\n' ? 2 : 1;
    }
  }
}

function character(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}

/** The first byte of a character, as `language/go/strings.ts` keeps it. */
function firstByte(text: string, at: number): string {
  return fromBytes(toBytes(character(text, at)).subarray(0, 1));
}

/** Where the four hexadecimal digits behind `u` end early; -1 when they do not. */
function badHex(source: string, u: number): number {
  for (let i = u + 1; i <= u + 4; i++) if (!/[0-9a-f]/i.test(source[i] ?? '')) return i;
  return -1;
}

/** The content of a string that is known to have only escapes of JSON; control characters may stand in it. */
function unescape(raw: string): string {
  const plain = raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return plain.isWellFormed() ? plain : plain.toWellFormed();
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
