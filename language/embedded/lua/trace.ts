import { fromByteText } from './bytes.ts';
import type { LuaProgram } from './parse.ts';
import type { Prototype, Step } from './prototype.ts';
import { type Frame, lineOf } from './frame.ts';
import type { Thread } from './thread.ts';
import { type LuaValue, type TypeName, rawText, typeName } from './value.ts';

/** Told how a script goes on; `stopAt` says where it is then. */
export interface TraceSink {
  /** A statement is about to run. */
  step(thread: Thread, step: Step): void;
  /**
   * An error ends statements: the one it comes from and those that called it, innermost first, as far as something catches it. All of
   * them are still under way. Told again where the error goes on from a coroutine to who resumed it.
   */
  fail(thread: Thread, steps: readonly Step[], error: LuaValue): void;
}

/** Where a script is: the statement that runs next or fails, what it can see, and the calls that led there, innermost first. */
export interface Stop {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Innermost last; a later one hides an earlier one of the same name. */
  readonly locals: readonly Variable[];
  readonly upvalues: readonly Variable[];
  readonly calls: readonly { readonly name: string; readonly line: number | null }[];
}

export interface Variable {
  readonly name: string;
  readonly type: TypeName;
  readonly text: string;
  readonly value: LuaValue;
}

/** Describes where a script is; the values are those of the script and change when it goes on. */
export function stopAt(program: LuaProgram, thread: Thread, step: Step): Stop {
  const frame = scriptFrame(thread)!;
  const { prototype, upvalues } = frame.function;
  const locals = step.locals.map(({ name, register }) =>
    variable(thread, name, thread.registers.values[frame.localBase + register]),
  );
  const names = (prototype as Prototype).upvalueNames;
  return {
    line: step.line,
    start: program.offset(step.start),
    end: program.offset(step.end),
    locals,
    upvalues: upvalues.map((upvalue, i) => variable(thread, names[i]!, upvalue.value)),
    calls: callsOf(thread),
  };
}

/** The statements under way in the calls of a thread from the `depth`th on, innermost first. */
export function statementsFrom(thread: Thread, depth: number): Step[] {
  const steps: Step[] = [];
  for (let { frame } = thread; frame !== null && frame.index >= depth; frame = thread.caller(frame)) {
    const step = frame.prototype?.statements[frame.pc - 1];
    if (step !== undefined && step !== null) steps.push(step);
  }
  return steps;
}

/** The innermost call of what is no library function. */
function scriptFrame(thread: Thread): Frame | null {
  let { frame } = thread;
  while (frame !== null && frame.prototype === null) frame = thread.caller(frame);
  return frame;
}

/** Collects the lines of the statements that run, in order of their first time. */
export function lineCollector(): TraceSink & { readonly lines: ReadonlySet<number> } {
  const lines = new Set<number>();
  return { lines, step: (_, { line }) => lines.add(line), fail: () => {} };
}

/** The words of an error, which may be any value. */
export function errorText(thread: Thread, error: LuaValue): string {
  return variable(thread, '', error).text;
}

function variable(thread: Thread, name: string, value: LuaValue): Variable {
  // Go's nil: upstream would crash on looking at it.
  if (value === null) return { name, type: 'nil', text: '<nil>', value };
  return { name, type: typeName(value), text: fromByteText(rawText(value, thread.run.addresses)), value };
}

/** Out of a coroutine into who resumed it. */
function callsOf(innermost: Thread): { name: string; line: number | null }[] {
  const calls: { name: string; line: number | null }[] = [];
  for (let thread: Thread | null = innermost; thread !== null; thread = thread.parent)
    for (let frame = thread.frame; frame !== null; frame = thread.caller(frame)) {
      const { prototype } = frame;
      calls.push({ name: nameOf(thread, frame), line: prototype === null ? null : lineOf(frame) });
      if (prototype === null) continue;
      for (let left = frame.tailCalls; left > 0; left--) calls.push({ name: '(tail call)', line: null });
    }
  return calls;
}

/** As in tracebacks, which call everything that nothing in its coroutine has called a chunk. */
function nameOf(thread: Thread, frame: Frame): string {
  const { name, isChunk } = thread.nameOf(frame);
  const { prototype, tailCalls } = frame;
  const isMain = thread.parent === null && tailCalls === 0;
  return isChunk && !isMain && prototype !== null ? `<${prototype.chunk}:${prototype.lineDefined}>` : name;
}
