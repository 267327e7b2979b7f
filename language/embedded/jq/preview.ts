import type { Fuel } from '../fuel.ts';
import { byteLength, sliceBytes } from '../../go/strings.ts';
import { encodeWithin } from './encode.ts';
import { type JqValue, typeName } from './value.ts';

/** The beginning of a value's JSON, at most 30 bytes, as it stands in error texts (`gojq.Preview`). */
export function preview(value: JqValue, fuel: Fuel): string {
  const written = encodeWithin(value, 64, fuel);
  const text = byteLength(written) > 32 ? sliceBytes(written, 0, 32) : written;
  if (byteLength(text) <= 30) return text;
  const ending = endings[typeName(value)] ?? ' ...';
  return cut(text, 30 - ending.length) + ending;
}

/** `string ("abc")`; `null` stands alone. */
export function typedPreview(value: JqValue, fuel: Fuel): string {
  return value === null ? 'null' : `${typeName(value)} (${preview(value, fuel)})`;
}

const endings: Readonly<Partial<Record<string, string>>> = { string: ' ..."', array: ' ...]', object: ' ...}' };

/** As many whole characters as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let out = '';
  for (const character of text) {
    size += byteLength(character);
    if (size > bytes) break;
    out += character;
  }
  return out;
}
