import fc from 'fast-check';
import { type Written, remove, set, setRaw } from '../../language/embedded/sjson/evaluate.ts';
import { parse } from '../../language/embedded/sjson/parse.ts';
import { GoPanic } from '../../language/go/value.ts';
import type { Differential } from './differential.ts';
import { text } from './gjson.ts';
import { anyJson, json, jsonWithPath, path } from './json-texts.ts';

interface Input {
  readonly json: string;
  readonly path: string;
  readonly op: 'set' | 'setRaw' | 'delete';
  readonly value: string;
}

const part = fc.constantFrom(
  'a',
  'b',
  'c',
  'n',
  'name',
  '0',
  '1',
  '2',
  '5',
  '-1',
  ':1',
  ':-1',
  ':a',
  'a\\.b',
  '',
  'é',
  'x y',
  '\\',
  'a\\*',
  '"q',
  '{a',
  '!a',
);
const simple = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const value = fc.oneof(fc.constantFrom('v', '', 'a"b', '<&>', 'é', '\n', '😀', '\u2028', '\u007f'), json);

const place = fc.record({
  json: fc.oneof({ weight: 6, arbitrary: anyJson }, { weight: 1, arbitrary: fc.constantFrom('', ' ', '{}', '[]') }),
  path: fc.oneof({ weight: 3, arbitrary: simple }, { weight: 1, arbitrary: path }),
});

/** sjson 1.2.5: writing, writing raw JSON and removing. */
export const differential: Differential<Input> = {
  name: 'sjson',
  goPackage: 'json',
  arbitrary: fc
    .tuple(fc.oneof(place, jsonWithPath), fc.constantFrom<Input['op']>('set', 'setRaw', 'delete'), value)
    .map(([where, op, text]) => ({ ...where, op, value: text })),
  ours: (input) => {
    try {
      const { text: written, error } = write(input);
      return error === null ? { ok: text(written) } : { error: text(error) };
    } catch (error) {
      if (error instanceof GoPanic) return { panic: true };
      throw error;
    }
  },
};

function write({ op, json, value, ...input }: Input): Written {
  const path = parse(input.path).value;
  if (op === 'delete') return remove(path, json);
  return op === 'set' ? set(path, json, value) : setRaw(path, json, value);
}
