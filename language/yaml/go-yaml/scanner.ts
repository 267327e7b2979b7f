import { scannerMistake } from './mistake.ts';
import { PossibleKeys } from './possible-keys.ts';
import { Reader } from './reader.ts';
import { isDocumentIndicator, scanBlock, scanPlain, scanQuoted } from './scan-scalar.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-tag.ts';
import type { Indicator, Token } from './token.ts';

/**
 * The tokens of a text, each made when it is asked for: what is wrong further on is not met before. Only where a token may
 * turn out to be a key, the scanner goes on until it knows (`scannerc.go: yaml_parser_fetch_more_tokens`).
 */
export class Scanner {
  private readonly reader: Reader;
  /** Tokens that nobody took yet, and how many were taken. */
  private readonly queue: Token[] = [];
  private taken = 0;
  /** Where blocks are indented, from the outside in; -1 outside all of them. */
  private readonly indents: number[] = [];
  private indent = -1;
  private readonly keys: PossibleKeys;
  private isKeyAllowed = true;

  constructor(text: string) {
    this.reader = new Reader(text);
    this.keys = new PossibleKeys(this.reader);
    this.reader.need(1);
  }

  /** The next token; it stays the next one until it is taken. */
  peek(): Token {
    while (this.queue.length === 0 || this.keys.has(this.taken)) this.fetch();
    return this.queue[0]!;
  }

  take(): Token {
    const token = this.peek();
    this.queue.shift();
    this.taken++;
    return token;
  }

  private fetch(): void {
    const { reader } = this;
    reader.need(1);
    this.skipToToken();
    this.unroll(reader.column);
    reader.need(4);
    if (reader.isEnd()) {
      this.endStream();
      return;
    }
    if (reader.column === 0 && reader.peek() === 0x25) {
      this.leaveBlocks();
      this.queue.push(scanDirective(reader));
    } else if (isDocumentIndicator(reader)) {
      this.leaveBlocks();
      this.indicator(reader.peek() === 0x2d ? 'document-start' : 'document-end', 3);
    } else this.fetchIn(String.fromCodePoint(reader.peek()));
  }

  private fetchIn(first: string): void {
    const { reader } = this;
    const isFlow = this.isFlow();
    switch (first) {
      case '[':
      case '{':
        this.openFlow(first === '[' ? 'flow-sequence-start' : 'flow-mapping-start');
        return;
      case ']':
      case '}':
        this.closeFlow(first === ']' ? 'flow-sequence-end' : 'flow-mapping-end');
        return;
      case ',':
        this.keys.drop();
        this.isKeyAllowed = true;
        this.indicator('flow-entry');
        return;
      case '*':
      case '&':
        this.saveKey();
        this.isKeyAllowed = false;
        this.queue.push(scanAnchor(reader, first === '*' ? 'alias' : 'anchor'));
        return;
      case '!':
        this.saveKey();
        this.isKeyAllowed = false;
        this.queue.push(scanTag(reader));
        return;
      case "'":
      case '"':
        this.saveKey();
        this.isKeyAllowed = false;
        this.scalar(false, scanQuoted);
        return;
      case '|':
      case '>':
        if (isFlow) break;
        this.keys.drop();
        this.isKeyAllowed = true;
        this.scalar(false, () => scanBlock(reader, this.indent));
        return;
      case '-':
        if (!reader.isBlankOrBreakOrEnd(1)) break;
        this.blockEntry();
        return;
      case '?':
        if (!isFlow && !reader.isBlankOrBreakOrEnd(1)) break;
        this.explicitKey();
        return;
      case ':':
        if (!isFlow && !reader.isBlankOrBreakOrEnd(1)) break;
        this.value();
        return;
    }
    if (!this.startsPlain(first)) throw scannerMistake(reader, 'found character that cannot start any token');
    this.plain();
  }

  private startsPlain(first: string): boolean {
    const { reader } = this;
    if (first === '-') return !reader.isBlank(1);
    if (first === '?' || first === ':') return !this.isFlow() && !reader.isBlankOrBreakOrEnd(1);
    return !reader.isBlankOrBreakOrEnd() && !'#|>%@`'.includes(first);
  }

  private isFlow(): boolean {
    return this.keys.brackets > 0;
  }

  /** Blanks, comments and line breaks. In a block, tabs count as blanks only where no key may begin. */
  private skipToToken(): void {
    const { reader } = this;
    for (;;) {
      reader.need(1);
      if (reader.column === 0 && reader.isByteOrderMark()) reader.skip();
      reader.skipWhile((c) => c === 0x20 || (c === 0x09 && (this.isFlow() || !this.isKeyAllowed)));
      reader.skipComment();
      if (!reader.isBreak()) return;
      reader.need(2);
      reader.skipLine();
      if (!this.isFlow()) this.isKeyAllowed = true;
    }
  }

  private indicator(kind: Indicator['kind'], length = 1): void {
    this.queue.push({ kind, line: this.reader.line });
    this.reader.skip(length);
  }

  private scalar(isPlain: boolean, scan: (reader: Reader) => string): void {
    const { line } = this.reader;
    this.queue.push({ kind: 'scalar', line, text: scan(this.reader), isPlain });
  }

  private plain(): void {
    this.saveKey();
    this.isKeyAllowed = false;
    let endsLine = false;
    this.scalar(true, (reader) => {
      const scanned = scanPlain(reader, { indent: this.indent + 1, isFlow: this.isFlow() });
      endsLine = scanned.endsLine;
      return scanned.text;
    });
    if (endsLine) this.isKeyAllowed = true;
  }

  private openFlow(kind: Indicator['kind']): void {
    this.saveKey();
    this.keys.openBracket(this.nextNumber());
    if (this.keys.brackets > maxDepth) throw scannerMistake(this.reader, `exceeded max depth of ${maxDepth}`);
    this.isKeyAllowed = true;
    this.indicator(kind);
  }

  private closeFlow(kind: Indicator['kind']): void {
    this.keys.closeBracket();
    this.isKeyAllowed = false;
    this.indicator(kind);
  }

  private blockEntry(): void {
    const { reader } = this;
    if (!this.isFlow()) {
      if (!this.isKeyAllowed) throw scannerMistake(reader, 'block sequence entries are not allowed in this context');
      this.roll('block-sequence-start', reader);
    }
    this.keys.drop();
    this.isKeyAllowed = true;
    this.indicator('block-entry');
  }

  private explicitKey(): void {
    const { reader } = this;
    if (!this.isFlow()) {
      if (!this.isKeyAllowed) throw scannerMistake(reader, 'mapping keys are not allowed in this context');
      this.roll('block-mapping-start', reader);
    }
    this.keys.drop();
    this.isKeyAllowed = !this.isFlow();
    this.indicator('key');
  }

  private value(): void {
    const { reader } = this;
    const key = this.keys.take();
    if (key !== null) {
      this.insert({ kind: 'key', line: key.line }, key.number);
      this.roll('block-mapping-start', key, key.number);
      this.isKeyAllowed = false;
    } else {
      if (!this.isFlow()) {
        if (!this.isKeyAllowed) throw scannerMistake(reader, 'mapping values are not allowed in this context');
        this.roll('block-mapping-start', reader);
      }
      this.isKeyAllowed = !this.isFlow();
    }
    this.indicator('value');
  }

  private endStream(): void {
    const { reader } = this;
    if (reader.column !== 0) {
      reader.column = 0;
      reader.line++;
    }
    this.leaveBlocks();
    this.queue.push({ kind: 'stream-end', line: reader.line });
  }

  private leaveBlocks(): void {
    this.unroll(-1);
    this.keys.drop();
    this.isKeyAllowed = false;
  }

  /** Opens a block where the indentation grows; before the token of a number, or behind all. */
  private roll(kind: Indicator['kind'], { line, column }: Place, number?: number): void {
    if (this.isFlow() || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    if (this.indents.length > maxDepth) throw scannerMistake(this.reader, `exceeded max depth of ${maxDepth}`);
    this.insert({ kind, line }, number);
  }

  /** Closes the blocks that are indented further. */
  private unroll(column: number): void {
    if (this.isFlow()) return;
    while (this.indent > column) {
      this.queue.push({ kind: 'block-end', line: this.reader.line });
      this.indent = this.indents.pop()!;
    }
  }

  /** Before the token of a number; behind all where there is none, or it was taken. */
  private insert(token: Token, number = -1): void {
    const at = number - this.taken;
    if (at < 0) this.queue.push(token);
    else this.queue.splice(at, 0, token);
  }

  private nextNumber(): number {
    return this.taken + this.queue.length;
  }

  /** What begins here may be a key, and must be one where its block begins. */
  private saveKey(): void {
    if (this.isKeyAllowed) this.keys.save(this.nextNumber(), !this.isFlow() && this.indent === this.reader.column);
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Of brackets, and of blocks. */
const maxDepth = 10_000;
