import { sprint } from '../../go/fmt.ts';
import type { Time } from '../../go/time.ts';
import { isAscii } from '../../go/byte-string.ts';
import { byteLength, sliceBytes, toBytes } from '../../go/strings.ts';
import { type Type, sameType, uint8Type } from '../../go/type.ts';
import {
  GoPanic,
  type MapKey,
  Numeric,
  Slice,
  type Struct,
  type Value,
  entriesOf,
  itemsOf,
  typeOf,
  zeroOf,
} from '../../go/value.ts';
import { isNative } from '../../go/stringer.ts';
import { toInt } from './convert.ts';
import { asKey } from './key.ts';
import { isAny } from './kinds.ts';
import { boundMethod } from './methods.ts';
import { asString, equals, goType } from './operate.ts';

/** `runtime.Fetch`: a method, an element, a character's byte or the value of a key; a missing key is nil. */
export function fetch(from: Value, index: Value): Value {
  if (from instanceof Map && typeof index === 'string') return from.get(index) ?? null;
  if (from !== null && typeof index === 'string') {
    const method = boundMethod(from, index);
    if (method !== null) return method;
  }
  if (typeof from === 'string') return byteAt(from, index);
  const items = itemsOf(from);
  if (items !== null) return items[position(index, items.length, typeOf(from)!.kind)]!;
  const entries = entriesOf(from);
  if (entries !== null) {
    const { key, elem } = typeOf(from)!;
    return entries.get(mapKey(index, key!)) ?? zeroOf(elem!);
  }
  const struct = isNative(from) ? from.struct() : null;
  const found = struct === null ? undefined : structField(struct, asString(index));
  if (found === undefined) throw new GoPanic(`cannot fetch ${sprint([index])} from ${goType(from)}`);
  if (!/^[A-Z]/.test(index as string)) throw notExported();
  return found;
}

/**
 * `runtime.FetchField`: a field, or a field of a field and so on, of a type that is known before. Only `time.Time` is, and none of its
 * fields is exported: what differs is whether a pointer on the way is nil.
 */
export function fetchField({ zone }: Time, path: readonly string[]): never {
  const [, second, third] = path;
  if (second !== undefined && zone.kind === 'utc') throw new GoPanic(`cannot get ${second} from loc`);
  if (third !== undefined && zone.kind === 'local') throw new GoPanic(`cannot get ${third} from cacheZone`);
  throw notExported();
}

function notExported(): GoPanic {
  return new GoPanic('reflect.Value.Interface: cannot return value obtained from unexported field or method');
}

/** The value of a field; `undefined` when there is none of that name. */
export function structField({ type, fields }: Struct, name: string): Value | undefined {
  return fields[type.fields!.findIndex((known) => known.name === name)];
}

function byteAt(text: string, index: Value): Value {
  if (isAscii(text)) return byte(text.charCodeAt(position(index, text.length, 'string')));
  return byte(toBytes(text)[position(index, byteLength(text), 'string')]!);
}

function byte(value: number): Value {
  return new Numeric(uint8Type, BigInt(value));
}

/** Negative counts from the end. */
function position(index: Value, length: number, kind: string): number {
  const given = toInt(index);
  const at = given < 0n ? given + BigInt(length) : given;
  if (at < 0n || at >= BigInt(length)) throw new GoPanic(`reflect: ${kind} index out of range`);
  return Number(at);
}

/** `reflect.Value.MapIndex`: a key of another type panics, nil is the zero key. */
function mapKey(index: Value, type: Type): MapKey {
  if (index === null) return isAny(type) ? null : (zeroOf(type) as string | bigint);
  if (!isAny(type) && !sameType(typeOf(index)!, type))
    throw new GoPanic(`reflect.Value.MapIndex: value of type ${goType(index)} is not assignable to type ${type.name}`);
  return asKey(index);
}

/** `runtime.Slice`, by bytes for texts; bounds are cut to what is there. */
export function slice(from: Value, low: Value, high: Value): Value {
  const items = itemsOf(from);
  const kind = typeOf(from)?.kind;
  if (kind === 'array') throw new GoPanic('reflect.Value.Slice: slice of unaddressable array');
  if (typeof from !== 'string' && items === null) throw new GoPanic(`cannot slice ${sprint([low])}`);
  const length = items?.length ?? byteLength(from as string);
  const [start, end] = [bound(low, length), Math.min(bound(high, length), length)];
  const first = Math.min(start, end);
  if (typeof from === 'string') return sliceBytes(from, first, end);
  if (from instanceof Uint8Array) return from.slice(first, end);
  return from instanceof Slice ? new Slice(from.type, items!.slice(first, end)) : items!.slice(first, end);
}

function bound(index: Value, length: number): number {
  const given = toInt(index);
  return Number(given < 0n ? (given + BigInt(length) < 0n ? 0n : given + BigInt(length)) : given);
}

/** `runtime.Len`. */
export function length(value: Value): bigint {
  if (typeof value === 'string') return BigInt(byteLength(value));
  const items = itemsOf(value) ?? entriesOf(value);
  if (items === null) throw new GoPanic(`invalid argument for len (type ${goType(value)})`);
  return BigInt('size' in items ? items.size : items.length);
}

/** `runtime.In`: an equal element, or the key of a map. */
export function contains(needle: Value, collection: Value): boolean {
  if (collection === null) return false;
  const items = itemsOf(collection);
  if (items !== null) return items.some((item) => equals(item, needle));
  const entries = entriesOf(collection);
  if (entries !== null) return entries.has(mapKey(needle, typeOf(collection)!.key!));
  if (isNative(collection) && typeOf(collection)!.kind === 'struct') return hasField(needle, collection);
  throw new GoPanic(`operator "in" not defined on ${goType(collection)}`);
}

function hasField(needle: Value, struct: Value): boolean {
  if (typeof needle !== 'string') throw new GoPanic(`cannot use ${goType(needle)} as field name of ${goType(struct)}`);
  return typeOf(struct)!.fields?.some(({ name }) => name === needle) ?? false;
}
