import { GoError } from '../../go/value.ts';
import { toBase64 } from '../../go/json-base64.ts';
import { compare } from '../../go/json-order.ts';
import { quote } from '../../go/json-quote.ts';
import { findMistake } from '../../go/json-syntax.ts';
import { isJson } from '../../go/json-valid.ts';
import { toBytes } from '../../go/strings.ts';
import { type Spec } from './decode.ts';

/** JSON text as `json.Marshal` writes it. Functions here make one; it stands as it is inside a larger one. */
export type JsonText = string;

/** A struct: its members in order; those that are `undefined` are left out (`omitempty`). */
export function object(members: Readonly<Record<string, JsonText | number | boolean | undefined>>): JsonText {
  const written = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [`${quote(key)}:${String(value)}`],
  );
  return `{${written.join(',')}}`;
}

/** A map with string keys, which Go sorts by their bytes; `null` for none. */
export function map<T>(
  entries: Readonly<Record<string, T>> | null | undefined,
  write: (value: T) => JsonText,
): JsonText {
  if (entries === null || entries === undefined) return 'null';
  const keys = Object.keys(entries).sort(compare);
  return `{${keys.map((key) => `${quote(key)}:${write(entries[key]!)}`).join(',')}}`;
}

export function list<T>(items: readonly T[] | null | undefined, write: (value: T) => JsonText): JsonText {
  return items === null || items === undefined ? 'null' : `[${items.map((item) => write(item)).join(',')}]`;
}

/** A string; absent is Go's zero, the empty one. */
export function text(value: string | undefined): JsonText {
  return quote(value ?? '');
}

/** A `*string`. */
export function optionalText(value: string | null | undefined): JsonText {
  return value === null || value === undefined ? 'null' : quote(value);
}

/** `metadata` with `omitempty`. */
export function metadata(spec: Spec): JsonText | undefined {
  const entries = spec['metadata'] as Readonly<Record<string, string>> | null | undefined;
  return entries === null || entries === undefined || Object.keys(entries).length === 0
    ? undefined
    : map(entries, quote);
}

/** What a message carries; `null` is Go's nil: Kafka's tombstone, a message of Pub/Sub with nothing but attributes. */
export type Payload = string | null;

/** `body` of most sources: JSON as it stands with `jsonBody`, base64 without. */
export function body(bytes: Payload, spec: Spec): JsonText {
  return bytes === null ? 'null' : spec['jsonBody'] === true ? rawJson(bytes) : base64(bytes);
}

/** `[]byte`. */
export function base64(bytes: string): JsonText {
  return `"${toBase64(toBytes(bytes))}"`;
}

/** `*json.RawMessage`: white space is removed and `<`, `>`, `&` escaped, all else stays as it is written. */
export function rawJson(bytes: string): JsonText {
  if (isJson(bytes)) return compact(bytes);
  throw new GoError(`json: error calling MarshalJSON for type *json.RawMessage: ${findMistake(bytes)?.message}`);
}

/** `json.Compact` with HTML escaping, of a valid text. */
function compact(json: string): JsonText {
  let out = '';
  let from = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    const c = json.charCodeAt(i);
    if (c === 34) quoted = !quoted;
    else if (c === 92) i++;
    else {
      const escape = quoted ? escapes.get(c) : isSpace(c) ? '' : undefined;
      if (escape === undefined) continue;
      out += json.slice(from, i) + escape;
      from = i + 1;
    }
  }
  return out + json.slice(from);
}

const escapes: ReadonlyMap<number, string> = new Map([
  [60, '\\u003c'],
  [62, '\\u003e'],
  [38, '\\u0026'],
  [0x2028, '\\u2028'],
  [0x2029, '\\u2029'],
]);

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}
