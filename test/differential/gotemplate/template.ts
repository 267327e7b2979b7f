import fc, { type Arbitrary } from 'fast-check';
import { outsideTexts } from '../outside-texts.ts';
import { broken } from './broken.ts';
import { calls } from './calls.ts';
import { closeReadings } from './close-readings.ts';
import { formats } from './formats.ts';
import { grammar } from './grammar.ts';

/** Templates: whole ones out of the grammar, calls of every function with arguments of all kinds, and broken ones. */
export function templates(): Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...calls().map((call) => call.map((text) => `{{ ${text} }}`))) },
    { weight: 3, arbitrary: fc.letrec(grammar).body },
    { weight: 1, arbitrary: fc.letrec(grammar).body.chain(broken) },
    { weight: 1, arbitrary: formats() },
    { weight: 1, arbitrary: closeReadings() },
    { weight: 1, arbitrary: outsideTexts().map((text) => `{{ ${text} }}`) },
  );
}
