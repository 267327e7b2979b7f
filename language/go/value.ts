import type { Fuel } from '../embedded/fuel.ts';
import type { Sources } from './sources.ts';
import * as types from './type.ts';
import type { Type } from './type.ts';

/**
 * The one model of Go values. What events are made of has the plain JavaScript form, so that the common path never wraps:
 *
 * | Go                                    | here                                                            |
 * |---------------------------------------|-----------------------------------------------------------------|
 * | `nil` (an empty `interface{}`)        | `null`                                                          |
 * | `bool`                                | `boolean`                                                       |
 * | `string`                              | `string`, bytes as in `strings.ts`                              |
 * | `float64`                             | `number`                                                        |
 * | `int`                                 | `bigint`, always within 64 bits                                 |
 * | `[]interface{}`                       | array (the nil slice: a `Slice`)                                |
 * | `map[string]interface{}`              | `Map` with string keys, in any order (Go sorts where it prints) |
 * | `[]byte`                              | `Uint8Array`                                                    |
 * | other numbers (`int64`, `uint8`, `float32`, `time.Duration`, …) | `Numeric`                             |
 * | other slices and maps (`[]string`, `map[string]string`)         | `Slice`, `TypedMap`                   |
 * | functions                             | `Func`                                                          |
 * | structs, pointers, errors             | a `Native`: `Time`, `Version`, `ErrorValue`, `Struct`           |
 *
 * Arrays, maps and slices have identity as in Go: who holds one sees what others put into it.
 * `reflect`'s zero `Value` ("no value", not `nil`) is no `Value` here: only templates know it.
 */
export type Value =
  | null
  | boolean
  | string
  | number
  | bigint
  | Uint8Array
  | Value[]
  | Map<string, Value>
  | Numeric
  | Complex
  | Slice
  | TypedMap
  | Func
  | Native;

/** A number of any type but `int` and `float64`: integers hold a `bigint`, `float32` holds a `number`. */
export class Numeric {
  readonly type: Type;
  readonly value: bigint | number;

  constructor(type: Type, value: bigint | number) {
    this.type = type;
    this.value = value;
  }
}

/** `complex128`: only an imaginary literal of a template makes one. */
export class Complex {
  readonly type = types.complex128Type;
  readonly real: number;
  readonly imaginary: number;

  constructor(real: number, imaginary: number) {
    this.real = real;
    this.imaginary = imaginary;
  }
}

/** A slice that is not a plain array: `items` is `null` for a nil slice. `capacity` is as in `capacity.ts`. */
export class Slice {
  readonly type: Type;
  readonly items: Value[] | null;
  readonly capacity: number;

  constructor(type: Type, items: Value[] | null, capacity: number = items?.length ?? 0) {
    this.type = type;
    this.items = items;
    this.capacity = capacity;
  }
}

/**
 * A key of a map: texts, booleans and numbers are themselves, and with a key of any type also nil, numbers of other types and
 * what has methods. Of these, an `AnyMap` has one for equal ones.
 */
export type MapKey = null | string | bigint | number | boolean | Numeric | Native;

/** A map that is not `map[string]interface{}`, or a nil one (`entries` is `null`). */
export class TypedMap {
  readonly type: Type;
  readonly entries: Map<MapKey, Value> | null;

  constructor(type: Type, entries: Map<MapKey, Value> | null) {
    this.type = type;
    this.entries = entries;
  }
}

/** A pointer or struct with meaning of its own. What can be called on it is in `gotemplate/methods.ts`. */
export interface Native {
  readonly type: Type;
  readonly native: true;
  /** Its `String()` or `Error()`; `null` when it has neither. */
  text(): string | null;
  /** The struct that it is or points to, as `fmt` shows it where the text is not asked for; `null`: nothing to show. */
  struct(): Struct | null;
}

/** A struct without methods; `fields` in the order of `type.fields`. */
export class Struct implements Native {
  readonly native = true;
  readonly type: Type;
  readonly fields: readonly Value[];

  constructor(type: Type, fields: readonly Value[]) {
    this.type = type;
    this.fields = fields;
  }

  text(): null {
    return null;
  }

  struct(): Struct {
    return this;
  }
}

/** An `error` that is a value and was not returned as one. */
export class ErrorValue implements Native {
  readonly native = true;
  readonly type: Type;
  readonly message: string;

  constructor(message: string, type: Type = { kind: 'ptr', name: '*errors.errorString' }) {
    this.message = message;
    this.type = type;
  }

  text(): string {
    return this.message;
  }

  struct(): null {
    return null;
  }
}

/** What a call may use: its limit, and the clock, randomness and so on of the one who asked for the evaluation. */
export interface Run {
  readonly fuel: Fuel;
  readonly sources: Sources;
  /** Regular expressions that were compiled before, by their text; kept by whoever keeps the program. */
  readonly regexps?: Map<string, unknown>;
}

/**
 * A Go function. `arguments_` are already of the types in `type.params`, those of a variadic parameter one by one.
 * A returned error is thrown as `GoError`, a panic as `GoPanic`; only the first result is answered.
 */
export class Func {
  readonly type: Type;
  readonly call: (arguments_: readonly Value[], run: Run) => Value;

  constructor(type: Type, call: (arguments_: readonly Value[], run: Run) => Value) {
    this.type = type;
    this.call = call;
  }
}

/** A returned Go error; `message` is `err.Error()`. */
export class GoError extends Error {
  override readonly name: string = 'GoError';
}

/** A Go panic; `message` is the panic's value as `fmt` prints it, runtime errors with their `runtime error: `. */
export class GoPanic extends Error {
  override readonly name = 'GoPanic';
}

/** The dynamic type; `null` for `nil`. */
export function typeOf(value: Value): Type | null {
  switch (typeof value) {
    case 'string':
      return types.stringType;
    case 'number':
      return types.float64Type;
    case 'bigint':
      return types.intType;
    case 'boolean':
      return types.boolType;
    default:
      if (value === null) return null;
      if (Array.isArray(value)) return types.anySliceType;
      if (value instanceof Map) return types.anyMapType;
      if (value instanceof Uint8Array) return types.bytesType;
      return value.type;
  }
}

/** The elements of any slice, `null` for anything else. A nil slice has none; bytes are answered as `uint8`. */
export function itemsOf(value: Value): readonly Value[] | null {
  if (Array.isArray(value)) return value;
  if (value instanceof Slice) return value.items ?? [];
  if (value instanceof Uint8Array) return Array.from(value, (byte) => new Numeric(types.uint8Type, BigInt(byte)));
  return null;
}

/** The entries of any map, `null` for anything else. A nil map has none. */
export function entriesOf(value: Value): ReadonlyMap<MapKey, Value> | null {
  if (value instanceof Map) return value;
  if (value instanceof TypedMap) return value.entries ?? new Map();
  return null;
}

/** An integer of the type, wrapped to its size as Go's conversions do; `int` gets its plain form. */
export function integer(type: Type, value: bigint): Value {
  const size = types.integerBits(type.kind);
  const wrapped = types.isSigned(type.kind) ? BigInt.asIntN(size, value) : BigInt.asUintN(size, value);
  return type.name === 'int' ? wrapped : new Numeric(type, wrapped);
}

/** The value of any integer type as a `bigint`, `null` for anything else. */
export function integerOf(value: Value): bigint | null {
  if (typeof value === 'bigint') return value;
  return value instanceof Numeric && typeof value.value === 'bigint' ? value.value : null;
}

/** The value of a `float64` or `float32`, `null` for anything else. */
export function floatOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  return value instanceof Numeric && typeof value.value === 'number' ? value.value : null;
}

/** The value of the type: Go's zero value. */
export function zeroOf(type: Type): Value {
  switch (type.kind) {
    case 'bool':
      return false;
    case 'string':
      return '';
    case 'float64':
      return 0;
    case 'float32':
      return new Numeric(type, 0);
    case 'slice':
      return new Slice(type, null);
    case 'map':
      return new TypedMap(type, null);
    default:
      return types.integerBits(type.kind) > 0 ? integer(type, 0n) : null;
  }
}

/**
 * What `JSON.parse` gave, as Go's `encoding/json` decodes it into an `interface{}`: objects become maps, lone surrogates
 * U+FFFD. (The last of duplicate keys has won already.) For texts that may be broken or hostile use `json-decode.ts` or gjson.
 */
export function fromPlain(plain: unknown): Value {
  if (typeof plain === 'string') return plain.isWellFormed() ? plain : plain.toWellFormed();
  if (plain === null || typeof plain !== 'object') return plain as null | boolean | number;
  if (Array.isArray(plain)) return plain.map(fromPlain);
  const map = new Map<string, Value>();
  for (const key of Object.keys(plain)) {
    map.set(key.isWellFormed() ? key : key.toWellFormed(), fromPlain((plain as Record<string, unknown>)[key]));
  }
  return map;
}
