import { byteLength } from '../../../go/strings.ts';
import { unexpectedToken } from './error.ts';

/** Cuts a path into the texts of its tokens (`token.Tokenize`). */
export function tokenize(selector: string): string[] {
  if (selector === '') throw unexpectedToken('', 0);
  const characters = Array.from(selector);
  const [first, second] = characters as [string, string | undefined];
  if (first !== '$' && first !== '@') throw unexpectedToken(first, 0);
  if (second !== undefined && second !== '.' && second !== '[') throw unexpectedToken(firstByte(second), 1);
  const cutter = new Cutter();
  for (const character of characters.slice(1)) cutter.add(character);
  return [first, ...cutter.finish()];
}

/** Sic: the original looks at the second byte only. */
function firstByte(character: string): string {
  return byteLength(character) === 1 ? character : String.fromCodePoint(new Utf8Head(character).byte);
}

/** The first byte of a character beyond ASCII. */
class Utf8Head {
  readonly byte: number;

  constructor(character: string) {
    const point = character.codePointAt(0)!;
    this.byte = point < 0x800 ? 0xc0 | (point >> 6) : point < 0x10000 ? 0xe0 | (point >> 12) : 0xf0 | (point >> 18);
  }
}

class Cutter {
  private readonly tokens: string[] = [];
  private text = '';
  private quotes = 0;
  private roundOpen = 0;
  private roundClosed = 0;
  private squareOpen = 0;
  private squareClosed = 0;

  add(character: string): void {
    this.count(character);
    this.text += character;
    if (this.text === '.') return;
    if (this.text === '..') this.push(this.text, '');
    else if (character === '[' && !this.inSubscript()) this.beginSubscript();
    else if (character !== '[' && this.inSubscript()) this.endSubscript(character);
    else if (character === '.' && !this.isQuoted()) this.push(undotted(this.text).slice(0, -1), '.');
  }

  finish(): string[] {
    if (this.text !== '') this.tokens.push(undotted(this.text));
    return this.tokens;
  }

  private count(character: string): void {
    if (this.text === '') {
      this.quotes = 0;
      this.roundOpen = 0;
      this.roundClosed = 0;
    }
    if (character === "'") this.quotes++;
    else if (character === '(') this.roundOpen++;
    else if (character === ')') this.roundClosed++;
    else if (character === '[') this.squareOpen++;
    else if (character === ']') this.squareClosed++;
  }

  private push(token: string, rest: string): void {
    this.tokens.push(token);
    this.text = rest;
  }

  /** True when a bracket was open before the last character. */
  private inSubscript(): boolean {
    return this.text.slice(0, -1).includes('[');
  }

  private beginSubscript(): void {
    if (this.text === '[' || this.text === '.[') return;
    this.push(undotted(this.text).slice(0, -1), '[');
  }

  private endSubscript(character: string): void {
    if (this.isQuoted() || character !== ']' || this.squareOpen !== this.squareClosed) return;
    this.push(undotted(this.text), '');
  }

  private isQuoted(): boolean {
    return this.quotes % 2 === 1 || this.roundOpen !== this.roundClosed;
  }
}

function undotted(text: string): string {
  return text.startsWith('.') ? text.slice(1) : text;
}
