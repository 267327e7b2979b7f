import { Fuel } from '../fuel.ts';
import { Characters } from './characters.ts';
import { Halt, type Run } from './failure.ts';
import { Machine } from './machine.ts';
import type { JqProgram } from './parse.ts';
import type { TraceSink } from './trace.ts';
import type { JqValue } from './value.ts';

export interface EvaluateOptions {
  readonly fuel?: Fuel;
  /** Seconds since 1970; 0 when not given. */
  readonly now?: () => number;
  readonly trace?: TraceSink;
}

/** `halt`: the program ended itself without a word. */
export type Output = { readonly value: JqValue } | { readonly error: string; readonly halt?: true };

/**
 * The outputs of a program for a value, worked out one by one as they are asked for; an error is the last. Throws `OutOfFuel`.
 * A program with a syntax error, or one that upstream's compiler refuses, has that error as its only output.
 */
export function* evaluate(program: JqProgram, value: JqValue, options: EvaluateOptions = {}): Generator<Output, void> {
  const refused = program.syntaxError ?? program.compileError;
  const compiled = options.trace === undefined ? program.compiled : program.traced(options.trace);
  if (refused !== null || compiled === null) {
    yield { error: refused ?? 'nothing to run' };
    return;
  }
  const run = runOf(program, options);
  const machine = new Machine(compiled.start, value, run, options.trace ?? null);
  for (let output = machine.next(); output !== null; output = machine.next()) {
    if ('failure' in output) {
      const { failure } = output;
      const error = failure.text(run.fuel);
      yield failure instanceof Halt && failure.isQuiet ? { error, halt: true } : { error };
      return;
    }
    yield output;
  }
}

function runOf(program: JqProgram, { fuel = new Fuel(), now = () => 0 }: EvaluateOptions): Run {
  return { fuel, characters: new Characters(fuel), now, regexps: program.regexps };
}

/** The first output alone; `null` when there is none. */
export function first(program: JqProgram, value: JqValue, options: EvaluateOptions = {}): Output | null {
  return evaluate(program, value, options).next().value ?? null;
}
