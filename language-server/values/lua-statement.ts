import { Fuel, OutOfFuel } from '../../language/embedded/fuel.ts';
import type { Span } from '../../language/embedded/language.ts';
import { run } from '../../language/embedded/lua/evaluate.ts';
import { parse } from '../../language/embedded/lua/parse.ts';
import type { Prototype, Step } from '../../language/embedded/lua/prototype.ts';
import { EndlessTable, UnsupportedValue, resultData } from '../../language/embedded/lua/result.ts';
import type { Run } from '../../language/embedded/lua/run.ts';
import { LuaTable } from '../../language/embedded/lua/table.ts';
import { type TraceSink, type Variable, errorText, stopAt } from '../../language/embedded/lua/trace.ts';
import { luaWorld } from '../../language/semantics/lua-world.ts';
import { editorSources } from './judgements.ts';

/** What a script did at one of its statements. */
export interface Statement extends Span {
  readonly times: number;
  /** The locals as they were when it began for the first time; tables as the JSON that they would become. */
  readonly locals: readonly Pick<Variable, 'name' | 'text' | 'type'>[];
  /** What it ended with the last time, when that was an error. */
  readonly error: string | null;
}

/** The innermost statement at an offset, and what it did when the script was given data; `null` outside of statements. */
export function statementAt(script: string, offset: number, data: string): Statement | null {
  const program = parse(script).value;
  const covering = stepsIn(program.traced).filter(
    ({ start, end }) => program.offset(start) <= offset && offset <= program.offset(end),
  );
  const [innermost] = covering.sort((a, b) => a.end - a.start - (b.end - b.start));
  if (innermost === undefined) return null;
  let times = 0;
  let locals: Statement['locals'] = [];
  let error: string | null = null;
  const trace: TraceSink = {
    step: (thread, step) => {
      if (step !== innermost) return;
      error = null;
      if (times++ > 0) return;
      // At once: what a table holds changes when the script goes on.
      locals = stopAt(program, thread, step).locals.map((one) => ({ ...one, text: textOf(one, thread.run) }));
    },
    fail: (thread, steps, value) => {
      if (steps.includes(innermost)) error = errorText(thread, value);
    },
  };
  try {
    run(program, data, { fuel: new Fuel(editorSources.limits), world: luaWorld(editorSources), trace });
  } catch (error) {
    // What ran until then has still run.
    if (!(error instanceof OutOfFuel)) throw error;
  }
  return { start: program.offset(innermost.start), end: program.offset(innermost.end), times, locals, error };
}

function textOf({ value, text }: Variable, run: Run): string {
  if (!(value instanceof LuaTable)) return text;
  try {
    return resultData(value, run);
  } catch (error) {
    if (error instanceof UnsupportedValue || error instanceof EndlessTable) return text;
    throw error;
  }
}

function stepsIn(prototype: Prototype | null): Step[] {
  if (prototype === null) return [];
  return [...[...prototype.steps.values()].flat(), ...prototype.prototypes.flatMap(stepsIn)];
}
