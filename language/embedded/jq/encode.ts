import type { Fuel } from '../fuel.ts';
import { floatText } from './number.ts';
import { NumberText } from './number-text.ts';
import { keysOf } from './object.ts';
import type { JqObject, JqValue } from './value.ts';
import { chargeDigits, digitCount, textWeight } from './weight.ts';

/** JSON as gojq writes it (`gojq.Marshal`): compact, sorted keys, `<`, `>` and `&` as they are. */
export function encode(value: JqValue, fuel: Fuel): string {
  return encodeWithin(value, Infinity, fuel);
}

/** The same, ended when more than `limit` units are written: the beginning is right, the rest may be missing. */
export function encodeWithin(value: JqValue, limit: number, fuel: Fuel): string {
  if (!Array.isArray(value) && !(value instanceof Map)) return scalar(value, limit, fuel);
  const writer = new Writer(limit, fuel);
  writer.value(value);
  return writer.parts.join('');
}

class Writer {
  /** Joined at the end: a text that grows bit by bit would keep all its bits. */
  readonly parts: string[] = [];
  private left: number;
  private readonly fuel: Fuel;
  private hasEnded = false;

  constructor(limit: number, fuel: Fuel) {
    this.left = limit;
    this.fuel = fuel;
  }

  value(value: JqValue): void {
    if (Array.isArray(value)) this.list(value);
    else if (value instanceof Map) this.object(value);
    // A value that is about to be deleted: upstream's encoder gives up at it, and the preview of an error ends there.
    else if (typeof (value as unknown) === 'symbol') this.hasEnded = true;
    else this.put(scalar(value, this.left, this.fuel));
  }

  private list(items: readonly JqValue[]): void {
    this.put('[');
    for (let i = 0; i < items.length && this.left >= 0; i++) {
      if (i > 0) this.put(',');
      this.value(items[i]!);
    }
    this.put(']');
  }

  private object(entries: JqObject): void {
    let before = '{';
    for (const key of keysOf(entries, this.fuel)) {
      if (this.left < 0) break;
      this.put(before);
      this.put(scalar(key, this.left, this.fuel));
      this.put(':');
      this.value(entries.get(key)!);
      before = ',';
    }
    this.put(entries.size === 0 ? '{}' : '}');
  }

  private put(part: string): void {
    if (this.hasEnded) return;
    this.parts.push(part);
    this.left -= part.length;
  }
}

function scalar(value: Exclude<JqValue, JqValue[] | JqObject>, limit: number, fuel: Fuel): string {
  const known = typeof value === 'string' ? Math.min(value.length, limit) : 0;
  fuel.step(4 + (known >> 2));
  fuel.allocate(textWeight(known));
  const text = written(value, limit, fuel);
  // Once by itself, once in what it is a part of.
  fuel.allocate(2 * textWeight(text.length));
  return text;
}

function written(value: Exclude<JqValue, JqValue[] | JqObject>, limit: number, fuel: Fuel): string {
  switch (typeof value) {
    case 'string':
      return quote(value.length > limit ? value.slice(0, limit + 1) : value);
    case 'number':
      return floatText(value);
    case 'bigint':
      chargeDigits(digitCount(value), fuel);
      return String(value);
    case 'boolean':
      return String(value);
    default:
      return value instanceof NumberText ? value.literal : 'null';
  }
}

/** A string in quotes; control characters and DEL are escaped, bytes outside UTF-8 become `\ufffd`. */
export function quote(text: string): string {
  if (/^[ !#-[\]-~\u0080-\ud7ff]*$/.test(text)) return `"${text}"`;
  const parts = ['"'];
  // Piece by piece: replacing in a long text takes many times its memory.
  for (let start = 0; start < text.length; ) {
    let end = start + 4096;
    if (isHigh(text.charCodeAt(end - 1))) end++;
    parts.push(escaped(text.slice(start, end)));
    start = end;
  }
  parts.push('"');
  return parts.join('');
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll(/[\u0000-\u001f\u007f\udc80-\udcff]/gu, escape);
}

function escape(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0xdc80) return String.raw`\ufffd`;
  return short[character] ?? String.raw`\u00` + unit.toString(16).padStart(2, '0');
}

const short: Readonly<Record<string, string>> = {
  '\b': String.raw`\b`,
  '\t': String.raw`\t`,
  '\n': String.raw`\n`,
  '\f': String.raw`\f`,
  '\r': String.raw`\r`,
};
