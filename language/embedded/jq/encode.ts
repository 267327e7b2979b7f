import type { Fuel } from '../fuel.ts';
import { isRawByte } from '../../go/strings.ts';
import { sortedKeys } from './object.ts';
import { floatText } from './number.ts';
import { type JqValue, NumberText } from './value.ts';

/** JSON as gojq writes it (`gojq.Marshal`): compact, sorted keys, `<`, `>` and `&` as they are. */
export function encode(value: JqValue, fuel: Fuel): string {
  const out = encodeWithin(value, Infinity, fuel);
  fuel.allocate(out.length);
  return out;
}

/** The same, ended when more than `limit` units are written: the beginning is right, the rest may be missing. */
export function encodeWithin(value: JqValue, limit: number, fuel: Fuel | null): string {
  fuel?.step(4);
  fuel?.allocate(16);
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return floatText(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return list(value, limit, fuel);
      return value instanceof NumberText ? value.literal : object(value, limit, fuel);
  }
}

function list(items: readonly JqValue[], limit: number, fuel: Fuel | null): string {
  let out = '[';
  for (let i = 0; i < items.length && out.length <= limit; i++) {
    if (i > 0) out += ',';
    out += encodeWithin(items[i]!, limit - out.length, fuel);
  }
  return `${out}]`;
}

function object(entries: ReadonlyMap<string, JqValue>, limit: number, fuel: Fuel | null): string {
  let out = '{';
  for (const key of sortedKeys(entries)) {
    if (out.length > limit) break;
    if (out !== '{') out += ',';
    out += `${quote(key)}:`;
    out += encodeWithin(entries.get(key)!, limit - out.length, fuel);
  }
  return `${out}}`;
}

/** A string in quotes; control characters and DEL are escaped, bytes outside UTF-8 become `\ufffd`. */
export function quote(text: string): string {
  if (/^[ !#-[\]-~\u0080-\ud7ff]*$/.test(text)) return `"${text}"`;
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 34) out += '\\"';
    else if (c === 92) out += '\\\\';
    else if (c < 32 || c === 127) out += short[c] ?? `\\u00${c < 16 ? '0' : ''}${c.toString(16)}`;
    else if (isRawByte(c) && !isHigh(text.charCodeAt(i - 1))) out += '\\ufffd';
    else out += text[i]!;
  }
  return `${out}"`;
}

const short: Readonly<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' };

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
