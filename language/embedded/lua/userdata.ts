import type { LuaTable } from './table.ts';
import type { LuaValue } from './value.ts';

/** A value of the libraries: a file, the state of `gmatch`, a proxy. `content` is what it holds. */
export class Userdata {
  readonly type = 'userdata';
  readonly content: object | null;
  env: LuaTable;
  metatable: LuaValue = undefined;

  constructor(content: object | null, env: LuaTable) {
    this.content = content;
    this.env = env;
  }
}
