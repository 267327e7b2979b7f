import { evaluate } from '../../language/embedded/gotemplate/evaluate.ts';
import { templateFunctions } from '../../language/embedded/gotemplate/functions.ts';
import { parse } from '../../language/embedded/gotemplate/parse.ts';
import { readDocument } from '../../language/embedded/gjson/read.ts';
import { wholeOf } from '../../language/embedded/gjson/source.ts';
import { fixedSources } from '../../language/go/sources.ts';
import { NotSupported } from './vector.ts';

/** A template with `{"Input": <decoded input>}` as Argo Events evaluates it. */
export function render(template: string, input: string): { readonly ok: string } | { readonly error: string } {
  const { value, errors } = parse(template, templateFunctions);
  if (errors.length > 0) return { error: errors[0]!.message };
  const data = new Map([['Input', readDocument(wholeOf(input)).value]]);
  const answer = evaluate(value, data, { sources });
  if ('text' in answer) return { ok: answer.text };
  if (answer.error.includes('not supported yet')) throw new NotSupported(answer.error);
  return { error: answer.error };
}

/** What a template reads from outside: a clock that runs, and one known host. */
const sources = {
  ...fixedSources,
  now: () => BigInt(Date.now()) * 1_000_000n,
  random: randomBytes,
  lookupHost: (name: string) => (name === 'localhost' ? ['127.0.0.1'] : []),
};

let state = 1;

function randomBytes(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return state & 255;
  });
}
