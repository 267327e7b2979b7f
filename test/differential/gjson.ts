import fc from 'fast-check';
import { byteIndexes } from '../../language/embedded/gjson/byte-indexes.ts';
import { evaluate } from '../../language/embedded/gjson/evaluate.ts';
import { parse } from '../../language/embedded/gjson/parse.ts';
import { byteLength, fromBytes, toBytes } from '../../language/go/strings.ts';
import { compare } from '../../language/go/json-order.ts';
import type { Value } from '../../language/go/value.ts';
import type { Differential } from './differential.ts';
import { anyJson, jsonWithPath, path } from './json-texts.ts';

/** gjson 1.19.0: every reading of what a path finds, and where it stands. */
export const differential: Differential<{ json: string; path: string }> = {
  name: 'gjson',
  goPackage: 'json',
  arbitrary: fc.oneof(fc.record({ json: anyJson, path }), jsonWithPath),
  ours: ({ json, path }) => {
    const found = evaluate(parse(path).value, json);
    const { exists, type, raw, str, float, int, bool, value, source, start } = found;
    return {
      exists,
      type,
      raw: text(raw),
      str: text(str),
      float: number(float),
      int: String(int),
      bool,
      value: plain(value),
      index: byteLength(source.text.slice(start - found.index, start)),
      indexes: byteIndexes(found, json),
    };
  },
};

/** The string itself, or its bytes in base64 where it is not valid UTF-8. */
export function text(value: string): unknown {
  if (value.isWellFormed()) return value;
  const bytes = toBytes(value);
  const valid = fromBytes(bytes).isWellFormed();
  return valid ? fromBytes(bytes) : { base64: Buffer.from(bytes).toString('base64') };
}

function number(value: number): unknown {
  if (Number.isNaN(value)) return { float: 'NaN' };
  return Number.isFinite(value) ? value : { float: value > 0 ? '+Inf' : '-Inf' };
}

function plain(value: Value): unknown {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  const keys = [...value.keys()].sort(compare);
  return { object: keys.map((key) => [text(key), plain(value.get(key) ?? null)]) };
}
