import { quote } from './strconv-quote.ts';
import { toBytes } from './strings.ts';

/** Why a text is no JSON, in the words of `encoding/json`, and the offset of the character it stumbled over. */
export interface JsonMistake {
  readonly message: string;
  readonly offset: number;
}

/** The first mistake in a text, `null` when it is JSON (`encoding/json: checkValid`). */
export function findMistake(text: string): JsonMistake | null {
  const scanner = new Scanner(text);
  try {
    scanner.document();
    return null;
  } catch (error) {
    if (error instanceof Mistake) return { message: error.message, offset: error.offset };
    throw error;
  }
}

class Mistake extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const MAX_DEPTH = 10_000;

class Scanner {
  private i = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    const open: ('}' | ']')[] = [];
    for (;;) {
      const close = this.beginValue();
      if (close === null) this.scalar();
      else {
        if (open.length >= MAX_DEPTH) this.fail('exceeded max depth');
        this.i++;
        if (this.peek() === close) this.i++;
        else {
          open.push(close);
          if (close === '}') this.key();
          continue;
        }
      }
      if (this.endValues(open)) return;
    }
  }

  /** The closing bracket of the container that begins here, `null` before any other value. */
  private beginValue(): '}' | ']' | null {
    const c = this.peek();
    return c === '{' ? '}' : c === '[' ? ']' : null;
  }

  /** Closes what ends here; true at the end of the text. */
  private endValues(open: ('}' | ']')[]): boolean {
    for (;;) {
      const close = open.at(-1);
      const c = this.peek();
      if (close === undefined) {
        if (c !== '') this.fail('after top-level value');
        return true;
      }
      if (c === ',') {
        this.i++;
        if (close === '}') this.key();
        return false;
      }
      if (c !== close) this.fail(close === '}' ? 'after object key:value pair' : 'after array element');
      this.i++;
      open.pop();
    }
  }

  private key(): void {
    if (this.peek() !== '"') this.fail('looking for beginning of object key string');
    this.string();
    if (this.peek() !== ':') this.fail('after object key');
    this.i++;
  }

  private scalar(): void {
    const c = this.peek();
    if (c === '"') this.string();
    else if (c === '-' || isDigit(c)) this.number();
    else {
      const word = ['true', 'false', 'null'].find((name) => name.startsWith(c) && c !== '');
      if (word === undefined) this.fail('looking for beginning of value');
      for (const expected of word ?? '') {
        if (this.at() !== expected) this.fail(`in literal ${word} (expecting '${expected}')`);
        this.i++;
      }
    }
  }

  private string(): void {
    for (this.i++; this.at() !== '"'; this.i++) {
      if (this.at() === '' || this.at() < ' ') this.fail('in string literal');
      if (this.at() !== '\\') continue;
      this.i++;
      if (!'"\\/bfnrtu'.includes(this.at()) || this.at() === '') this.fail('in string escape code');
      if (this.at() !== 'u') continue;
      for (let k = 0; k < 4; k++) {
        this.i++;
        if (!/^[0-9a-fA-F]$/.test(this.at())) this.fail('in \\u hexadecimal character escape');
      }
    }
    this.i++;
  }

  private number(): void {
    if (this.at() === '-') this.i++;
    if (this.at() === '0') this.i++;
    else this.digits('in numeric literal');
    if (this.at() === '.') {
      this.i++;
      this.digits('after decimal point in numeric literal');
    }
    if (this.at() !== 'e' && this.at() !== 'E') return;
    this.i++;
    if (this.at() === '+' || this.at() === '-') this.i++;
    this.digits('in exponent of numeric literal');
  }

  private digits(place: string): void {
    if (!isDigit(this.at())) this.fail(place);
    while (isDigit(this.at())) this.i++;
  }

  /** The character here, `''` at the end. */
  private at(): string {
    return this.text.charAt(this.i);
  }

  /** The next character that is no white space. */
  private peek(): string {
    while (/^[ \t\r\n]$/.test(this.at())) this.i++;
    return this.at();
  }

  private fail(place: string): never {
    const { text, i } = this;
    if (i >= text.length) {
      // The original tries a space at the end: only within a number, word or escape that is not what it expects.
      const tight = /numeric literal|escape|expecting/.test(place);
      throw new Mistake(tight ? `invalid character ' ' ${place}` : 'unexpected end of JSON input', text.length);
    }
    throw new Mistake(`invalid character ${characterName(text.slice(i, i + 2))} ${place}`, i);
  }
}

function isDigit(c: string): boolean {
  return c >= '0' && c <= '9';
}

/** The first byte as `encoding/json` shows it: a byte of a longer character is named as if it were one of its own. */
function characterName(text: string): string {
  const first = String.fromCharCode(toBytes(text)[0] ?? 0);
  if (first === "'") return String.raw`'\''`;
  if (first === '"') return `'"'`;
  return `'${quote(first).slice(1, -1)}'`;
}
