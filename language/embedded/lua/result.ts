import { quote } from '../../go/json-quote.ts';
import { fromByteText } from './bytes.ts';
import { LuaFunction } from './function.ts';
import type { Prototype } from './prototype.ts';
import type { Run } from './run.ts';
import { LuaTable } from './table.ts';
import { type LuaValue, rawText } from './value.ts';

/** A value that Go's `json.Marshal` refuses, with its text. */
export class UnsupportedValue extends Error {}

/** A table that contains itself, or is nested deeper than ours can go: upstream's process dies of it. */
export class EndlessTable extends Error {}

/**
 * The new event data for a returned table, as `transform.go: toGoValue` and `json.Marshal` make it: a table with anything in its
 * array is an array and its other fields are lost; an empty one is `{}` unless its metatable says `__is_array = true`.
 */
export function resultData(table: LuaTable, run: Run): string {
  const parts: string[] = [];
  writeTable(table, parts, run, 0);
  return parts.join('');
}

/** True when upstream takes the table for an array. */
export function isArray(table: LuaTable): boolean {
  if (table.maxn() > 0) return true;
  return table.metatable instanceof LuaTable && table.metatable.getString('__is_array') === true;
}

const deepest = 1500;

function writeTable(table: LuaTable, parts: string[], run: Run, depth: number): void {
  if (depth > deepest) throw new EndlessTable('the returned table contains itself: the sensor would crash');
  if (isArray(table)) {
    const length = table.maxn();
    run.spend(length);
    run.allocate(length * 4);
    parts.push('[');
    for (let i = 1; i <= length; i++) {
      if (i > 1) parts.push(',');
      writeValue(table.getIndex(i), parts, run, depth);
    }
    parts.push(']');
    return;
  }
  const members = membersOf(table, run);
  run.spend(members.size);
  run.allocate(members.size * 16);
  parts.push('{');
  let separator = '';
  for (const key of [...members.keys()].sort()) {
    parts.push(separator, quoted(key), ':');
    separator = ',';
    writeValue(members.get(key), parts, run, depth);
  }
  parts.push('}');
}

/** The fields by the text of their keys; a number's text wins over the same string. */
export function membersOf(table: LuaTable, run: Run): Map<string, LuaValue> {
  const members = new Map<string, LuaValue>();
  const others: [LuaValue, LuaValue][] = [];
  table.forEach((key, value) => {
    if (typeof key === 'string') members.set(key, value);
    else others.push([key, value]);
  });
  for (const [key, value] of others) members.set(rawText(key, run.addresses), value);
  return members;
}

function writeValue(value: LuaValue, parts: string[], run: Run, depth: number): void {
  switch (typeof value) {
    case 'string':
      run.allocate(value.length);
      parts.push(quoted(value));
      return;
    case 'number':
      parts.push(numberText(value));
      return;
    case 'boolean':
      parts.push(value ? 'true' : 'false');
      return;
    case 'undefined':
      parts.push('null');
      return;
    default:
      if (value instanceof LuaTable) writeTable(value, parts, run, depth + 1);
      else if (value === null) parts.push('null');
      else refuse(value, parts, depth);
  }
}

/** Upstream marshals the structs of its virtual machine; all but a proxy end in an error. */
function refuse(
  value: Exclude<LuaValue, undefined | null | boolean | number | string | LuaTable>,
  parts: string[],
  depth: number,
): void {
  switch (value.type) {
    case 'function':
      if (value instanceof LuaFunction && value.prototype !== null) checkConstants(value.prototype);
      throw new UnsupportedValue('json: unsupported type: lua.LGFunction');
    case 'channel':
      throw new UnsupportedValue('json: unsupported type: lua.LChannel');
    case 'thread':
      // A thread and its globals point at each other; which of the two the encoder meets again depends on how deep it began.
      throw new UnsupportedValue(
        `json: unsupported value: encountered a cycle via *lua.${depth % 2 === 0 ? 'Global' : 'LState'}`,
      );
    case 'userdata':
      parts.push(
        `{"Value":${value.content === null ? 'null' : '{}'},"Env":{"Metatable":{}},"Metatable":{"Metatable":{}}}`,
      );
  }
}

/** The constants of a function come before the type that cannot be marshalled; a NaN is refused first. */
function checkConstants(prototype: Prototype): void {
  for (const constant of prototype.constants) if (typeof constant === 'number') numberText(constant);
  for (const inner of prototype.prototypes) checkConstants(inner);
}

/** JavaScript prints finite numbers as `json.Marshal` does, but for -0. */
function numberText(value: number): string {
  if (Number.isNaN(value)) throw new UnsupportedValue('json: unsupported value: NaN');
  if (value === Infinity) throw new UnsupportedValue('json: unsupported value: +Inf');
  if (value === -Infinity) throw new UnsupportedValue('json: unsupported value: -Inf');
  return Object.is(value, -0) ? '-0' : String(value);
}

const plain = /^[ !#-%'-;=?-[\]-~]*$/;

function quoted(bytes: string): string {
  return plain.test(bytes) ? `"${bytes}"` : quote(fromByteText(bytes));
}
