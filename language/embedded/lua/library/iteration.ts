import type { Thread } from '../thread.ts';
import type { LuaValue } from '../value.ts';
import type { Natives } from './library.ts';

/** Going through a table; `pairs` and `ipairs` are bound to their iterators by `open.ts`. */
export const iterationFunctions: Natives = {
  next(thread: Thread) {
    const table = thread.table(1);
    const found = { key: undefined as LuaValue, value: undefined as LuaValue };
    const start = thread.at(2);
    if (!table.next(start, found)) {
      payForGap(thread, start, table.array.length);
      thread.push(undefined);
      return 1;
    }
    payForGap(thread, start, found.key);
    thread.push(found.key);
    thread.push(found.value);
    return 2;
  },
};

/** `pairs`' iterator. */
export function nextPair(thread: Thread): number {
  const table = thread.table(1);
  const found = { key: undefined as LuaValue, value: undefined as LuaValue };
  if (!table.next(thread.at(2), found)) return 0;
  thread.push(found.key);
  thread.push(found.value);
  return 2;
}

/** `ipairs`' iterator. */
export function nextIndex(thread: Thread): number {
  const table = thread.table(1);
  const index = thread.integer(2) + 1;
  const value = table.getIndex(index);
  if (value === undefined) return 0;
  thread.push(index);
  thread.push(value);
  return 2;
}

/** `pairs` and `ipairs`: their iterator, the table, where to begin. */
export function iterateFrom(start: LuaValue) {
  return (thread: Thread): number => {
    const table = thread.table(1);
    thread.push(thread.frame!.function.bound[0]);
    thread.push(table);
    thread.push(start);
    return 3;
  };
}

/** Pays for the nils that `next` passed over. */
function payForGap(thread: Thread, from: LuaValue, to: LuaValue): void {
  const start = typeof from === 'number' ? from : 0;
  const end = typeof to === 'number' ? to : 0;
  if (end - start > 8) thread.run.spend((end - start) >> 3);
}
