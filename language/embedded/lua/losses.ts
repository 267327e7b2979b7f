import { fromByteText } from './bytes.ts';
import { isArray, membersOf } from './result.ts';
import type { Run } from './run.ts';
import { LuaTable } from './table.ts';

/** Something that does not come through a conversion between JSON and tables; `path` is as in JSON, items from 0. */
export interface Loss {
  readonly path: readonly (string | number)[];
  readonly what: LossKind;
}

/**
 * Into the script: `null` (a member or item that is null), `nested-array` (an array right inside an array), `precision` (a
 * whole number beyond 2⁵³). Out of it: `empty-array` (an empty table, which becomes `{}`), `string-keys` (fields of a table that becomes an
 * array), `hole` (a nil inside an array, which becomes null).
 */
export type LossKind = 'null' | 'nested-array' | 'precision' | 'empty-array' | 'string-keys' | 'hole';

/** What a payload loses on its way into the script: at most `limit` losses. `data` is decoded JSON. */
export function lossesIn(data: unknown, limit = 100): Loss[] {
  const losses: Loss[] = [];
  const open: { value: unknown; path: readonly (string | number)[] }[] = [{ value: data, path: [] }];
  for (let next = open.pop(); next !== undefined && losses.length < limit; next = open.pop()) {
    const { value, path } = next;
    if (value === null) losses.push({ path, what: 'null' });
    else if (typeof value === 'number') {
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) losses.push({ path, what: 'precision' });
    } else if (Array.isArray(value)) {
      for (const [i, item] of [...(value as unknown[]).entries()].reverse()) {
        if (Array.isArray(item)) losses.push({ path: [...path, i], what: 'nested-array' });
        else open.push({ value: item, path: [...path, i] });
      }
    } else if (typeof value === 'object')
      for (const [name, member] of Object.entries(value).reverse()) open.push({ value: member, path: [...path, name] });
  }
  return losses.slice(0, limit);
}

/** What a returned table loses on its way out: at most `limit` losses. */
export function lossesOut(table: LuaTable, run: Run, limit = 100): Loss[] {
  const losses: Loss[] = [];
  const seen = new Set<LuaTable>();
  const open: { table: LuaTable; path: readonly (string | number)[] }[] = [{ table, path: [] }];
  for (let next = open.pop(); next !== undefined && losses.length < limit; next = open.pop()) {
    const { path } = next;
    if (seen.has(next.table)) continue;
    seen.add(next.table);
    const members = [...membersOf(next.table, run)];
    if (members.length === 0 && !isArray(next.table)) losses.push({ path, what: 'empty-array' });
    else if (isArray(next.table)) {
      const length = next.table.maxn();
      if (members.some(([key]) => !/^[1-9]\d*$/.test(key))) losses.push({ path, what: 'string-keys' });
      for (let i = length; i >= 1; i--) {
        const item = next.table.getIndex(i);
        if (item === undefined) losses.push({ path: [...path, i - 1], what: 'hole' });
        if (item instanceof LuaTable) open.push({ table: item, path: [...path, i - 1] });
      }
    } else
      for (const [key, value] of members.reverse())
        if (value instanceof LuaTable) open.push({ table: value, path: [...path, fromByteText(key)] });
  }
  return losses.slice(0, limit);
}
