import { GoError } from '../../go/value.ts';
import { Fuel, OutOfFuel } from '../fuel.ts';
import { fromByteText } from './bytes.ts';
import { eventTable } from './event.ts';
import { LuaFunction } from './function.ts';
import { protectedCall } from './protected-call.ts';
import { openLibraries } from './library/open.ts';
import { ProcessExit } from './library/os.ts';
import type { LuaProgram } from './parse.ts';
import { EndlessTable, UnsupportedValue, resultData } from './result.ts';
import { Run, type World } from './run.ts';
import { LuaTable } from './table.ts';
import type { TraceSink } from './trace.ts';
import { type LuaValue, rawText } from './value.ts';

export interface EvaluateOptions {
  readonly fuel?: Fuel;
  /** Told of each statement before it runs; without one nothing is spent on it. */
  readonly trace?: TraceSink;
  readonly world?: World;
}

/** `error` is upstream's exact text; with `crash`, the sensor would die instead. */
export interface Failure {
  readonly error: string;
  readonly crash?: true;
}

/** What a script returned. `run` gives the values their meaning (`rawText`, `resultData`). */
export interface Returned {
  readonly values: readonly LuaValue[];
  readonly run: Run;
}

/**
 * A script filter (`pkg/sensors/dependencies/filter.go: filterScript`): passes when the last returned value is `true`. `data`
 * is the payload of the event. Throws `OutOfFuel`.
 */
export function filter(
  program: LuaProgram,
  data: string,
  options: EvaluateOptions = {},
): { readonly pass: boolean; readonly returned: Returned } | Failure {
  const returned = run(program, data, options);
  if ('error' in returned) return returned;
  return { pass: returned.values.at(-1) === true, returned };
}

/**
 * A script transform (`transform.go: applyScriptTransform`): the last returned value, a table, as the new data. Throws `OutOfFuel`.
 */
export function transform(
  program: LuaProgram,
  data: string,
  options: EvaluateOptions = {},
): { readonly data: string; readonly returned: Returned } | Failure {
  const returned = run(program, data, options);
  if ('error' in returned) return returned;
  const table = returned.values.at(-1);
  if (!(table instanceof LuaTable)) return { error: 'transformation script output type is not of lua table' };
  try {
    return { data: resultData(table, returned.run), returned };
  } catch (error) {
    if (error instanceof UnsupportedValue) return { error: error.message };
    if (error instanceof EndlessTable) return { error: error.message, crash: true };
    throw error;
  }
}

/** Runs a script with the payload as the global `event`: what it returns, or upstream's error with its traceback. Throws `OutOfFuel`. */
export function run(program: LuaProgram, data: string, options: EvaluateOptions = {}): Returned | Failure {
  const state = new Run(options.fuel ?? new Fuel(), options.world ?? {}, options.trace ?? null);
  try {
    const event = eventTable(data, state);
    const prototype = options.trace === undefined ? program.prototype : program.traced;
    if (prototype === null) return { error: program.error ?? '' };
    openLibraries(state);
    state.globals.setHashed('event', event);
    const { main } = state;
    main.push(new LuaFunction({ prototype }, state.globals));
    const failed = protectedCall(main, 0, null);
    if (failed !== null)
      return { error: fromByteText(`${rawText(failed.value, state.addresses)}\n${failed.traceback}`) };
    return { values: main.registers.values.slice(0, main.registers.top), run: state };
  } catch (error) {
    if (error instanceof GoError) return { error: error.message };
    if (error instanceof ProcessExit) return { error: error.message, crash: true };
    if (error instanceof RangeError)
      throw new OutOfFuel('the evaluation was stopped: calls inside library functions are nested too deeply');
    throw error;
  }
}
