import type { Channel } from './channel.ts';
import type { LuaFunction } from './function.ts';
import type { LuaTable } from './table.ts';
import type { Thread } from './thread.ts';
import { numberText } from './number.ts';
import type { Userdata } from './userdata.ts';

/**
 * A value of a running script: `undefined` is `nil`, strings are byte strings (`bytes.ts`). `null` is Go's nil interface, which
 * upstream's virtual machine meets where it has a bug: it counts as true, and most uses of it are a nil dereference.
 */
export type LuaValue =
  | undefined
  | null
  | boolean
  | number
  | string
  | LuaTable
  | LuaFunction
  | Userdata
  | Thread
  | Channel;

export type TypeName =
  | 'nil'
  | 'boolean'
  | 'number'
  | 'string'
  | 'function'
  | 'userdata'
  | 'thread'
  | 'table'
  | 'channel';

/** The type of a value; throws the nil dereference of `null`. */
export function typeName(value: LuaValue): TypeName {
  switch (typeof value) {
    case 'undefined':
      return 'nil';
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      if (value === null) throw new GoPanic(nilDereference);
      return value.type;
  }
}

/** What upstream's `String()` of a value says, metatables not asked. */
export function rawText(value: LuaValue, addresses: Addresses): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value === undefined) return 'nil';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) throw new GoPanic(nilDereference);
  return `${value.type}: ${addresses.of(value)}`;
}

/** Made-up addresses such as Go prints: the same for the same object of one run, different for different ones. */
export class Addresses {
  private readonly known = new WeakMap<object, string>();
  private count = 0;

  of(value: object): string {
    let address = this.known.get(value);
    if (address === undefined) {
      address = `0x${(0x1c0000100000 + this.count++ * 0x40).toString(16)}`;
      this.known.set(value, address);
    }
    return address;
  }
}

/** A panic of the Go runtime inside the virtual machine; `pcall` answers its text without a position. */
export class GoPanic extends Error {
  override readonly name = 'GoPanic';
}

export const nilDereference = 'runtime error: invalid memory address or nil pointer dereference';
