import { fromByteText } from './bytes.ts';
import type { LuaProgram } from './parse.ts';
import type { Prototype, Step } from './prototype.ts';
import { type Frame, lineOf } from './frame.ts';
import type { Thread } from './thread.ts';
import { type LuaValue, type TypeName, rawText, typeName } from './value.ts';

/** Told before each statement runs; `stopAt` says where the script is then. */
export interface TraceSink {
  step(thread: Thread, step: Step): void;
}

/** Where a script is: the statement that runs next, what it can see, and the calls that led there, innermost first. */
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
  const frame = thread.frame!;
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

/** Collects the lines of the statements that run, in order of their first time. */
export function lineCollector(): TraceSink & { readonly lines: ReadonlySet<number> } {
  const lines = new Set<number>();
  return { lines, step: (_, { line }) => lines.add(line) };
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
