import type { Fuel } from '../embedded/fuel.ts';
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
  /** Pays for what is written: values that share what they hold can be far larger than what made them. */
  readonly fuel?: Fuel;
}

/**
 * `json.Marshal`: compact, keys in byte order, `[]byte` as base64. Throws `GoError` with `json: unsupported value: +Inf`,
 * `json: unsupported type: …`. Without recursion: Go writes whatever depth there is, unless a value holds itself.
 */
export function encode(value: Value, options: EncodeOptions = { escapeHTML: true }): string {
  const open: Members[] = [];
  const deep = new Set<Value>();
  let out = '';
  let next = value;
  for (;;) {
    const members = membersOf(next);
    if (members === null) {
      const text = scalar(next, options);
      options.fuel?.allocate(text.length);
      out += text;
    } else {
      options.fuel?.step(members.values.length);
      if (open.length >= depthWithoutCycles) {
        if (deep.has(next)) throw new GoError(`json: unsupported value: encountered a cycle via ${typeOf(next)!.name}`);
        deep.add(next);
      }
      out += members.keys === null ? '[' : '{';
      open.push(members);
    }
    let inner = open.at(-1);
    while (inner !== undefined && inner.at === inner.values.length) {
      out += inner.keys === null ? ']' : '}';
      deep.delete(inner.of);
      open.pop();
      inner = open.at(-1);
    }
    if (inner === undefined) return out;
    if (inner.at > 0) out += ',';
    if (inner.keys !== null) out += `${quote(String(inner.keys[inner.at]), options)}:`;
    next = inner.values[inner.at++]!;
  }
}

/** `startDetectCyclesAfter`: Go looks for cycles among those that it met beyond, which decides whose type it names. */
const depthWithoutCycles = 1000;

/** What a list or an object holds, in the order it is written, and how much of it was. */
interface Members {
  readonly of: Value;
  /** `null`: a list. */
  readonly keys: readonly Key[] | null;
  readonly values: readonly Value[];
  at: number;
}

type Key = string | bigint | number | boolean;

/** `null` for what holds nothing. */
function membersOf(value: Value): Members | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return { of: value, keys: null, values: value, at: 0 };
  if (value instanceof Map) return object(value, value);
  if (value instanceof Slice && value.items !== null) return { of: value, keys: null, values: value.items, at: 0 };
  if (value instanceof TypedMap && value.entries !== null && isKeyType(value.type))
    return object(value, value.entries as ReadonlyMap<Key, Value>);
  return null;
}

/** Keys that are no strings are written as strings and sorted as such. */
function object(of: Value, entries: ReadonlyMap<Key, Value>): Members {
  const keys = [...entries.keys()];
  // Objects that were written by Go come sorted.
  const isInOrder = isSorted(keys);
  if (!isInOrder) keys.sort((a, b) => compare(String(a), String(b)));
  return { of, keys, values: isInOrder ? [...entries.values()] : keys.map((key) => entries.get(key)!), at: 0 };
}

function isSorted(keys: readonly Key[]): boolean {
  for (let i = 1; i < keys.length; i++) if (compare(String(keys[i - 1]), String(keys[i])) > 0) return false;
  return true;
}

/** Keys must be texts or integers. */
function isKeyType({ key }: Type): boolean {
  return key!.kind === 'string' || integerBits(key!.kind) > 0;
}

function scalar(value: Value, options: EncodeOptions): string {
  switch (typeof value) {
    case 'string':
      return quote(value, options);
    case 'number':
      return float(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : typed(value, options);
  }
}

function float(value: number): string {
  if (Number.isFinite(value)) return toJsonNumber(value);
  throw new GoError(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
}

function typed(value: Exclude<Value, null | boolean | string | number | bigint>, options: EncodeOptions): string {
  if (value instanceof Uint8Array) return `"${toBase64(value)}"`;
  if (value instanceof Numeric) return typeof value.value === 'number' ? float(value.value) : String(value.value);
  // Those that are not nil hold something.
  if (value instanceof Slice || (value instanceof TypedMap && isKeyType(value.type))) return 'null';
  const written = 'native' in value ? options.native?.(value) : undefined;
  if (typeof written === 'string') return written;
  throw new GoError(`json: unsupported type: ${typeOf(value)?.name ?? 'nil'}`);
}
