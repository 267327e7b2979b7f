import { decodeObject } from '../../go/json-decode.ts';
import { isAscii, toByteText } from './bytes.ts';
import type { Run } from './run.ts';
import { LuaTable } from './table.ts';
import type { LuaValue } from './value.ts';

/**
 * The table `event` for a payload, as `transform.go: mapToTable` builds it: numbers are float64, members and items that are
 * null are left out (items move up), and so are arrays right inside arrays. Throws `GoError` with the text of
 * `json.Unmarshal` for what is no JSON object.
 */
export function eventTable(data: string, run: Run): LuaTable {
  const parsed = parseObject(data);
  const event = new LuaTable(null);
  run.allocate(data.length);
  // A list instead of recursion: a payload may be nested deeper than our own stack.
  const open: [source: object, table: LuaTable][] = [[parsed, event]];
  const convert = (value: unknown): LuaValue => {
    switch (typeof value) {
      case 'string':
        return isAscii(value) ? value : toByteText(value.toWellFormed());
      case 'number':
        if (value === Infinity || value === -Infinity) decodeObject(data);
        return value;
      case 'boolean':
        return value;
      default: {
        const table = new LuaTable(null);
        open.push([value as object, table]);
        return table;
      }
    }
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [source, table] = next;
    if (Array.isArray(source)) {
      const items = table.ownArray();
      for (const item of source as unknown[]) if (item !== null && !Array.isArray(item)) items.push(convert(item));
    } else {
      const members = source as { readonly [key: string]: unknown };
      for (const key of Object.keys(members)) {
        const value = members[key];
        if (value === null) continue;
        table.setHashed(isAscii(key) ? key : toByteText(key.toWellFormed()), convert(value));
      }
    }
  }
  return event;
}

/** JavaScript's own parser reads the same grammar, faster; what it refuses gets Go's text. */
function parseObject(data: string): object {
  let value: unknown;
  try {
    value = JSON.parse(isAscii(data) ? data : data.toWellFormed());
  } catch {
    decodeObject(data);
  }
  if (value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value) || mayBeTooDeep(data)) decodeObject(data);
  return value as object;
}

/** `encoding/json` refuses more than 10,000 levels. */
function mayBeTooDeep(data: string): boolean {
  if (data.length < 20_000) return false;
  let depth = 0;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) {
      if (++depth > 10_000) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
