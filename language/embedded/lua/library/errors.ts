import { LuaFunction } from '../function.ts';
import { metafield } from '../metamethod.ts';
import { protectedCall } from '../protected-call.ts';
import type { Thread } from '../thread.ts';
import { type LuaValue, typeName } from '../value.ts';
import type { Natives } from './library.ts';

/** Raising errors, and catching them. */
export const errorFunctions: Natives = {
  assert(thread: Thread) {
    const value = thread.at(1);
    if (value === undefined || value === false) thread.raise(thread.optionalString(2, 'assertion failed!'));
    return thread.count();
  },

  error(thread: Thread) {
    const value = thread.any(1);
    const level = thread.integer(2, 1);
    if (typeof value === 'string') thread.raise(value, level);
    thread.throw(value);
  },

  pcall(thread: Thread) {
    thread.any(1);
    const called = thread.at(1);
    if (!(called instanceof LuaFunction) && !(metafield(thread, called, '__call') instanceof LuaFunction)) {
      thread.push(false);
      thread.push(`attempt to call a ${typeName(called)} value`);
      return 2;
    }
    const failed = protectedCall(thread, thread.count() - 1, null);
    if (failed !== null) {
      thread.push(false);
      thread.push(failed.value);
      return 2;
    }
    insert(thread, true, 1);
    return thread.count();
  },

  xpcall(thread: Thread) {
    const called = thread.functionAt(1);
    const handler = thread.functionAt(2);
    const count = thread.count();
    thread.push(called);
    const failed = protectedCall(thread, 0, handler);
    if (failed !== null) {
      thread.push(false);
      thread.push(failed.value);
      return 2;
    }
    insert(thread, true, count + 1);
    return thread.count() - count;
  },
};

function insert(thread: Thread, value: LuaValue, place: number): void {
  const register = thread.frame!.localBase + place - 1;
  thread.registers.insert(value, register);
}
