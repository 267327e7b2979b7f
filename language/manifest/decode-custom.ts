import type { Custom } from '../../schemas/shape.ts';
import type { Node } from '../yaml/node.ts';
import { type GoValue, RawJson } from './go-value.ts';
import { atoi } from '../go/strconv-parse.ts';
import { formatTime } from '../go/time-format.ts';
import { inZone } from '../go/time.ts';
import { jsonType } from '../yaml/node.ts';
import { parseTime } from '../go/time-parse.ts';
import { utc } from '../go/zone.ts';

/** Either the value, or an error's own text, or a mismatch to which the caller adds the field. */
export type CustomResult =
  | { readonly value: GoValue }
  | { readonly error: string; readonly mismatch?: undefined }
  | { readonly mismatch: { readonly value: string; readonly type: string } };

/** Decodes the types that have an `UnmarshalJSON` of their own. */
export function decodeCustom(kind: Custom, node: Node, json: string): CustomResult {
  const type = jsonType(node);
  const value = node.kind === 'scalar' ? node.value : null;
  switch (kind) {
    case 'raw':
    case 'amount':
      return { value: new RawJson(json) };
    case 'int64-or-string':
      return type === 'string' ? { value: value as string } : integerValue(type, json, 'int64', 63n);
    case 'int-or-string':
      return type === 'string' ? { value: value as string } : integerValue(type, json, 'int32', 31n);
    case 'quantity':
      return quantity(type === 'null' ? '0' : json);
    default:
      if (type === 'null') return { value: '' };
      return type === 'string' ? time(value as string) : { mismatch: { value: type, type: 'string' } };
  }
}

function integerValue(type: string, json: string, go: string, bits: bigint): CustomResult {
  if (type === 'null') return { value: 0 };
  if (type !== 'number') return { mismatch: { value: type, type: go } };
  const value = /^-?[0-9]+$/.test(json) ? BigInt(json) : null;
  if (value === null || value >= 2n ** bits || value < -(2n ** bits)) {
    return { mismatch: { value: `number ${json}`, type: go } };
  }
  return { value: Number.isSafeInteger(Number(value)) ? Number(value) : value };
}

/** `k8s.io/apimachinery/pkg/api/resource: ParseQuantity`, which looks at the literal between the quotes. */
function quantity(literal: string): CustomResult {
  const text = literal.replace(/^"(.*)"$/s, '$1').trim();
  const suffix = /^[-+]?[0-9]*(?:\.[0-9]*)?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text)?.[1];
  if (suffix === undefined || text === '') {
    return {
      error: "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    };
  }
  const exponent = /^[eE]([-+]?[0-9]+)$/.exec(suffix)?.[1];
  const known = exponent === undefined ? /^([numkMGTPE]?|[KMGTPE]i)$/.test(suffix) : atoi(exponent).error === null;
  return known ? { value: text } : { error: "unable to parse quantity's suffix" };
}

/** `k8s.io/apimachinery/pkg/apis/meta/v1: Time.UnmarshalJSON`. */
function time(text: string): CustomResult {
  const parsed = parseTime('2006-01-02T15:04:05Z07:00', text, utc);
  if ('error' in parsed) return parsed;
  return { value: formatTime(inZone(parsed.value, utc), '2006-01-02T15:04:05Z') };
}
