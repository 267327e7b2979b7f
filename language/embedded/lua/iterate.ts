import { callLimit } from './frame.ts';
import { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import type { LuaValue } from './value.ts';

/** One step of `pairs` or `ipairs` without a call, which leaves the stack as a call would; false when it must be called after all. */
export function iterate(thread: Thread, to: number, wanted: number): boolean {
  const { registers, run } = thread;
  const { values } = registers;
  const generator = values[to - 3];
  const table = values[to - 2];
  if (!(table instanceof LuaTable) || thread.depth >= callLimit || run.iterators === null) return false;
  let key: LuaValue;
  let value: LuaValue;
  if (generator === run.iterators.ipairs) {
    const index = values[to - 1];
    if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) return false;
    value = table.getIndex(index + 1);
    key = value === undefined ? undefined : index + 1;
  } else if (generator === run.iterators.pairs || generator === run.iterators.next) {
    const found = run.found;
    if (table.next(values[to - 1], found)) ({ key, value } = found);
  } else return false;
  registers.setTop(to + (key !== undefined ? 5 : generator === run.iterators.next ? 4 : 3));
  values[to] = key;
  values[to + 1] = value;
  for (let i = 2; i < wanted; i++) registers.set(to + i, undefined);
  registers.setTop(to + wanted);
  return true;
}
