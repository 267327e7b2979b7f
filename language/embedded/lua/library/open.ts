import { LuaFunction } from '../function.ts';
import type { Run } from '../run.ts';
import { LuaTable } from '../table.ts';
import { Userdata } from '../userdata.ts';
import { baseFunctions } from './base.ts';
import { channelFunctions, channelMethods } from './channel.ts';
import { coroutineFunctions } from './coroutine.ts';
import { debugFunctions } from './debug.ts';
import { Stream, ioFunctions, nextLine, streamMethods } from './io.ts';
import { iterateFrom, nextIndex, nextPair } from './iteration.ts';
import { template } from './library.ts';
import { mathFunctions, mathValues } from './math.ts';
import { osFunctions } from './os.ts';
import { moduleFunctions, packageFunctions, packageLoaders, packageValues } from './package.ts';
import { gmatch, nextMatch, stringFunctions } from './string.ts';
import { tableFunctions } from './table.ts';

/** Opens every library that `lua.NewState()` opens. The tables are copies of templates, made when a script changes them. */
export function openLibraries(run: Run): void {
  const { globals, loaded, loaders } = run;
  const open = (name: string, library: LuaTable) => {
    const table = LuaTable.like(library);
    globals.setHashed(name, table);
    loaded.setHashed(name, table);
    return table;
  };
  globals.copy(base);
  globals.setHashed('_G', globals);
  loaded.setHashed('_G', globals);
  run.iterators = iterators;
  open('table', tableLibrary);
  openIo(run, open('io', new LuaTable()));
  open('os', osLibrary);
  const string = open('string', stringLibrary);
  string.setHashed('__index', string);
  run.setMetatable('string', string);
  open('math', mathLibrary);
  open('debug', debugLibrary);
  open('channel', channelLibrary);
  const methods = LuaTable.like(channelMethodLibrary);
  methods.setHashed('__index', methods);
  run.setMetatable('channel', methods);
  open('coroutine', coroutineLibrary);
  const packages = LuaTable.like(packageLibrary);
  globals.setHashed('package', packages);
  packages.setHashed('preload', new LuaTable());
  packages.setHashed('loaders', loaders);
  packages.setHashed('loaded', loaded);
  for (const [i, loader] of loaderFunctions.entries()) loaders.setIndex(i + 1, loader);
}

const pairIterator = new LuaFunction({ native: nextPair }, null);
const indexIterator = new LuaFunction({ native: nextIndex }, null);

const base = template(
  { ...baseFunctions, ...moduleFunctions },
  { _VERSION: 'Lua 5.1', _GOPHER_LUA_VERSION: 'GopherLua 0.1' },
);
base.setHashed('pairs', new LuaFunction({ native: iterateFrom(undefined), bound: [pairIterator] }, null));
base.setHashed('ipairs', new LuaFunction({ native: iterateFrom(0), bound: [indexIterator] }, null));

const iterators = { pairs: pairIterator, ipairs: indexIterator, next: base.getString('next') as LuaFunction };

const tableLibrary = template(tableFunctions);
const osLibrary = template(osFunctions);
const mathLibrary = template(mathFunctions, mathValues);
const debugLibrary = template(debugFunctions);
const channelLibrary = template(channelFunctions);
const channelMethodLibrary = template(channelMethods);
const coroutineLibrary = template(coroutineFunctions);
const packageLibrary = template(packageFunctions, packageValues);
const loaderFunctions = Object.values(packageLoaders).map((native) => new LuaFunction({ native }, null));

const matchFunction = new LuaFunction({ native: gmatch, bound: [new LuaFunction({ native: nextMatch }, null)] }, null);
const stringLibrary = template(stringFunctions);
stringLibrary.setHashed('gmatch', matchFunction);
stringLibrary.setHashed('gfind', matchFunction);

const streamLibrary = template(streamMethods);

function openIo(run: Run, io: LuaTable): void {
  const metatable = LuaTable.like(streamLibrary);
  metatable.setHashed('__index', metatable);
  const defaults = new LuaTable();
  for (const [name, isWritable] of [
    ['stdout', true],
    ['stdin', false],
    ['stderr', true],
  ] as const) {
    const stream = new Userdata(new Stream(`/dev/${name}`, isWritable), run.globals);
    stream.metatable = metatable;
    io.setHashed(name, stream);
    if (name !== 'stderr') defaults.setIndex(isWritable ? 1 : 2, stream);
  }
  const lines = new LuaFunction({ native: nextLine }, null);
  for (const [name, native] of Object.entries(ioFunctions))
    io.setHashed(name, new LuaFunction({ native, bound: [defaults, lines] }, null));
}
