import { compare } from '../../../language/go/json-order.ts';
import { quote } from '../../../language/go/json-quote.ts';
import { toJsonNumber } from '../../../language/go/json-number.ts';
import { parseJson } from '../../../language/manifest/json-text.ts';
import type { Node } from '../../../language/yaml/node.ts';
import { DecodeError } from './decode.ts';
import type { JsonText } from './json-text.ts';

/**
 * JSON decoded into a Go `interface{}` and encoded again: keys sorted, of duplicate keys the last one, numbers through
 * `float64`. With `integers: 'kept'` as Kubernetes reads objects: what fits 64 bits stays an integer.
 */
export function sortedJson(
  json: string,
  { integers }: { readonly integers: 'kept' | 'floats' } = { integers: 'floats' },
): JsonText {
  const { node, error } = parseJson(json);
  if (node === undefined) throw new DecodeError(error);
  return write(node, integers === 'kept');
}

function write(node: Node, integers: boolean): JsonText {
  if (node.kind === 'mapping') {
    const members = new Map(node.entries.map(({ key, value }) => [key.name.toWellFormed(), value]));
    const keys = [...members.keys()].sort(compare);
    return `{${keys.map((key) => `${quote(key)}:${write(members.get(key)!, integers)}`).join(',')}}`;
  }
  if (node.kind === 'sequence') return `[${node.items.map((item) => write(item, integers)).join(',')}]`;
  const { value, json } = node;
  if (typeof value === 'string') return quote(value.toWellFormed());
  return typeof value === 'number' ? number(json, integers) : String(value);
}

function number(literal: string, integers: boolean): JsonText {
  if (integers && /^-?\d+$/.test(literal)) {
    const integer = BigInt(literal);
    if (BigInt.asIntN(64, integer) === integer) return String(integer);
  }
  const value = Number(literal);
  if (!Number.isFinite(value))
    throw new DecodeError(`json: cannot unmarshal number ${literal} into Go value of type float64`);
  return toJsonNumber(value);
}
