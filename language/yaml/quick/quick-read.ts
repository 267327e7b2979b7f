import type { Entry, Mapping, Node, Scalar, Sequence } from '../node.ts';
import { resolvePlain } from '../scalar.ts';
import { type Read, readLine } from './line-value.ts';
import { readLiteral } from './literal.ts';

/**
 * Reads a document of the YAML that nearly all manifests are written in: block mappings and lists, values on one line,
 * literal texts. Several times as fast as the library, and without the syntax tree that it leaves behind. `null` where it
 * meets anything else (anchors, tags, folded texts, values over several lines, tabs and carriage returns between values, any
 * mistake): the library reads the whole document then. Where it answers, it answers what `convert` does of the library's tree.
 */
export function quickRead(text: string): Node | null {
  if (text.includes('\r')) return null;
  const first = prologue.exec(text)![0].length;
  const reader = new Reader(text, first);
  const root = reader.block(-1);
  return root !== null && reader.isAtEnd ? root : null;
}

/** Comments and blank lines, and the separator that the document begins with. */
const prologue = /^(?:(?: *(?:#[^\n]*)?\n)*---(?: +#[^\n]*| *)(?:\n|$))?/;

const entryKey = /([A-Za-z0-9_$/][\w.$/-]*) *:(?=[ \n]|$)/y;

/** Deeper ones would overflow the stack; the library says so. */
const maxDepth = 200;

/** Stands on the first character of a line's content, and goes from value to value. */
class Reader {
  private readonly text: string;
  private at = 0;
  private lineStart = 0;
  /** The column of the content, `-1` behind the last line. */
  private indent = -1;
  /** The deepest column of a comment between the value before and this line, `-1` without one. */
  private comment = -1;
  /** Where the value before ends, together with the rest of its line and the comments that belong to it. */
  private end = 0;
  /** The value before is no block. */
  private isInnermost = true;
  private depth = 0;

  constructor(text: string, from: number) {
    this.text = text;
    this.nextLine(from);
  }

  get isAtEnd(): boolean {
    return this.indent === -1;
  }

  /** A mapping or a list that begins here, deeper than the column of what holds it. */
  block(outer: number): Node | null {
    const column = this.at - this.lineStart;
    if (column <= outer || this.depth > maxDepth) return null;
    this.depth++;
    const node = this.isDash() ? this.sequence(column) : this.mapping(column);
    this.depth--;
    return node;
  }

  private mapping(column: number): Mapping | null {
    const start = this.at;
    const entries: Entry[] = [];
    do {
      entryKey.lastIndex = this.at;
      const match = entryKey.exec(this.text);
      if (match === null) return null;
      const name = resolvePlain(match[1]!, undefined);
      if (name.value === null || name.json === null) return null;
      const key = { start: this.at, end: this.at + match[1]!.length, name: name.json || match[1]! };
      this.at += match[0].length;
      const value = this.value(column, { inMapping: true });
      if (value === null) return null;
      entries.push({ key, value, merged: false });
    } while (this.indent === column);
    return this.closed(column, { kind: 'mapping', start, end: this.end, entries, flow: false });
  }

  private sequence(column: number): Sequence | null {
    const start = this.at;
    const items: Node[] = [];
    do {
      const isCommented = this.comment !== -1;
      this.at++;
      const item = this.value(column, { inMapping: false });
      // The comments above an item that is nothing are the item.
      if (item === null || (isCommented && item.start === item.end)) return null;
      items.push(item);
    } while (this.indent === column && this.isDash());
    return this.closed(column, { kind: 'sequence', start, end: this.end, items, flow: false });
  }

  /** The library gives comments below a value to what they are indented like, and counts them as a part of it. */
  private closed<T extends Mapping | Sequence>(column: number, node: T): T | null {
    if (this.comment > column && this.isInnermost) return null;
    if (this.comment >= column && column > 0) {
      this.end = this.at;
      this.comment = -1;
    }
    this.isInnermost = false;
    return node;
  }

  /** What stands behind a colon or a dash. */
  private value(column: number, { inMapping }: { readonly inMapping: boolean }): Node | null {
    const { text } = this;
    while (text.charCodeAt(this.at) === space) this.at++;
    const { at } = this;
    const char = text.charCodeAt(at);
    if (Number.isNaN(char) || char === newline || char === hash) {
      this.nextLine(char === hash ? at : at + 1, char === hash ? at - this.lineStart : -1);
      if (this.indent > column) return this.block(column);
      if (inMapping && this.indent === column && this.isDash()) return this.block(column - 1);
      this.end = this.comment === -1 ? at : this.at;
      this.comment = -1;
      return nothing(at);
    }
    if (!inMapping && (this.isDash() || this.isKey())) return this.block(column);
    const read = char === bar ? readLiteral(text, at, column) : readLine(text, at);
    return read === null ? null : this.behind(read, column);
  }

  /** Goes on to the next line; a deeper one would belong to the value. */
  private behind({ node, end }: Read, column: number): Node | null {
    this.end = end;
    this.isInnermost = true;
    this.nextLine(end);
    return this.indent > column ? null : node;
  }

  private nextLine(from: number, comment = -1): void {
    const { text } = this;
    this.comment = comment;
    for (let at = Math.min(from, text.length); ; at++) {
      const start = at;
      while (text.charCodeAt(at) === space) at++;
      const char = text.charCodeAt(at);
      if (char === hash) {
        this.comment = Math.max(this.comment, at - start);
        at = text.indexOf('\n', at);
        if (at === -1) at = text.length - 1;
      } else if (char !== newline) {
        this.lineStart = start;
        this.at = at;
        this.indent = Number.isNaN(char) ? -1 : at - start;
        return;
      }
    }
  }

  private isDash(): boolean {
    const after = this.text.charCodeAt(this.at + 1);
    return this.text.charCodeAt(this.at) === dash && (after === space || after === newline || Number.isNaN(after));
  }

  private isKey(): boolean {
    entryKey.lastIndex = this.at;
    return entryKey.test(this.text);
  }
}

function nothing(at: number): Scalar {
  return { kind: 'scalar', start: at, end: at, value: null, text: '', style: 'plain', json: 'null' };
}

const [newline, space, hash, dash, bar] = [10, 32, 35, 45, 124];
