import { metatableOf } from '../metamethod.ts';
import { LuaTable } from '../table.ts';
import type { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import { type LuaValue, typeName } from '../value.ts';
import type { Natives } from './library.ts';

/** Metatables, and the proxies that exist for the sake of theirs. */
export const metatableFunctions: Natives = {
  getmetatable(thread: Thread) {
    thread.push(visibleMetatable(thread, thread.any(1)));
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
};

/** What `getmetatable` answers: the field `__metatable` hides the rest. */
export function visibleMetatable(thread: Thread, value: LuaValue): LuaValue {
  const metatable = metatableOf(thread, value);
  return metatable instanceof LuaTable ? (metatable.getString('__metatable') ?? metatable) : metatable;
}

export function setMetatable(thread: Thread, object: LuaValue, metatable: LuaValue): void {
  if (object instanceof LuaTable || object instanceof Userdata) object.metatable = metatable;
  else thread.run.setMetatable(typeName(object), metatable);
}
