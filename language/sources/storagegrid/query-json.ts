import { decode } from '../../go/json-decode.ts';
import { encode } from '../../go/json-encode.ts';
import { byteLength } from '../../go/strings.ts';
import { GoError, GoPanic, type Value, typeOf } from '../../go/value.ts';
import { unescapeQuery } from '../data/url-values.ts';

/**
 * A query as JSON, as joncalhoun/qson does: `a=1&b[c]=x&d[]=2` is `{"a":1,"b":{"c":"x"},"d":[2]}`. A value is JSON, or else a
 * string without its quotes.
 */
export function queryToJson(query: string): string {
  let merged: Value = new Map<string, Value>();
  for (const part of query.split('&')) merged = merge(merged, readPart(part));
  return encode(merged);
}

function readPart(part: string): Map<string, Value> {
  const equals = part.lastIndexOf('=');
  if (equals < 0) throw new GoError('qson: invalid url query param provided');
  const value = unescaped(part.slice(equals + 1));
  const key = unescaped(part.slice(0, equals));
  const pieces = key.split(/[[\]]/);
  const name = pieces[0]!;
  if (pieces.length === 1) return new Map([[name, readValue(value)]]);
  const inner = readPart(`${keyWithout(key, pieces)}=${value}`);
  return new Map([[name, pieces[1] === '' ? [inner.get('') ?? null] : inner]]);
}

/** `a[b][c]` → `b[c]`. */
function keyWithout(key: string, pieces: readonly string[]): string {
  const rest = key.slice(pieces[0]!.length + 1);
  const next = pieces[1]!.length;
  if (next >= rest.length) {
    const bounds = `${byteLength(pieces[1]!) + 1}:${byteLength(rest)}`;
    throw new GoPanic(`runtime error: slice bounds out of range [${bounds}]`);
  }
  return rest.slice(0, next) + rest.slice(next + 1);
}

function unescaped(text: string): string {
  const plain = unescapeQuery(text);
  if ('error' in plain) throw new GoError(plain.error);
  return plain.text;
}

function readValue(text: string): Value {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof GoError) return decode(`"${text}"`);
    throw error;
  }
}

/** What is there already is merged with what comes if it is a map or a list; a kind that differs is a panic. */
function merge(old: Value, added: Value): Value {
  if (old instanceof Map) {
    if (!(added instanceof Map)) throw mismatch(added, 'map[string]interface {}');
    for (const [key, value] of added) old.set(key, old.has(key) ? merge(old.get(key)!, value) : value);
    return old;
  }
  if (!Array.isArray(old)) return added;
  if (!Array.isArray(added)) throw mismatch(added, '[]interface {}');
  return [...old, ...added];
}

function mismatch(value: Value, wanted: string): GoPanic {
  return new GoPanic(`interface conversion: interface {} is ${typeOf(value)?.name ?? 'nil'}, not ${wanted}`);
}
