import { errorValue } from './coroutine.ts';
import type { LuaFunction } from './function.ts';
import type { Thread } from './thread.ts';
import type { LuaValue } from './value.ts';

/**
 * Calls the value below the last `count` arguments. On failure the calls inside are gone, and the answer holds the error or what
 * the handler made of it (`state.go: PCall`).
 */
export function protectedCall(
  thread: Thread,
  count: number,
  handler: LuaFunction | null,
): { readonly value: LuaValue; readonly traceback: string } | null {
  const { run } = thread;
  const { depth } = thread;
  const { nesting } = run;
  const base = thread.registers.top - count - 1;
  if (handler !== null) thread.hasHandler = true;
  let failed: { value: LuaValue; traceback: string } | null = null;
  try {
    thread.call(count, -1);
  } catch (error) {
    failed = { value: errorValue(error, thread, depth), traceback: '' };
    run.nesting = nesting;
    thread.hasHandler = false;
    if (handler === null) {
      // Only who called from outside ever sees it.
      if (depth === 0) failed.traceback = thread.traceback(0);
    } else {
      try {
        failed.value = thread.callFor(handler, failed.value);
      } catch (second) {
        failed.value = errorValue(second, thread, depth);
        run.nesting = nesting;
      }
    }
  }
  thread.hasHandler = false;
  thread.depth = depth;
  if (failed !== null) {
    thread.frame = thread.last();
    thread.registers.setTop(base);
  }
  if (depth === 0) thread.frame = null;
  return failed;
}
