import fc from 'fast-check';
import { mutated, soup } from './broken.ts';
import { paths } from './paths.ts';
import { sound } from './sound.ts';
import { structured } from './structured.ts';

/** Expressions of all kinds: most have a meaning, some do not even lex. */
export function expressions(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 2, arbitrary: paths().map((path) => `jsonpath(toJson(body), ${JSON.stringify(path)})`) },
    { weight: 8, arbitrary: sound() },
    { weight: 5, arbitrary: structured() },
    { weight: 2, arbitrary: soup() },
    { weight: 2, arbitrary: mutated() },
  );
}
