import { LuaFunction } from '../function.ts';
import { getField, setField } from '../metamethod.ts';
import { LuaTable } from '../table.ts';
import type { Thread } from '../thread.ts';
import { Userdata } from '../userdata.ts';
import type { LuaValue } from '../value.ts';
import { setMetatable, visibleMetatable } from './metatables.ts';
import type { Natives } from './library.ts';

/** `loadlib.go`. */
export const packageFunctions: Natives = {
  loadlib(thread: Thread) {
    thread.raise('loadlib is not supported');
  },
  seeall(thread: Thread) {
    const table = thread.table(1);
    let metatable = visibleMetatable(thread, table);
    if (metatable === undefined) {
      metatable = new LuaTable();
      setMetatable(thread, table, metatable);
    }
    setField(thread, metatable, '__index', thread.run.globals);
    return 0;
  },
};

export const packageValues = {
  path: './?.lua;/usr/local/share/lua/5.1/?.lua;/usr/local/share/lua/5.1/?/init.lua',
  cpath: '',
  config: '/\n;\n?\n!\n-\n',
} as const;

/** `module` and `require`, which are globals. */
export const moduleFunctions: Natives = {
  module(thread: Thread) {
    const name = thread.string(1);
    const { run } = thread;
    let table = getField(thread, run.loaded, name);
    if (!(table instanceof LuaTable)) {
      table = findTable(run.globals, name);
      if (table === undefined) thread.raise(`name conflict for module: ${name}`);
      setField(thread, run.loaded, name, table);
    }
    if (getField(thread, table, '_NAME') === undefined) {
      setField(thread, table, '_M', table);
      setField(thread, table, '_NAME', name);
      setField(thread, table, '_PACKAGE', name.slice(0, name.lastIndexOf('.') + 1));
    }
    const caller = thread.caller(thread.frame!);
    if (caller === null) thread.raise('no calling stack.');
    if (caller.prototype === null) thread.raise('module() can not be called from GFunctions.');
    caller.function.env = table as LuaTable;
    for (let i = 2, count = thread.count(); i <= count; i++) {
      thread.push(thread.at(i));
      thread.push(table);
      thread.call(1, 0);
    }
    thread.push(table);
    return 1;
  },

  require(thread: Thread) {
    const { run } = thread;
    const name = thread.string(1);
    const known = getField(thread, run.loaded, name);
    if (known !== undefined && known !== false) {
      if (known instanceof Userdata && known.content === loading)
        thread.raise(`loop or previous error loading module: ${name}`);
      thread.push(known);
      return 1;
    }
    const loader = findLoader(thread, name);
    setField(thread, run.loaded, name, new Userdata(loading, thread.env));
    const result = thread.callFor(loader, name);
    let value = getField(thread, run.loaded, name);
    if (value instanceof Userdata && value.content === loading) {
      value = result ?? true;
      setField(thread, run.loaded, name, value);
    }
    thread.push(value);
    return 1;
  },
};

/** `package.loaders`, in order. */
export const packageLoaders: Natives = {
  preload(thread: Thread) {
    const name = thread.string(1);
    const preload = getField(thread, getField(thread, thread.run.globals, 'package'), 'preload');
    if (!(preload instanceof LuaTable)) thread.raise('package.preload must be a table');
    const found = getField(thread, preload, name);
    thread.push(found ?? `no field package.preload['${name}']`);
    return 1;
  },
  file(thread: Thread) {
    const name = thread.string(1).replaceAll('.', '/');
    const path = getField(thread, getField(thread, thread.run.globals, 'package'), 'path');
    if (typeof path !== 'string') thread.raise('package.path must be a string');
    const tried = path.split(';').map((one) => `stat ${one.replaceAll('?', name)}: no such file or directory`);
    thread.push(tried.join('\n\t'));
    return 1;
  },
};

/** Stands in `package.loaded` while a module is loaded. */
const loading = {};

function findLoader(thread: Thread, name: string): LuaFunction {
  const messages: string[] = [];
  for (let i = 1; ; i++) {
    const loader = thread.run.loaders.getIndex(i);
    if (loader === undefined) thread.raise(`module ${name} not found:\n\t${messages.join('\n\t')}, `);
    const found = thread.callFor(loader, name);
    if (found instanceof LuaFunction) return found;
    if (typeof found === 'string') messages.push(found);
  }
}

/** The table at a dotted name, made where there is none; nil when something else is in the way. */
function findTable(from: LuaTable, path: string): LuaValue {
  let table = from;
  for (const name of path.split('.')) {
    const next = table.getString(name);
    if (next === undefined) {
      const made = new LuaTable();
      table.setHashed(name, made);
      table = made;
    } else if (next instanceof LuaTable) table = next;
    else return undefined;
  }
  return table;
}
