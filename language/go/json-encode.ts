import { toJsonNumber } from './json-number.ts';
import { compare } from './json-order.ts';
import { quote } from './json-quote.ts';
import { toBase64 } from './json-base64.ts';
import { type Type, integerBits } from './type.ts';
import { GoError, type Native, Numeric, Slice, TypedMap, type Value, typeOf } from './value.ts';

/** How a value with methods of its own (a time, a version) is written: its JSON, or `null` for the usual way. */
export type EncodeNative = (value: Native) => string | null;

export interface EncodeOptions {
  /** `Encoder.SetEscapeHTML`: `<`, `>` and `&` in strings are escaped, as `json.Marshal` always does. */
  readonly escapeHTML: boolean;
  readonly native?: EncodeNative;
}

/**
 * `json.Marshal`: compact, keys in byte order, `[]byte` as base64. Throws `GoError` with `json: unsupported value: +Inf`,
 * `json: unsupported type: …`.
 */
export function encode(value: Value, options: EncodeOptions = { escapeHTML: true }): string {
  switch (typeof value) {
    case 'string':
      return quote(value, options);
    case 'number':
      return float(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      if (value === null) return 'null';
      if (Array.isArray(value)) return list(value, options);
      if (value instanceof Map) return object(value, options);
      return typed(value, options);
  }
}

function float(value: number): string {
  if (Number.isFinite(value)) return toJsonNumber(value);
  throw new GoError(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
}

function list(items: readonly Value[], options: EncodeOptions): string {
  let out = '';
  for (const item of items) out += out === '' ? `[${encode(item, options)}` : `,${encode(item, options)}`;
  return out === '' ? '[]' : `${out}]`;
}

/** Keys that are no strings are written as strings and sorted as such. */
function object(entries: ReadonlyMap<string | bigint | number | boolean, Value>, options: EncodeOptions): string {
  const keys = [...entries.keys()];
  // Objects that were written by Go come sorted.
  if (!isSorted(keys)) keys.sort((a, b) => compare(String(a), String(b)));
  let out = '';
  for (const key of keys)
    out += `${out === '' ? '{' : ','}${quote(String(key), options)}:${encode(entries.get(key)!, options)}`;
  return out === '' ? '{}' : `${out}}`;
}

function isSorted(keys: readonly (string | bigint | number | boolean)[]): boolean {
  for (let i = 1; i < keys.length; i++) if (compare(String(keys[i - 1]), String(keys[i])) > 0) return false;
  return true;
}

/** Keys must be texts or integers. */
function isKeyType({ key }: Type): boolean {
  return key!.kind === 'string' || integerBits(key!.kind) > 0;
}

function typed(value: Exclude<Value, null | boolean | string | number | bigint>, options: EncodeOptions): string {
  if (value instanceof Uint8Array) return `"${toBase64(value)}"`;
  if (value instanceof Numeric) return typeof value.value === 'number' ? float(value.value) : String(value.value);
  if (value instanceof Slice) return value.items === null ? 'null' : list(value.items, options);
  if (value instanceof TypedMap && isKeyType(value.type))
    return value.entries === null ? 'null' : object(value.entries, options);
  const written = 'native' in value ? options.native?.(value) : undefined;
  if (typeof written === 'string') return written;
  throw new GoError(`json: unsupported type: ${typeOf(value)?.name ?? 'nil'}`);
}
