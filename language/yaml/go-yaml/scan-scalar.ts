import { scannerMistake } from './mistake.ts';
import { type Reader, isBlank, isOneOf } from './reader.ts';

/** What a scalar's lines leave between them, until it is known that another line follows. */
class Gap {
  hasBreak = false;
  private blanks = '';
  /** The first line break, and those of empty lines after it. */
  private first = '';
  private more = '';

  get isOpen(): boolean {
    return this.hasBreak || this.blanks !== '';
  }

  /** Reads blanks and line breaks; those that begin a line are dropped. `check` sees each blank. */
  read(reader: Reader, check?: () => void): void {
    reader.need(1);
    while (reader.isBlank() || reader.isBreak()) {
      if (reader.isBlank()) {
        check?.();
        if (this.hasBreak) reader.skip();
        else this.blanks += reader.read();
      } else {
        reader.need(2);
        if (this.hasBreak) this.more += reader.readLine();
        else {
          this.blanks = '';
          this.first = reader.readLine();
          this.hasBreak = true;
        }
      }
      reader.need(1);
    }
  }

  /** The text that it folds to; empty from then on. */
  take(): string {
    const { first, more, blanks } = this;
    const folded = first.startsWith('\n') ? more || ' ' : first + more;
    const text = this.hasBreak ? folded : blanks;
    this.blanks = this.first = this.more = '';
    this.hasBreak = false;
    return text;
  }

  /** An escaped line break, which leaves nothing. */
  escape(): void {
    this.hasBreak = true;
    this.first = '';
  }
}

/** `---` or `...` on a line of its own. */
export function isDocumentIndicator(reader: Reader): boolean {
  const c = reader.peek();
  return (
    reader.column === 0 &&
    (c === 0x2d || c === 0x2e) &&
    reader.peek(1) === c &&
    reader.peek(2) === c &&
    reader.isBlankOrBreakOrEnd(3)
  );
}

/** A scalar without quotes; `endsLine` when a line break was read behind it. */
export function scanPlain(
  reader: Reader,
  { indent, isFlow }: { readonly indent: number; readonly isFlow: boolean },
): { readonly text: string; readonly endsLine: boolean } {
  const gap = new Gap();
  let text = '';
  const refuseTab = () => {
    if (gap.hasBreak && reader.column < indent && reader.peek() === 0x09)
      throw scannerMistake(reader, 'found a tab character that violates indentation');
  };
  for (;;) {
    reader.need(4);
    if (isDocumentIndicator(reader) || reader.peek() === 0x23) break;
    while (!reader.isBlankOrBreakOrEnd() && !endsPlain(reader, isFlow)) {
      if (gap.isOpen) text += gap.take();
      text += reader.read();
      reader.need(2);
    }
    if (!reader.isBlank() && !reader.isBreak()) break;
    gap.read(reader, refuseTab);
    if (!isFlow && reader.column < indent) break;
  }
  return { text, endsLine: gap.hasBreak };
}

function endsPlain(reader: Reader, isFlow: boolean): boolean {
  const c = reader.peek();
  if (c === 0x3a && reader.isBlankOrBreakOrEnd(1)) return true;
  return isFlow && isOneOf(',?[]{}', c);
}

/** A scalar in quotes. */
export function scanQuoted(reader: Reader): string {
  const quote = reader.peek();
  const gap = new Gap();
  let text = '';
  reader.skip();
  for (;;) {
    reader.need(4);
    if (isDocumentIndicator(reader)) throw scannerMistake(reader, 'found unexpected document indicator');
    if (reader.isEnd()) throw scannerMistake(reader, 'found unexpected end of stream');
    while (!reader.isBlankOrBreakOrEnd()) {
      if (reader.peek() === quote) {
        if (quote === doubleQuote || reader.peek(1) !== quote) break;
        reader.skip(2);
        text += "'";
      } else if (quote === doubleQuote && reader.peek() === backslash) {
        if (reader.isBreak(1)) {
          reader.need(3);
          reader.skip();
          reader.skipLine();
          gap.escape();
          break;
        }
        text += scanEscape(reader);
      } else text += reader.read();
      reader.need(2);
    }
    reader.need(1);
    if (reader.peek() === quote) break;
    gap.read(reader);
    text += gap.take();
  }
  reader.skip();
  return text;
}

const doubleQuote = 0x22;
const backslash = 0x5c;

function scanEscape(reader: Reader): string {
  const code = String.fromCodePoint(reader.peek(1));
  const digits = escapedDigits[code];
  const simple = escapes[code];
  if (digits === undefined && simple === undefined) throw scannerMistake(reader, 'found unknown escape character');
  reader.skip(2);
  return simple ?? scanCodePoint(reader, digits!);
}

function scanCodePoint(reader: Reader, digits: number): string {
  reader.need(digits);
  let value = 0;
  for (let k = 0; k < digits; k++) {
    const digit = hexDigit(reader.peek(k));
    if (digit === null) throw scannerMistake(reader, 'did not find expected hexdecimal number');
    value = value * 16 + digit;
  }
  if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff)
    throw scannerMistake(reader, 'found invalid Unicode character escape code');
  reader.skip(digits);
  return String.fromCodePoint(value);
}

export function hexDigit(c: number): number | null {
  const value = Number.parseInt(String.fromCodePoint(c), 16);
  return Number.isNaN(value) ? null : value;
}

const escapedDigits: Readonly<Partial<Record<string, number>>> = { x: 2, u: 4, U: 8 };

const escapes: Readonly<Partial<Record<string, string>>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** A block scalar from its `|` or `>` on; `parentIndent` is -1 at the top. */
export function scanBlock(reader: Reader, parentIndent: number): string {
  const isLiteral = reader.peek() === 0x7c;
  reader.skip();
  const { chomping, increment } = scanBlockHeader(reader);
  const lines = new BlockLines(reader, parentIndent, increment === 0 ? 0 : Math.max(parentIndent, 0) + increment);
  let text = '';
  let lineBreak = '';
  let wasBlank = false;
  let breaks = lines.emptyLines();
  while (reader.column === lines.indent && !reader.isEnd()) {
    const startsBlank = reader.isBlank();
    if (!isLiteral && !wasBlank && !startsBlank && lineBreak.startsWith('\n')) text += breaks === '' ? ' ' : '';
    else text += lineBreak;
    text += breaks;
    wasBlank = startsBlank;
    while (!reader.isBreakOrEnd()) {
      text += reader.read();
      reader.need(1);
    }
    reader.need(2);
    lineBreak = reader.readLine();
    breaks = lines.emptyLines();
  }
  if (chomping === '-') return text;
  return text + lineBreak + (chomping === '+' ? breaks : '');
}

/** The chomping and the indentation that stand behind `|` or `>`, in either order, and the rest of that line. */
function scanBlockHeader(reader: Reader): { readonly chomping: string; readonly increment: number } {
  let chomping = '';
  let increment = 0;
  const scanChomping = () => {
    if (chomping === '' && (reader.peek() === 0x2b || reader.peek() === 0x2d)) chomping = reader.read();
  };
  reader.need(1);
  scanChomping();
  reader.need(1);
  if (reader.peek() === 0x30) throw scannerMistake(reader, 'found an indentation indicator equal to 0');
  if (reader.peek() > 0x30 && reader.peek() <= 0x39) {
    increment = reader.peek() - 0x30;
    reader.skip();
    reader.need(1);
    scanChomping();
  }
  reader.skipWhile(isBlank);
  reader.skipComment();
  if (!reader.isBreakOrEnd()) throw scannerMistake(reader, 'did not find expected comment or line break');
  reader.need(2);
  reader.skipLine();
  return { chomping, increment };
}

/** The indentation of a block scalar's lines, which its first line decides unless the header did. */
class BlockLines {
  indent: number;
  private readonly reader: Reader;
  private readonly parentIndent: number;

  constructor(reader: Reader, parentIndent: number, indent: number) {
    this.reader = reader;
    this.parentIndent = parentIndent;
    this.indent = indent;
  }

  /** Reads the indentation of the next line, and the line breaks of empty ones before it. */
  emptyLines(): string {
    const { reader } = this;
    let breaks = '';
    let widest = 0;
    const isOutside = () => this.indent === 0 || reader.column < this.indent;
    for (;;) {
      reader.skipWhile((c) => c === 0x20 && isOutside());
      widest = Math.max(widest, reader.column);
      if (isOutside() && reader.peek() === 0x09)
        throw scannerMistake(reader, 'found a tab character where an indentation space is expected');
      if (!reader.isBreak()) break;
      reader.need(2);
      breaks += reader.readLine();
    }
    if (this.indent === 0) this.indent = Math.max(widest, this.parentIndent + 1, 1);
    return breaks;
  }
}
