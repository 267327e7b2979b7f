import { runFrames } from './machine.ts';
import { LuaError, type Thread } from './thread.ts';
import { statementsFrom } from './trace.ts';
import { GoPanic, type LuaValue, nilDereference } from './value.ts';

/** Runs a coroutine until it yields, ends or fails; what it gives goes to the thread that resumed it. */
export function resumeThread(thread: Thread): void {
  if (thread.depth === 0) return;
  const { run } = thread;
  const { nesting } = run;
  try {
    run.nest();
    runFrames(thread, null);
    run.nesting = nesting;
  } catch (error) {
    const value = errorValue(error, thread, 0);
    run.nesting = nesting;
    if (thread.parent === null) throw error;
    // oxlint-disable-next-line typescript/only-throw-error
    if (thread.wrapped) throw new LuaError(value);
    thread.registers.setTop(thread.frame?.localBase ?? 0);
    thread.push(value);
    switchToParent(thread, 1, { failed: true, ended: true });
  }
}

/** Hands the top values to the thread that resumed this one (`vm.go: switchToParentThread`). */
export function switchToParent(
  thread: Thread,
  count: number,
  how: { readonly failed: boolean; readonly ended: boolean },
): void {
  const { parent, registers } = thread;
  if (parent === null) thread.raise('can not yield from outside of a coroutine');
  thread.run.current = parent;
  thread.parent = null;
  if (!thread.wrapped) parent.push(!how.failed);
  const moved = Math.min(count, thread.count());
  for (let i = moved; i > 0; i--) parent.push(registers.values[registers.top - i]);
  registers.setTop(registers.top - moved);
  const { frame } = thread;
  thread.popFrame();
  if (frame === null) throw new GoPanic(nilDereference);
  thread.frame = thread.last();
  registers.setTop(Math.max(0, registers.top - (frame.localBase - frame.returnBase)));
  if (how.ended) thread.dead = true;
}

/**
 * The value that `pcall` answers for what was thrown; what no script may catch is thrown on. The calls of the thread from the
 * `depth`th on, which it ends, are still there.
 */
export function errorValue(error: unknown, thread: Thread, depth: number): LuaValue {
  if (!(error instanceof LuaError || error instanceof GoPanic)) throw error;
  const value = error instanceof LuaError ? error.value : error.message;
  thread.run.trace?.fail(thread, statementsFrom(thread, depth), value);
  return value;
}
