import type { Entry, Node, Scalar } from '../yaml/node.ts';
import { byteLength, toBytes } from '../go/strings.ts';

/** Either the tree of a JSON text, or the error that `encoding/json` answers for it. */
export type JsonTree =
  | { readonly node: Node; readonly error?: undefined }
  | { readonly error: string; readonly offset: number; readonly node?: undefined };

/** Reads JSON text as `encoding/json` does; scalars keep their literal. Never throws; deeper than 10,000 is an error. */
export function parseJson(text: string): JsonTree {
  const reader = new Reader(text);
  try {
    return { node: reader.document() };
  } catch (error) {
    if (error instanceof SyntaxFailure) return { error: error.message, offset: reader.at };
    // A stack that overflows before Go's own limit of 10,000 levels.
    if (error instanceof RangeError) return { error: 'exceeded max depth', offset: reader.at };
    throw error;
  }
}

class SyntaxFailure extends Error {}

class Reader {
  at = 0;
  private readonly text: string;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Node {
    const node = this.value();
    this.space();
    if (this.at < this.text.length) this.fail('after top-level value');
    return node;
  }

  private value(): Node {
    this.space();
    const start = this.at;
    const first = this.text[start];
    if (first === '{' || first === '[') {
      if (++this.depth > 10_000) throw new SyntaxFailure('exceeded max depth');
      const node = first === '{' ? this.object(start) : this.array(start);
      this.depth--;
      return node;
    }
    if (first === '"') return this.scalar(start, this.string(), 'double-quoted');
    if (first === 't') return this.word(start, 'true', true);
    if (first === 'f') return this.word(start, 'false', false);
    if (first === 'n') return this.word(start, 'null', null);
    if (first === '-' || isDigit(first)) return this.number(start);
    return this.fail('looking for beginning of value');
  }

  private object(start: number): Node {
    this.at++;
    const entries: Entry[] = [];
    this.space();
    if (this.text[this.at] !== '}') {
      for (;;) {
        this.space();
        const keyStart = this.at;
        if (this.text[this.at] !== '"') this.fail('looking for beginning of object key string');
        const name = this.string();
        const key = { start: keyStart, end: this.at, name };
        this.space();
        if (this.text[this.at] !== ':') this.fail('after object key');
        this.at++;
        entries.push({ key, value: this.value(), merged: false });
        this.space();
        if (this.text[this.at] === '}') break;
        if (this.text[this.at] !== ',') this.fail('after object key:value pair');
        this.at++;
      }
    }
    this.at++;
    return { kind: 'mapping', start, end: this.at, entries, flow: true };
  }

  private array(start: number): Node {
    this.at++;
    const items: Node[] = [];
    this.space();
    if (this.text[this.at] !== ']') {
      for (;;) {
        items.push(this.value());
        this.space();
        if (this.text[this.at] === ']') break;
        if (this.text[this.at] !== ',') this.fail('after array element');
        this.at++;
      }
    }
    this.at++;
    return { kind: 'sequence', start, end: this.at, items, flow: true };
  }

  private string(): string {
    const start = this.at++;
    let escaped = false;
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === 34) break;
      if (unit === 92) {
        escaped = true;
        this.escape();
      } else if (unit < 0x20 || Number.isNaN(unit)) this.fail('in string literal');
      else this.at++;
    }
    this.at++;
    const literal = this.text.slice(start, this.at);
    return escaped ? (JSON.parse(literal) as string) : literal.slice(1, -1);
  }

  private escape(): void {
    const unit = this.text[++this.at];
    if (unit === undefined || !'"\\/bfnrtu'.includes(unit)) this.fail('in string escape code');
    this.at++;
    if (unit !== 'u') return;
    for (let i = 0; i < 4; i++, this.at++) {
      if (!/^[0-9a-fA-F]$/.test(this.text[this.at] ?? '')) this.fail('in \\u hexadecimal character escape');
    }
  }

  private number(start: number): Node {
    if (this.text[this.at] === '-') this.at++;
    if (this.text[this.at] === '0') this.at++;
    else this.digits('in numeric literal');
    if (this.text[this.at] === '.') {
      this.at++;
      this.digits('after decimal point in numeric literal');
    }
    if (this.text[this.at] === 'e' || this.text[this.at] === 'E') {
      this.at++;
      if (this.text[this.at] === '+' || this.text[this.at] === '-') this.at++;
      this.digits('in exponent of numeric literal');
    }
    return this.scalar(start, Number(this.text.slice(start, this.at)), 'plain');
  }

  private digits(where: string): void {
    if (!isDigit(this.text[this.at])) this.fail(where);
    while (isDigit(this.text[this.at])) this.at++;
  }

  private word(start: number, word: string, value: boolean | null): Node {
    for (let i = 1; i < word.length; i++) {
      this.at++;
      if (this.text[this.at] !== word[i]) this.fail(`in literal ${word} (expecting ${quoteByte(word.charCodeAt(i))})`);
    }
    this.at++;
    return this.scalar(start, value, 'plain');
  }

  private scalar(start: number, value: Scalar['value'], style: Scalar['style']): Scalar {
    const literal = this.text.slice(start, this.at);
    const isText = typeof value === 'string';
    return {
      kind: 'scalar',
      start,
      end: this.at,
      value,
      text: isText ? value : literal,
      style,
      json: isText ? '' : literal,
    };
  }

  private space(): void {
    for (;;) {
      const unit = this.text.charCodeAt(this.at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.at++;
    }
  }

  private fail(where: string): never {
    const point = this.text.codePointAt(this.at);
    if (point === undefined) throw new SyntaxFailure('unexpected end of JSON input');
    // Go looks at one byte and prints it as if it were a character.
    const character = String.fromCodePoint(point);
    const byte = byteLength(character) > 0 ? toBytes(character)[0]! : 0;
    throw new SyntaxFailure(`invalid character ${quoteByte(byte)} ${where}`);
  }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function quoteByte(byte: number): string {
  if (byte === 39) return "'\\''";
  if (byte === 34) return "'\"'";
  const named: Readonly<Record<number, string>> = {
    7: '\\a',
    8: '\\b',
    9: '\\t',
    10: '\\n',
    11: '\\v',
    12: '\\f',
    13: '\\r',
    92: '\\\\',
  };
  if (named[byte] !== undefined) return `'${named[byte]}'`;
  if (byte < 0x20 || byte === 0x7f) return `'\\x${byte.toString(16).padStart(2, '0')}'`;
  if (byte >= 0x80 && (byte <= 0xa0 || byte === 0xad)) return `'\\u00${byte.toString(16)}'`;
  return `'${String.fromCharCode(byte)}'`;
}
