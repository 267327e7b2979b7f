import { parseFloat64, parseInt64 } from '../../../go/strconv-parse.ts';
import { fromByteText } from '../bytes.ts';
import { lengthOfTable, rawSet, toText } from '../metamethod.ts';
import { toInt } from '../number.ts';
import type { Thread } from '../thread.ts';
import { rawText, typeName } from '../value.ts';
import { chunkFunctions } from './chunks.ts';
import { environmentFunctions } from './environments.ts';
import { errorFunctions } from './errors.ts';
import { iterationFunctions } from './iteration.ts';
import type { Natives } from './library.ts';
import { metatableFunctions } from './metatables.ts';

/** `baselib.go`: the global functions, but for `pairs` and `ipairs`. */
export const baseFunctions: Natives = {
  ...errorFunctions,
  ...chunkFunctions,
  ...environmentFunctions,
  ...iterationFunctions,
  ...metatableFunctions,

  collectgarbage: () => 0,

  print(thread: Thread) {
    const parts: string[] = [];
    for (let i = 1, count = thread.count(); i <= count; i++) {
      const text = toText(thread, thread.at(i));
      parts.push(rawText(text, thread.run.addresses));
    }
    thread.run.world.write?.(`${fromByteText(parts.join('\t'))}\n`);
    return 0;
  },

  _printregs: () => 0,

  rawequal(thread: Thread) {
    const left = thread.any(1);
    thread.push(left === thread.any(2));
    return 1;
  },

  rawget(thread: Thread) {
    thread.push(thread.table(1).get(thread.any(2)));
    return 1;
  },

  rawset(thread: Thread) {
    rawSet(thread, thread.table(1), thread.any(2), thread.any(3));
    return 0;
  },

  select(thread: Thread) {
    thread.types(1, 'number', 'string');
    const value = thread.at(1);
    const count = thread.count();
    if (typeof value === 'number') {
      let index = toInt(value);
      if (index < 0) index += count;
      else if (index > count) index = count;
      if (index < 1) thread.argumentError(1, 'index out of range');
      return count - index;
    }
    if (value !== '#') thread.argumentError(1, `invalid string '${value as string}'`);
    thread.push(count - 1);
    return 1;
  },

  tonumber(thread: Thread) {
    const base = thread.integer(2, 10);
    const value = thread.any(1);
    if (typeof value === 'number') thread.push(value);
    else if (typeof value === 'string') thread.push(numberIn(value, base, thread.at(2) === undefined));
    else thread.push(undefined);
    return 1;
  },

  tostring(thread: Thread) {
    thread.push(toText(thread, thread.any(1)));
    return 1;
  },

  type(thread: Thread) {
    thread.push(typeName(thread.any(1)));
    return 1;
  },

  unpack(thread: Thread) {
    const table = thread.table(1);
    const first = thread.integer(2, 1);
    const last = thread.integer(3, lengthOfTable(thread, table));
    for (let i = first; i <= last; i++) thread.push(table.getIndex(i));
    return Math.max(0, last - first + 1);
  },
};

function numberIn(text: string, base: number, hasNoBase: boolean): number | undefined {
  let digits = text.replace(/^[ \n\t]+|[ \n\t]+$/g, '');
  if (digits.includes('.')) {
    const float = parseFloat64(digits);
    return float.error === null ? float.value : undefined;
  }
  let radix = base;
  if (hasNoBase && /^0x/i.test(digits)) {
    radix = 16;
    digits = digits.slice(2);
  }
  if (radix !== 0 && (radix < 2 || radix > 36)) return undefined;
  const integer = parseInt64(digits, radix);
  return integer.error === null ? Number(integer.value) : undefined;
}
