import { toFloat } from '../../go/json-number.ts';
import { compare } from '../../go/json-order.ts';
import { fromBytes, toBytes } from '../../go/strings.ts';
import { type Run, deeper } from './run.ts';

/** The options of tidwall/pretty: arrays that fit into `width` bytes stand on one line (0: never). */
export interface PrettyOptions {
  readonly width: number;
  readonly prefix: string;
  readonly indent: string;
  readonly sortKeys: boolean;
}

/** The JSON on several lines, with a line break at the end, as tidwall/pretty prints it; the text need not be valid. */
export function pretty(json: string, options: PrettyOptions, run: Run): string {
  // Widths are counted in bytes: one character stands for each.
  const plain = isAscii(json);
  const printer = new Printer(plain ? json : binary(json), options);
  printer.out = options.prefix;
  printer.value({ oneLine: false, tabs: 0 }, run);
  const out = plain ? printer.out : fromBinary(printer.out);
  return out === '' ? '' : `${out}\n`;
}

/** The JSON without white space outside of strings. */
export function ugly(json: string): string {
  let out = '';
  for (let i = 0; i < json.length; ) {
    const from = i;
    while (i < json.length && json.charCodeAt(i) > 32) i = json.charCodeAt(i) === 34 ? stringEnd(json, i) : i + 1;
    out += json.slice(from, i);
    i++;
  }
  return out;
}

/** `oneLine`: no line breaks, because an array is tried on one line; an object then ends the attempt. */
interface Layout {
  readonly oneLine: boolean;
  readonly tabs: number;
}

class Printer {
  out = '';
  /** The length of what stands in front of `out`. */
  private base = 0;
  private i = 0;
  /** Where the last line begins, counted from the start of the whole text. */
  private line = 0;
  private readonly json: string;
  private readonly options: PrettyOptions;

  constructor(json: string, options: PrettyOptions) {
    this.json = json;
    this.options = options;
  }

  /** Prints the next value, whatever stands before it. False for an object where there may be none. */
  value(layout: Layout, run: Run): boolean {
    const { json } = this;
    for (; this.i < json.length; this.i++) {
      const c = json.charAt(this.i);
      if (c === '"') return this.copy(stringEnd(json, this.i));
      if (/[0-9\-+iIN]/.test(c) || (c === 'n' && this.i + 1 < json.length && json.charAt(this.i + 1) !== 'u')) {
        return this.copy(numberEnd(json, this.i));
      }
      if (c === '{' || c === '[') return this.container(c, layout, deeper(run));
      const word = words[c];
      if (word === undefined) continue;
      this.out += word;
      this.i += word.length;
      return true;
    }
    return true;
  }

  private copy(end: number): true {
    this.out += this.json.slice(this.i, end);
    this.i = end;
    return true;
  }

  private container(open: '{' | '[', layout: Layout, run: Run): boolean {
    if (open === '[' && !layout.oneLine && this.fitsOneLine(run)) return true;
    if (open === '{' && layout.oneLine) return false;
    this.out += open;
    this.i++;
    if (open === '[' || !this.options.sortKeys) return this.items(open, layout, run);
    const { out: before, base } = this;
    const members: Member[] = [];
    [this.base, this.out] = [base + before.length, ''];
    const closed = this.items(open, layout, run, members);
    const tail = this.out;
    this.base = base;
    this.out = before + (closed ? sortedText(members) : members.map(({ text }) => text).join('')) + tail;
    return true;
  }

  /**
   * The items up to the closing bracket, which is printed too. False for an object that is not closed, and where an item may
   * not stand on a line with others. `members` takes the items instead of the output.
   */
  private items(open: '{' | '[', layout: Layout, run: Run, members?: Member[]): boolean {
    const { json } = this;
    const close = open === '{' ? '}' : ']';
    for (let count = 0; this.i < json.length; this.i++) {
      run.fuel.step();
      const c = json.charAt(this.i);
      if (c <= ' ') continue;
      if (c === close) {
        if (count > 0 && !layout.oneLine) this.breakLine(layout.tabs);
        this.out += close;
        this.i++;
        return true;
      }
      if (open === '{' && c !== '"') continue;
      const spaced = count > 0 && open === '[';
      if (count > 0) this.out += spaced && layout.oneLine ? ', ' : ',';
      if (!layout.oneLine) this.breakLine(layout.tabs + 1);
      // The space behind a comma becomes the line break, which then is not counted as a part of the line.
      if (spaced) this.line++;
      const keyAt = this.i;
      if (open === '{') this.key();
      const keyEnd = Math.min(this.i, json.length);
      const fits = this.value({ ...layout, tabs: layout.tabs + 1 }, run);
      if (layout.oneLine && !fits) return false;
      if (members !== undefined) {
        members.push({ key: json.slice(keyAt, keyEnd), text: this.out });
        [this.base, this.out] = [this.base + this.out.length, ''];
      }
      this.i--;
      count++;
    }
    return open !== '{';
  }

  private key(): void {
    this.copy(stringEnd(this.json, this.i));
    this.out += ': ';
  }

  private breakLine(tabs: number): void {
    this.line = this.base + this.out.length;
    this.out += `\n${this.options.prefix}${this.options.indent.repeat(tabs)}`;
  }

  /** Prints an array on one line when it holds no object and fits. */
  private fitsOneLine(run: Run): boolean {
    const width = this.options.width - (this.base + this.out.length - this.line);
    if (width <= 3) return false;
    const { out, i, line } = this;
    const fits = this.container('[', { oneLine: true, tabs: 0 }, run);
    this.line = line;
    run.fuel.step(this.i - i);
    if (fits && this.out.length - out.length <= width) return true;
    [this.out, this.i] = [out, i];
    return false;
  }
}

const words: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

/** A member with the comma and line break in front of it. */
interface Member {
  readonly key: string;
  readonly text: string;
}

/** Members by key, then by value. */
function sortedText(members: readonly Member[]): string {
  const bare = members.map(({ key, text }) => ({ key, text: text.slice(text.indexOf('\n')) }));
  bare.sort((a, b) => compareValues(a.key, b.key) || compareValues(valueText(a), valueText(b)));
  return bare.map(({ text }) => text).join(',');
}

function valueText(member: Member): string {
  const text = member.text.trim();
  return text.length > member.key.length ? text.slice(member.key.length + 1).trim() : text;
}

function compareValues(a: string, b: string): number {
  const [rankA, rankB] = [rank(a), rank(b)];
  if (rankA !== rankB) return rankA - rankB;
  if (rankA === 3) return compare(stringOf(a), stringOf(b));
  if (rankA !== 2) return compare(a, b);
  const [x, y] = [toFloat(a), toFloat(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** null, false, numbers, strings, true, the rest. */
function rank(text: string): number {
  const at = '\0nf\0"t[{'.indexOf(text.charAt(0) || 'n');
  return [2, 0, 1, 2, 3, 4, 5, 5][at] ?? 2;
}

function stringOf(text: string): string {
  const end = /["\\]/.exec(text.slice(1));
  if (end === null) return '';
  if (end[0] === '"') return text.slice(1, end.index + 1);
  try {
    return binary(String(JSON.parse(fromBinary(text))).toWellFormed());
  } catch {
    return '';
  }
}

function stringEnd(json: string, i: number): number {
  for (i++; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c === 92) i++;
  }
  return json.length;
}

function numberEnd(json: string, i: number): number {
  for (i++; i < json.length; i++) if (json.charCodeAt(i) <= 32 || ',:]}'.includes(json.charAt(i))) break;
  return i;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function binary(text: string): string {
  let out = '';
  for (const byte of toBytes(text)) out += String.fromCharCode(byte);
  return out;
}

function fromBinary(text: string): string {
  return fromBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
