import fc from 'fast-check';
import { Fuel, OutOfFuel } from '../../language/embedded/fuel.ts';
import { encode } from '../../language/embedded/jq/encode.ts';
import { evaluate } from '../../language/embedded/jq/evaluate.ts';
import { parse } from '../../language/embedded/jq/parse.ts';
import type { JqValue } from '../../language/embedded/jq/value.ts';
import { decode } from '../../language/go/json-decode.ts';
import { toBytes } from '../../language/go/strings.ts';
import type { Differential } from './differential.ts';
import { jqData } from './jq/data.ts';
import { jqProgram } from './jq/program.ts';
import { jqTopic } from './jq/topic.ts';

interface Input {
  readonly program: string;
  readonly data: string;
}

const maxOutputs = 20;

/** Programs of all sorts, some of them broken, and programs about one thing, on a small event. */
export const differential: Differential<Input> = {
  name: 'jq',
  goPackage: 'jq',
  arbitrary: fc
    .record({ seed: fc.nat(0x7fffffff), size: fc.integer({ min: -2, max: 5 }) })
    .map(({ seed, size }) => ({ program: size <= 0 ? jqTopic(seed) : jqProgram(seed, size), data: jqData })),
  isUndecided: (theirs) => (theirs as { readonly endless?: true }).endless === true,
  ours({ program: source, data }) {
    const { value: program } = parse(source);
    if (program.syntaxError !== null) return { parseError: text(program.syntaxError) };
    if (program.compileError !== null) return { compileError: true };
    const values: unknown[] = [];
    try {
      for (const output of evaluate(program, decode(data) as JqValue, {
        fuel: new Fuel({ steps: 5e6, bytes: 2 ** 28 }),
      })) {
        if ('error' in output) return { values, error: text(output.error) };
        values.push(text(encode(output.value, new Fuel())));
        if (values.length === maxOutputs) break;
      }
    } catch (error) {
      if (error instanceof OutOfFuel) return { endless: true };
      throw error;
    }
    return { values };
  },
};

/** The text, or its bytes where it is not valid UTF-8. */
function text(value: string): string | { readonly base64: string } {
  return value.isWellFormed() ? value : { base64: Buffer.from(toBytes(value)).toString('base64') };
}
