import { LuaFunction, type Native } from '../function.ts';
import { LuaTable } from '../table.ts';

/** The functions of a library by name. */
export type Natives = { readonly [name: string]: Native };

/** A table of library functions that every run gets its own copy of. */
export function template(natives: Natives, values: { readonly [name: string]: number | string } = {}): LuaTable {
  const table = new LuaTable();
  for (const [name, native] of Object.entries(natives)) table.setHashed(name, new LuaFunction({ native }, null));
  for (const [name, value] of Object.entries(values)) table.setHashed(name, value);
  return table;
}
