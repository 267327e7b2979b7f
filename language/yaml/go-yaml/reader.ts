import { toBytes } from '../../go/strings.ts';
import { GoError } from '../../go/value.ts';

/**
 * The characters of a text as go-yaml's reader hands them out (`readerc.go`): by the half kilobyte, so that what is wrong
 * further on is found only when the scanner comes near. Behind the end stands `end`, which no text holds.
 */
export class Reader {
  /** In characters, from 0. */
  index = 0;
  line = 0;
  column = 0;
  private readonly bytes: Uint8Array;
  private readonly encoding: Encoding;
  /** The first byte that is not decoded yet, and the end of those that were read. */
  private offset: number;
  private loaded: number;
  private isRead: boolean;
  /** Decoded characters; those before `at` are behind the scanner. */
  private buffer: number[] = [];
  private at = 0;

  constructor(text: string) {
    // `decode.go: newParser`.
    this.bytes = toBytes(text === '' ? '\n' : text);
    this.loaded = Math.min(chunk, this.bytes.length);
    this.isRead = this.bytes.length < 3;
    this.encoding = encodingOf(this.bytes);
    this.offset = this.encoding.mark;
  }

  /** Makes so many characters known, from the next one on; throws where one of their chunk cannot be read. */
  need(count: number): void {
    if (this.buffer.length - this.at >= count) return;
    this.buffer = this.buffer.slice(this.at);
    this.at = 0;
    while (this.buffer.length < count) {
      if (this.offset === this.loaded) this.load();
      this.decode();
      if (this.isRead) {
        this.buffer.push(end);
        return;
      }
      if (this.buffer.length < count) this.load();
    }
  }

  /** The character so many places ahead. */
  peek(ahead = 0): number {
    return this.buffer[this.at + ahead] ?? end;
  }

  isBreak(ahead = 0): boolean {
    return isBreak(this.peek(ahead));
  }

  isBlank(ahead = 0): boolean {
    return isBlank(this.peek(ahead));
  }

  isEnd(): boolean {
    return this.peek() === end;
  }

  isBreakOrEnd(ahead = 0): boolean {
    const c = this.peek(ahead);
    return c === end || isBreak(c);
  }

  isBlankOrBreakOrEnd(ahead = 0): boolean {
    const c = this.peek(ahead);
    return c === end || isBlank(c) || isBreak(c);
  }

  /** A byte order mark at the start of what is known, wherever the scanner is in it: so go-yaml asks. */
  isByteOrderMark(): boolean {
    return this.buffer[0] === 0xfeff;
  }

  skip(count = 1): void {
    this.at += count;
    this.index += count;
    this.column += count;
  }

  skipLine(): void {
    if (this.isBreak()) this.readLine();
  }

  /** The next character. */
  read(): string {
    const c = this.peek();
    this.skip();
    return String.fromCodePoint(c);
  }

  /** A line break, which is `\n` but for the separators of lines and paragraphs; `''` where there is none. */
  readLine(): string {
    const c = this.peek();
    if (!isBreak(c)) return '';
    this.skip(c === carriageReturn && this.peek(1) === lineFeed ? 2 : 1);
    this.column = 0;
    this.line++;
    return c === 0x2028 || c === 0x2029 ? String.fromCodePoint(c) : '\n';
  }

  /** Skips what may stand between: all that `is` holds of. */
  skipWhile(is: (c: number) => boolean): void {
    this.need(1);
    while (is(this.peek())) {
      this.skip();
      this.need(1);
    }
  }

  /** A comment, up to its line break. */
  skipComment(): void {
    if (this.peek() === 0x23) this.skipWhile((c) => c !== end && !isBreak(c));
  }

  private load(): void {
    if (this.loaded === this.bytes.length) this.isRead = true;
    else this.loaded = Math.min(this.offset + chunk, this.bytes.length);
  }

  /** Decodes what is loaded; a character whose bytes are not all there waits for the rest. */
  private decode(): void {
    while (this.offset < this.loaded) {
      const available = this.loaded - this.offset;
      const { width, value } = this.encoding.read(this.bytes, this.offset, available);
      if (width > available) {
        if (this.isRead) throw new GoError(`yaml: ${this.encoding.incomplete(available)}`);
        return;
      }
      if (!isAllowed(value)) throw new GoError('yaml: control characters are not allowed');
      this.offset += width;
      this.buffer.push(value);
    }
  }
}

/** Stands behind the last character. */
export const end = 0;

/** go-yaml's `input_raw_buffer_size`. */
const chunk = 512;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The end is none of them. */
export function isOneOf(characters: string, c: number): boolean {
  return characters.includes(String.fromCodePoint(c));
}

export function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x09;
}

function isBreak(c: number): boolean {
  return c === lineFeed || c === carriageReturn || c === 0x85 || c === 0x2028 || c === 0x2029;
}

function isAllowed(c: number): boolean {
  if (c < 0xa0) return (c >= 0x20 && c <= 0x7e) || c === 0x09 || c === lineFeed || c === carriageReturn || c === 0x85;
  return c !== 0xfffe && c !== 0xffff;
}

interface Encoding {
  /** Bytes of the mark that says it. */
  readonly mark: number;
  /** One character; where its `width` is more than is available, it has no value yet. */
  read(bytes: Uint8Array, offset: number, available: number): { readonly width: number; readonly value: number };
  incomplete(available: number): string;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(0, 1);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(1, 0);
  return { ...utf8, mark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0 };
}

const utf8: Encoding = {
  mark: 0,
  read: (bytes, offset, available) => {
    const first = bytes[offset]!;
    if (first < 0x80) return { width: 1, value: first };
    const width = utf8Width(first);
    if (width === 0) throw new GoError('yaml: invalid leading UTF-8 octet');
    if (width > available) return { width, value: end };
    let value = first & (0x7f >> width);
    for (let k = 1; k < width; k++) {
      const octet = bytes[offset + k]!;
      if ((octet & 0xc0) !== 0x80) throw new GoError('yaml: invalid trailing UTF-8 octet');
      value = (value << 6) | (octet & 0x3f);
    }
    if (value < leastOf[width]!) throw new GoError('yaml: invalid length of a UTF-8 sequence');
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff) throw new GoError('yaml: invalid Unicode character');
    return { width, value };
  },
  incomplete: () => 'incomplete UTF-8 octet sequence',
};

/** The length of the sequence that a byte begins, 0 where it begins none. */
export function utf8Width(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
}

/** The least character that needs so many bytes. */
const leastOf = [0, 0, 0x80, 0x800, 0x10000];

function utf16(low: number, high: number): Encoding {
  const unitAt = (bytes: Uint8Array, at: number) => bytes[at + low]! | (bytes[at + high]! << 8);
  return {
    mark: 2,
    read: (bytes, offset, available) => {
      if (available < 2) return { width: 2, value: end };
      const unit = unitAt(bytes, offset);
      if ((unit & 0xfc00) === 0xdc00) throw new GoError('yaml: unexpected low surrogate area');
      if ((unit & 0xfc00) !== 0xd800) return { width: 2, value: unit };
      if (available < 4) return { width: 4, value: end };
      const second = unitAt(bytes, offset + 2);
      if ((second & 0xfc00) !== 0xdc00) throw new GoError('yaml: expected low surrogate area');
      return { width: 4, value: 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff) };
    },
    incomplete: (available) => (available < 2 ? 'incomplete UTF-16 character' : 'incomplete UTF-16 surrogate pair'),
  };
}
