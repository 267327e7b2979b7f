import fc from 'fast-check';
import { decode, decodeObject } from '../../language/go/json-decode.ts';
import { encode } from '../../language/go/json-encode.ts';
import { GoError } from '../../language/go/value.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';
import { anyJson } from './json-texts.ts';

/** Go's `encoding/json`: what is decoded, written again, and every error. */
export const differential: Differential<string> = {
  name: 'encoding',
  goPackage: 'standard',
  arbitrary: fc.oneof(
    { weight: 3, arbitrary: anyJson },
    { weight: 1, arbitrary: fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: almost(fc.oneof(anyJson, fc.json())) },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,0123e.-+tfnrulabd\\ \n\té')), maxLength: 14 }),
    },
  ),
  ours: (source) => {
    try {
      const value = decode(source);
      const written = encode(value);
      return {
        ...objectError(source),
        written: text(written),
        plain: text(`${encode(value, { escapeHTML: false })}\n`),
      };
    } catch (error) {
      if (error instanceof GoError) return { error: text(error.message) };
      throw error;
    }
  },
};

function objectError(source: string): { readonly objectError?: unknown } {
  try {
    decodeObject(source);
    return {};
  } catch (error) {
    if (error instanceof GoError) return { objectError: text(error.message) };
    throw error;
  }
}

/** A character more, less or other than there was. */
function almost(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const character = fc.constantFrom(...Array.from('{}[]":,0e.-+tn\\ \u0001é'), '😀', '\\u00', '\\ud83d');
  return fc.tuple(texts, fc.nat(), fc.nat(2), character).map(([source, place, length, by]) => {
    const at = place % (source.length + 1);
    return (source.slice(0, at) + by + source.slice(at + length)).toWellFormed();
  });
}
