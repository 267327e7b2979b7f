import { isValid } from '../go/json-valid.ts';
import type { Value } from '../go/value.ts';
import { parseJson } from '../manifest/json-text.ts';

/** A decoded object (`null` for the text `null`), or the error of `json.Unmarshal` into a `map[string]interface{}`. */
export type JsonObject = { readonly value: Map<string, Value> | null } | { readonly error: string };

/** `json.Unmarshal` into a `map[string]interface{}`: numbers are `float64`, of duplicate keys the last one counts. */
export function decodeObject(text: string): JsonObject {
  if (!isValid(text)) return { error: parseJson(text).error ?? 'unexpected end of JSON input' };
  try {
    const decoded = toValue(JSON.parse(text) as Json);
    if (decoded === null || decoded instanceof Map) return { value: decoded };
    return { error: `json: cannot unmarshal ${kindOf(decoded)} into Go value of type map[string]interface {}` };
  } catch (error) {
    if (error instanceof RangeError) return { error: 'exceeded max depth' };
    if (error instanceof TooLarge) return { error: tooLarge(text) };
    throw error;
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A number that `float64` cannot hold. */
class TooLarge extends Error {}

function toValue(json: Json, depth = 0): Value {
  if (typeof json === 'number' && !Number.isFinite(json)) throw new TooLarge();
  // Bytes outside UTF-8 and lone surrogates become U+FFFD.
  if (typeof json === 'string') return json.isWellFormed() ? json : json.toWellFormed();
  if (typeof json !== 'object' || json === null) return json;
  if (depth === 10_000) throw new RangeError();
  if (isArray(json)) return json.map((item) => toValue(item, depth + 1));
  const map = new Map<string, Value>();
  for (const [key, item] of Object.entries(json)) map.set(key.toWellFormed(), toValue(item, depth + 1));
  return map;
}

function isArray(json: object): json is readonly Json[] {
  return Array.isArray(json);
}

function kindOf(value: Value): string {
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}

/** The error names the literal as it is written; what decides is whether the text is an object at all. */
function tooLarge(text: string): string {
  const first = text.trimStart()[0];
  if (first === '[') return 'json: cannot unmarshal array into Go value of type map[string]interface {}';
  if (first !== '{') return 'json: cannot unmarshal number into Go value of type map[string]interface {}';
  const literals = text.replace(/"(?:[^"\\]|\\.)*"/gs, '""').matchAll(/-?\d[\d.eE+-]*/g);
  for (const [literal] of literals)
    if (!Number.isFinite(Number(literal)))
      return `json: cannot unmarshal number ${literal} into Go value of type float64`;
  return '';
}
