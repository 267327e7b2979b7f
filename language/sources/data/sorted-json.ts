import { decode } from '../../go/json-decode.ts';
import { encode } from '../../go/json-encode.ts';
import type { JsonText } from './json-text.ts';

/**
 * JSON decoded into a Go `interface{}` and encoded again: keys sorted, of duplicate keys the last one, numbers through
 * `float64`. With `integers` as Kubernetes reads objects: what fits 64 bits stays whole. Throws `GoError`.
 */
export function sortedJson(json: string, options: { readonly integers?: boolean } = {}): JsonText {
  return encode(decode(json, options));
}
