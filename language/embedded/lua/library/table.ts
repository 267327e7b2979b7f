import { concat, isText, lengthOfTable, lessThan } from '../metamethod.ts';
import { LuaFunction } from '../function.ts';
import { sort } from '../sort.ts';
import { typeName } from '../value.ts';
import type { Thread } from '../thread.ts';
import type { Natives } from './library.ts';

/** `tablelib.go`. */
export const tableFunctions: Natives = {
  concat(thread: Thread) {
    const table = thread.table(1);
    const separator = thread.optionalString(2, '');
    const length = lengthOfTable(thread, table);
    let first = thread.integer(3, 1);
    const last = Math.min(thread.integer(4, length), length);
    if (thread.count() === 3 && (first > length || first < 1)) {
      thread.push('');
      return 1;
    }
    first = Math.max(Math.min(first, length), 1);
    if (first > last) {
      thread.push('');
      return 1;
    }
    const bottom = thread.count();
    for (let i = first; i <= last; i++) {
      const value = table.getIndex(i);
      if (!isText(value)) thread.raise(`invalid value (${typeName(value)}) at index ${i} in table for concat`);
      thread.push(value);
      if (i !== last) thread.push(separator);
    }
    thread.push(concat(thread, thread.count() - bottom, thread.registers.top - 1));
    return 1;
  },

  getn(thread: Thread) {
    thread.push(lengthOfTable(thread, thread.table(1)));
    return 1;
  },

  insert(thread: Thread) {
    const table = thread.table(1);
    const count = thread.count();
    if (count === 1) thread.raise('wrong number of arguments');
    thread.run.allocate(16);
    if (count === 2) {
      lengthOfTable(thread, table);
      table.append(thread.at(2));
      return 0;
    }
    const index = thread.integer(2);
    const value = thread.any(3);
    thread.run.allocate(table.growth(index) * 8);
    thread.run.spend(Math.ceil(table.array.length / 16));
    table.insert(index, value);
    return 0;
  },

  maxn(thread: Thread) {
    const table = thread.table(1);
    const maxn = table.maxn();
    thread.run.spend((table.array.length - maxn) >> 3);
    thread.push(maxn);
    return 1;
  },

  remove(thread: Thread) {
    const table = thread.table(1);
    thread.run.spend(Math.ceil(table.array.length / 16));
    thread.push(table.remove(thread.count() === 1 ? -1 : thread.integer(2)));
    return 1;
  },

  sort(thread: Thread) {
    const table = thread.table(1);
    const order = thread.count() === 1 ? null : thread.functionAt(2);
    const values = table.array;
    sort(values, (left, right) => {
      thread.run.spend(1);
      if (!(order instanceof LuaFunction)) return lessThan(thread, left, right);
      const answer = thread.callFor(order, left, right);
      return answer !== undefined && answer !== false;
    });
    return 0;
  },
};
