import { LuaFunction } from '../function.ts';
import { LuaTable } from '../table.ts';
import { type Frame, lineOf } from '../frame.ts';
import { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { type LuaValue, typeName } from '../value.ts';
import { setMetatable, visibleMetatable } from './metatables.ts';
import type { Natives } from './library.ts';

/** `debuglib.go`. */
export const debugFunctions: Natives = {
  getfenv(thread: Thread) {
    const value = thread.any(1);
    const hasEnv = value instanceof LuaFunction || value instanceof Userdata || value instanceof Thread;
    thread.push(hasEnv ? (value.env ?? thread.run.nativeEnvironments.get(value) ?? thread.run.globals) : undefined);
    return 1;
  },

  getinfo(thread: Thread) {
    thread.types(1, 'function', 'number');
    const value = thread.at(1);
    const what = thread.optionalString(2, 'Slunf');
    const frame = value instanceof LuaFunction ? null : thread.frameAt(thread.integer(1));
    const about = value instanceof LuaFunction ? value : frame?.function;
    if (about === undefined || /[^fSlun]/.test(what)) {
      thread.push(undefined);
      return 1;
    }
    thread.push(describe(thread, about, frame, what));
    return 1;
  },

  getlocal(thread: Thread) {
    const { frame, name, register } = local(thread);
    if (frame === null || name === '') {
      thread.push(undefined);
      return 1;
    }
    thread.push(name);
    thread.push(thread.registers.values[register]);
    return 2;
  },

  getmetatable(thread: Thread) {
    thread.push(visibleMetatable(thread, thread.any(1)));
    return 1;
  },

  getupvalue(thread: Thread) {
    const found = upvalue(thread);
    if (found === null) {
      thread.push(undefined);
      return 1;
    }
    thread.push(found.name);
    thread.push(found.upvalue.value);
    return 2;
  },

  setfenv(thread: Thread) {
    const value = thread.any(1);
    const env: LuaValue = thread.any(2);
    if (!(env instanceof LuaTable)) thread.raise(`cannot use ${typeName(env)} as an environment`);
    if (value instanceof LuaFunction && value.prototype === null) thread.run.nativeEnvironments.set(value, env);
    else if (value instanceof LuaFunction || value instanceof Userdata || value instanceof Thread) value.env = env;
    return 0;
  },

  setlocal(thread: Thread) {
    const value = thread.any(3);
    const { frame, name, register } = local(thread);
    if (frame !== null && name !== '') thread.registers.set(register, value);
    thread.push(name === '' ? undefined : name);
    return 1;
  },

  setmetatable(thread: Thread) {
    thread.types(2, 'nil', 'table');
    setMetatable(thread, thread.at(1), thread.at(2));
    thread.setCount(1);
    return 1;
  },

  setupvalue(thread: Thread) {
    const found = upvalue(thread);
    const value = thread.any(3);
    if (found !== null) found.upvalue.value = value;
    thread.push(found?.name);
    return 1;
  },

  traceback(thread: Thread) {
    const level = thread.integer(2, 1);
    const value = thread.at(1);
    const traced = value instanceof Thread ? value : thread;
    thread.run.spend(50 + traced.depth * 20);
    const text = traced.traceback(level).trim();
    thread.push(typeof value === 'string' && value !== '' ? `${value}\n${text}` : text);
    return 1;
  },
};

function describe(thread: Thread, about: LuaFunction, frame: Frame | null, what: string): LuaTable {
  const { prototype } = about;
  const asks = (letter: string) => what.includes(letter);
  let kind = '';
  if (asks('S')) {
    if (frame !== null && frame.index === 0) kind = 'main';
    else if (prototype === null) kind = 'G';
    else kind = frame !== null && frame.tailCalls > 0 ? 'tail' : 'Lua';
  }
  const name = asks('n') && frame !== null ? thread.nameOf(frame).name : '';
  const line = !asks('l') ? 0 : prototype === null || frame === null ? -1 : lineOf(frame);
  const isScript = asks('S') && prototype !== null;
  const entries: readonly (readonly [string, LuaValue])[] = [
    ['name', name === '' ? undefined : name],
    ['what', kind],
    ['source', isScript ? prototype.chunk : ''],
    ['currentline', line],
    ['nups', asks('u') ? about.upvalues.length + about.bound.length : 0],
    ['linedefined', isScript ? prototype.lineDefined : 0],
    ['lastlinedefined', isScript ? prototype.lastLine : 0],
    ['func', asks('f') ? about : undefined],
  ];
  thread.run.allocate(512);
  const table = new LuaTable();
  for (const [key, value] of entries) table.setHashed(key, value);
  return table;
}

/** The variable that `getlocal(level, index)` means; without a name when there is none. */
function local(thread: Thread): { readonly frame: Frame | null; readonly name: string; readonly register: number } {
  const level = thread.integer(1);
  const index = thread.integer(2);
  const frame = thread.frameAt(level);
  if (frame === null) thread.argumentError(1, 'level out of range');
  return { frame, name: localName(thread, frame, index), register: frame.localBase + index - 1 };
}

function localName(thread: Thread, frame: Frame, index: number): string {
  const pc = frame.pc - 1;
  let rest = index;
  for (const { name, from, to } of frame.prototype?.locals ?? []) {
    if (from >= pc) break;
    if (pc < to && --rest === 0) return name;
  }
  const inner = thread.frames[frame.index + 1];
  const top =
    thread.frame === frame
      ? thread.registers.top
      : frame.index + 1 < thread.depth && inner !== undefined
        ? inner.base
        : -1;
  return top - frame.localBase >= index ? '(*temporary)' : '';
}

function upvalue(thread: Thread) {
  const about = thread.functionAt(1);
  const index = thread.integer(2) - 1;
  const found = about.upvalues[index];
  return found === undefined ? null : { name: about.prototype!.upvalueNames[index]!, upvalue: found };
}
