import { type EncodeOptions, encode } from '../../go/json-encode.ts';
import { Time } from '../../go/time.ts';
import type { Fuel } from '../fuel.ts';
import type { Native, Value } from '../../go/value.ts';
import { timeJson } from '../gotemplate/methods-time.ts';

/** `json.Marshal`. */
export function toJson(value: Value, fuel: Fuel): string {
  return encode(value, { ...marshalling, fuel });
}

/** As `json.Marshal` writes the values of an expression. */
export const marshalling: EncodeOptions = { escapeHTML: true, native: nativeJson };

function nativeJson(value: Native): string | null {
  if (value instanceof Time) return timeJson(value);
  return null;
}

/** Compact JSON with two spaces per level, as `json.MarshalIndent` writes it. */
export function indent(json: string): string {
  let text = '';
  let depth = 0;
  for (const { 0: piece } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|[^"{}[\],:]+/g)) {
    if (piece === '{' || piece === '[') text += `${piece}${line(++depth)}`;
    else if (piece === '}' || piece === ']') text += `${line(--depth)}${piece}`;
    else if (piece === ',') text += `,${line(depth)}`;
    else text += piece === ':' ? ': ' : piece;
  }
  return text;
}

function line(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}
