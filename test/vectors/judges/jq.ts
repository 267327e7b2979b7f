import { encode } from '../../../language/embedded/jq/encode.ts';
import { evaluate } from '../../../language/embedded/jq/evaluate.ts';
import { parse } from '../../../language/embedded/jq/parse.ts';
import type { JqValue } from '../../../language/embedded/jq/value.ts';
import { Fuel } from '../../../language/embedded/fuel.ts';
import { decode } from '../../../language/go/json-decode.ts';
import { compileTransform } from '../../../language/semantics/transform.ts';
import { type Judge, difference } from '../vector.ts';

/** The new event data or the error, and what the engine itself answered: all outputs, or its error. */
export const judge: Judge = ({ in: input, out }) => {
  const { program, input: data } = input as { program: string; input: string };
  const context = { id: '', source: '', specversion: '', type: '', datacontenttype: '', subject: '' };
  const { error, event } = compileTransform({ jq: program }).judge({ context, data } as never);
  const answer = event === null ? { error } : { ok: event.data };
  return difference('engine' in out ? { ...answer, engine: engineOf(program, data) } : answer, out);
};

function engineOf(source: string, data: string): unknown {
  const { value: program } = parse(source);
  if (program.syntaxError !== null) return { parseError: program.syntaxError };
  const values: string[] = [];
  for (const output of evaluate(program, decode(data) as JqValue)) {
    if ('error' in output) return output.halt === true ? { values, halt: true } : { values, error: output.error };
    values.push(encode(output.value, new Fuel()));
  }
  return { values };
}
