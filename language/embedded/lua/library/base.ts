import { parseFloat64, parseInt64 } from '../../../go/strconv-parse.ts';
import { LuaFunction } from '../function.ts';
import { errorValue } from '../coroutine.ts';
import { isText, lengthOfTable, metafield, metatableOf, rawSet, toText } from '../metamethod.ts';
import { toInt } from '../number.ts';
import { loadChunk } from '../load.ts';
import { LuaTable } from '../table.ts';
import type { Frame } from '../frame.ts';
import type { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { type LuaValue, rawText, typeName } from '../value.ts';
import { fromByteText } from '../bytes.ts';
import type { Natives } from './library.ts';

/** `baselib.go`: the global functions. `pairs` and `ipairs` are bound to their iterators by `open.ts`. */
export const baseFunctions: Natives = {
  assert(thread: Thread) {
    const value = thread.at(1);
    if (value === undefined || value === false) thread.raise(thread.optionalString(2, 'assertion failed!'));
    return thread.count();
  },

  collectgarbage: () => 0,

  dofile(thread: Thread) {
    const name = thread.at(1);
    thread.throw(noFile(isText(name) ? rawText(name, thread.run.addresses) : ''));
  },

  error(thread: Thread) {
    const value = thread.any(1);
    const level = thread.integer(2, 1);
    if (typeof value === 'string') thread.raise(value, level);
    thread.throw(value);
  },

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

  getmetatable(thread: Thread) {
    thread.push(visibleMetatable(thread, thread.any(1)));
    return 1;
  },

  load(thread: Thread) {
    const reader = thread.functionAt(1);
    const chunk = thread.optionalString(2, '?');
    const count = thread.count();
    const parts: string[] = [];
    for (;;) {
      thread.setCount(count);
      thread.push(reader);
      thread.call(0, 1);
      const part = thread.pop();
      if (part === undefined) break;
      if (!isText(part)) return failure(thread, 'reader function must return a string');
      const text = rawText(part, thread.run.addresses);
      if (text === '') break;
      thread.run.allocate(text.length);
      parts.push(text);
    }
    return load(thread, parts.join(''), chunk);
  },

  loadfile(thread: Thread) {
    if (thread.count() < 1) return load(thread, '', '<stdin>');
    return failure(thread, `can not open file: ${thread.string(1)}`);
  },

  loadstring(thread: Thread) {
    return load(thread, thread.string(1), thread.optionalString(2, '<string>'));
  },

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

  newproxy(thread: Thread) {
    const { run } = thread;
    const proxy = new Userdata(null, thread.env);
    const model = thread.at(1);
    thread.setCount(1);
    run.allocate(64);
    if (model === true) proxy.metatable = new LuaTable();
    else if (model instanceof Userdata) proxy.metatable = visibleMetatable(thread, model);
    thread.push(proxy);
    return 1;
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

  setmetatable(thread: Thread) {
    thread.types(2, 'nil', 'table');
    const object = thread.at(1);
    if (object === undefined) thread.raise('cannot set metatable to a nil object.');
    const old = metatableOf(thread, object);
    if (old instanceof LuaTable && old.getString('__metatable') !== undefined)
      thread.raise('cannot change a protected metatable');
    setMetatable(thread, object, thread.at(2));
    thread.setCount(1);
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

/** What `getmetatable` answers: the field `__metatable` hides the rest. */
export function visibleMetatable(thread: Thread, value: LuaValue): LuaValue {
  const metatable = metatableOf(thread, value);
  return metatable instanceof LuaTable ? (metatable.getString('__metatable') ?? metatable) : metatable;
}

export function setMetatable(thread: Thread, object: LuaValue, metatable: LuaValue): void {
  if (object instanceof LuaTable || object instanceof Userdata) object.metatable = metatable;
  else thread.run.setMetatable(typeName(object), metatable);
}

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
    failed = { value: errorValue(error), traceback: '' };
    run.nesting = nesting;
    thread.hasHandler = false;
    if (handler === null) {
      // Only who called from outside ever sees it.
      if (depth === 0) failed.traceback = thread.traceback(0);
    } else {
      try {
        failed.value = thread.callFor(handler, failed.value);
      } catch (second) {
        failed.value = errorValue(second);
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

/** The call `level` frames up from the running one; calls in tail position are not counted. */
function frameUp(thread: Thread, level: number): Frame | null {
  let { frame } = thread;
  for (let i = 0; i < level && frame !== null; i++) frame = thread.caller(frame);
  return frame;
}

function insert(thread: Thread, value: LuaValue, place: number): void {
  const register = thread.frame!.localBase + place - 1;
  thread.registers.insert(value, register);
}

function load(thread: Thread, source: string, chunk: string): number {
  thread.run.allocate(source.length * 8);
  thread.run.spend(200 + source.length * 20);
  const loaded = loadChunk(source, chunk);
  if (typeof loaded === 'string') return failure(thread, loaded);
  thread.push(new LuaFunction({ prototype: loaded }, thread.env));
  return 1;
}

/** Pays for the nils that `next` passed over. */
function payForGap(thread: Thread, from: LuaValue, to: LuaValue): void {
  const start = typeof from === 'number' ? from : 0;
  const end = typeof to === 'number' ? to : 0;
  if (end - start > 8) thread.run.spend((end - start) >> 3);
}

function failure(thread: Thread, message: string): number {
  thread.push(undefined);
  thread.push(message);
  return 2;
}

/** No file of the sensor's container is here. */
export function noFile(name: string): string {
  return `open ${name}: no such file or directory`;
}

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
