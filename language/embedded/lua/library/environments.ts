import type { Frame } from '../frame.ts';
import { LuaFunction } from '../function.ts';
import { toInt } from '../number.ts';
import type { Thread } from '../thread.ts';
import type { LuaValue } from '../value.ts';
import type { Natives } from './library.ts';

/** The table in which a function finds its globals. */
export const environmentFunctions: Natives = {
  getfenv(thread: Thread) {
    const { run } = thread;
    const value = thread.count() === 0 ? 1 : thread.at(1);
    let env: LuaValue = run.globals;
    if (value instanceof LuaFunction) {
      if (value.prototype !== null) env = value.env;
    } else if (typeof value === 'number') {
      const level = toInt(value);
      const frame = level <= 0 ? null : frameUp(thread, level);
      if (level <= 0) env = thread.env;
      else if (frame !== null && frame.prototype !== null) env = frame.function.env;
    }
    thread.push(env);
    return 1;
  },

  setfenv(thread: Thread) {
    const value = thread.count() === 0 ? 1 : thread.at(1);
    const env = thread.table(2);
    const level = typeof value === 'number' ? toInt(value) : 0;
    if (typeof value === 'number' && level <= 0) {
      thread.env = env;
      return 0;
    }
    const changed = value instanceof LuaFunction ? value : level > 0 ? frameUp(thread, level)?.function : undefined;
    if (changed === undefined || changed.prototype === null)
      thread.raise('cannot change the environment of given object');
    changed.env = env;
    thread.push(changed);
    return 1;
  },
};

/** The call `level` frames up from the running one; calls in tail position are not counted. */
function frameUp(thread: Thread, level: number): Frame | null {
  let { frame } = thread;
  for (let i = 0; i < level && frame !== null; i++) frame = thread.caller(frame);
  return frame;
}
