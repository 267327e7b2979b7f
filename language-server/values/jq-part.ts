import { Fuel, OutOfFuel } from '../../language/embedded/fuel.ts';
import { encode } from '../../language/embedded/jq/encode.ts';
import { first } from '../../language/embedded/jq/evaluate.ts';
import { parse } from '../../language/embedded/jq/parse.ts';
import { partsAt } from '../../language/embedded/jq/parts.ts';
import type { TraceSink } from '../../language/embedded/jq/trace.ts';
import type { JqValue } from '../../language/embedded/jq/value.ts';
import type { Span } from '../../language/embedded/language.ts';
import { decodeObject } from '../../language/go/json-decode.ts';
import { GoError } from '../../language/go/value.ts';
import { editorSources } from './judgements.ts';
import { type Part, kept } from './part.ts';

/** The innermost part at an offset that ran when the program was given data; `null` where none did. */
export function jqPartAt(source: string, offset: number, data: string): Part | null {
  const program = parse(source).value;
  const collected = new Map<Span, Collected>();
  for (const part of partsAt(program, offset)) collected.set(part, new Collected(part));
  const fuel = () => new Fuel(editorSources.limits);
  const trace: TraceSink = {
    enter: (part) => collected.get(part)?.enter(),
    output: (part, _, output) => collected.get(part)?.give(output, fuel()),
    fail: (visits, text) => {
      const failed = visits.flatMap(({ stage }) => collected.get(stage) ?? []);
      for (const part of failed) part.error = text(fuel());
    },
  };
  try {
    first(program, decodeObject(data) as JqValue, { fuel: fuel(), trace });
  } catch (error) {
    // What is no object never comes to the program.
    if (error instanceof GoError) return null;
    // What ran until then has still run.
    if (!(error instanceof OutOfFuel)) throw error;
  }
  return [...collected.values()].find(({ runs }) => runs > 0) ?? null;
}

class Collected implements Part {
  readonly start: number;
  readonly end: number;
  readonly values: string[] = [];
  runs = 0;
  given = 0;
  error: string | null = null;

  constructor({ start, end }: Span) {
    this.start = start;
    this.end = end;
  }

  enter(): void {
    this.runs++;
    this.error = null;
  }

  give(value: JqValue, fuel: Fuel): void {
    if (this.given++ < kept) this.values.push(encode(value, fuel));
  }
}
