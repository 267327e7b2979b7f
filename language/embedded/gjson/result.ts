import { toDecimal, toFloat } from '../../go/json-number.ts';
import type { Value } from '../../go/value.ts';
import { decode } from './decode.ts';
import type { Cut, Source } from './source.ts';
import { unescape } from './unescape.ts';

/** gjson's `Type`, by the names it prints. What does not exist is `Null` without a raw text. */
export type ResultType = 'Null' | 'False' | 'Number' | 'String' | 'True' | 'JSON';

/** What a path found: a part of the document, or of the text that a modifier made. Everything else is read from it on demand. */
export class Result {
  readonly type: ResultType;
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  /**
   * Where the raw text begins in the document that was asked, in code units; 0 also when it is not a part of it, and when
   * that is not known (gjson's `Index`: sjson writes there).
   */
  index = 0;
  /** The same for each element, after a path with `#` that answers an array. */
  indexes: readonly number[] | null = null;
  /** What `indexes` count from when it is not the text that was asked. */
  base: IndexBase | null = null;
  /** Of strings: where the content ends, which is before `end` unless the string is not closed. */
  private readonly contentEnd: number;

  constructor(type: ResultType, source: Source, start: number, end: number, contentEnd = end - 1) {
    this.type = type;
    this.source = source;
    this.start = start;
    this.end = end;
    this.contentEnd = contentEnd;
  }

  get exists(): boolean {
    return this.type !== 'Null' || this.end > this.start;
  }

  /** The source text of the value with its own spelling and white space. */
  get raw(): string {
    return this.source.text.slice(this.start, this.end);
  }

  /** The string form (`Result.String()`): decoded text, plain digits, raw JSON; empty for null and what is missing. */
  get str(): string {
    switch (this.type) {
      case 'String':
        return this.text;
      case 'Number':
        return /^-?[0-9]*$/.test(this.raw) ? this.raw : toDecimal(this.num);
      case 'JSON':
        return this.raw;
      case 'True':
        return 'true';
      case 'False':
        return 'false';
      default:
        return '';
    }
  }

  /** The decoded text of a string (`Result.Str`), empty for everything else. */
  get text(): string {
    if (this.type !== 'String') return '';
    const content = this.source.text.slice(this.start + 1, this.contentEnd);
    return content.includes('\\') ? unescape(content) : content;
  }

  /** The value of a number (`Result.Num`), 0 for everything else and for numbers that are none. */
  get num(): number {
    return this.type === 'Number' ? toFloat(this.raw) : 0;
  }

  /** The numeric reading of data filters (`Result.Float()`). */
  get float(): number {
    if (this.type === 'True') return 1;
    return this.type === 'String' ? toFloat(this.text) : this.num;
  }

  /** The integer reading (`Result.Int()`): a number without its fraction, the digits of a string, both in 64 bits. */
  get int(): bigint {
    if (this.type === 'True') return 1n;
    if (this.type !== 'String' && this.type !== 'Number') return 0n;
    const { num } = this;
    if (this.type === 'Number' && Math.abs(num) <= Number.MAX_SAFE_INTEGER) return BigInt(Math.trunc(num));
    const digits = this.type === 'String' ? this.text : this.raw;
    if (/^-?[0-9]+$/.test(digits)) return BigInt.asIntN(64, BigInt(digits));
    return this.type === 'Number' ? toInt64(num) : 0n;
  }

  /** The boolean reading of data filters (`Result.Bool()`). */
  get bool(): boolean {
    if (this.type === 'True') return true;
    return this.type === 'String' ? isTrueWord(this.text) : this.num !== 0;
  }

  /** The decoded value (`Result.Value()`): of duplicate keys the first one counts; no map or array for broken JSON. */
  get value(): Value {
    switch (this.type) {
      case 'String':
        return this.text;
      case 'Number':
        return this.num;
      case 'True':
        return true;
      case 'False':
        return false;
      case 'Null':
        return null;
      default:
        return decode(this);
    }
  }

  get isObject(): boolean {
    return this.type === 'JSON' && this.source.text.charCodeAt(this.start) === 123;
  }

  get isArray(): boolean {
    return this.type === 'JSON' && this.source.text.charCodeAt(this.start) === 91;
  }
}

/** Behind a pipe places are those in what was piped, moved on by the place where that stood in front of the pipe. */
export interface IndexBase {
  readonly cut: Cut;
  readonly shift: number;
  /** `shift` in bytes of UTF-8. */
  readonly shiftBytes: number;
}

const nothing: Source = { text: '' };

/** What a path finds that leads nowhere. */
export function missing(): Result {
  return new Result('Null', nothing, 0, 0);
}

/** `strconv.ParseBool` of the text in lower case: `null` where it is neither. */
export function boolWord(text: string): boolean | null {
  const lower = text.toLowerCase();
  if (lower === '1' || lower === 't' || lower === 'true') return true;
  return lower === '0' || lower === 'f' || lower === 'false' ? false : null;
}

/** Go's conversion on amd64: what does not fit is the smallest integer. */
function toInt64(value: number): bigint {
  return Math.abs(value) < 2 ** 63 ? BigInt(Math.trunc(value)) : -(2n ** 63n);
}

function isTrueWord(text: string): boolean {
  return text.length < 8 && boolWord(text) === true;
}
