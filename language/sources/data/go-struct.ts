import { GoError } from '../../go/value.ts';
import { type Entry, type Node, jsonType } from '../../yaml/node.ts';
import { quote } from '../../go/json-quote.ts';
import { quote as quoteGo } from '../../go/strconv-quote.ts';
import { parseTime } from '../../go/time-parse.ts';
import { type Time, zeroTime } from '../../go/time.ts';
import { localUtc, utc } from '../../go/zone.ts';
import { parseJson } from '../../manifest/json-text.ts';
import { timeJson } from './go-time.ts';
import { sortedJson } from './sorted-json.ts';
import { type JsonText, map, object, rawJson } from './json-text.ts';

/** A Go type that JSON is decoded into. */
export type GoType =
  | { readonly kind: 'string' | 'bool' | 'int' | 'int64' | 'raw' | 'time' | 'any' | 'anyMap' }
  | SliceType
  | { readonly kind: 'map'; readonly item: GoType }
  | { readonly kind: 'pointer'; readonly to: GoType }
  | TaggedType
  | UnsupportedType
  | StructType;

/** `empty`: what a custom encoder writes for no items, be the slice nil or not. */
export interface SliceType {
  readonly kind: 'slice';
  readonly item: GoType;
  readonly empty?: string;
}

/** An interface whose decoder chooses a struct by the member `type`; `what` names those that have none here. */
export interface TaggedType {
  readonly kind: 'tagged';
  readonly what: string;
  readonly types: ReadonlyMap<string, StructType>;
}

/** A type without a table: it is refused where it is there, and `zero` is written where it is not. */
export interface UnsupportedType {
  readonly kind: 'unsupported';
  readonly what: string;
  readonly zero: JsonText;
}

export interface StructType {
  readonly kind: 'struct';
  /** With its package: `notification.Event`; `''`: it has none, and errors write it out. */
  readonly name: string;
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly goName: string;
  readonly key: string;
  readonly type: GoType;
  readonly omitempty?: true;
}

/** Fields by their JSON key: `struct('stripe.Event', { id: ['ID', { kind: 'string' }] })`. */
export function struct(
  name: string,
  fields: Readonly<Record<string, readonly [goName: string, type: GoType, omitempty?: 'omitempty']>>,
): StructType {
  return {
    kind: 'struct',
    name,
    fields: Object.entries(fields).map(([key, [goName, type, omitempty]]) =>
      omitempty === undefined ? { goName, key, type } : { goName, key, type, omitempty: true },
    ),
  };
}

/**
 * Decodes JSON into a Go type and encodes it again, as sources do that hand on what they understood of a message: unknown
 * members are dropped, missing ones have their zero. Throws `GoError` with the text of `json.Unmarshal`.
 */
export function reencode(json: string, type: GoType): JsonText {
  return encodeValue(decodeJson(json, type), type);
}

/** `json.Unmarshal`; throws `GoError`. */
export function decodeJson(json: string, type: GoType): GoValue {
  const { node, error } = parseJson(json);
  if (node === undefined) throw new GoError(error);
  const decoding = new Decoding(json);
  const value = decoding.decode(node, type, zero(type));
  if (decoding.mismatch !== null) throw new GoError(decoding.mismatch);
  return value;
}

/**
 * A struct is a map of its fields by key; a nil pointer, map or slice is `null`; JSON that is kept as it is written is
 * `Raw`.
 */
export type GoValue = null | string | boolean | bigint | Time | Raw | readonly GoValue[] | ReadonlyMap<string, GoValue>;

/** `json.RawMessage`, and what is decoded into an `interface{}`. */
export class Raw {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

function zero(type: GoType): GoValue {
  switch (type.kind) {
    case 'string':
      return '';
    case 'bool':
      return false;
    case 'int':
    case 'int64':
      return 0n;
    case 'time':
      return zeroTime;
    case 'struct':
      return new Map(type.fields.map((field) => [field.key, zero(field.type)]));
    default:
      return null;
  }
}

/** One run of the decoder: it goes on behind a mismatch and remembers the first. */
class Decoding {
  mismatch: string | null = null;
  private readonly json: string;
  private path: readonly string[] = [];
  private owner = '';

  constructor(json: string) {
    this.json = json;
  }

  /** `current` is what the place holds: a null leaves it (raw JSON takes it), members of objects are set one by one. */
  decode(node: Node, type: GoType, current: GoValue): GoValue {
    if (type.kind === 'raw') return new Raw(this.json.slice(node.start, node.end));
    if (jsonType(node) === 'null') return isNilable(type) ? null : current;
    switch (type.kind) {
      case 'unsupported':
        if (this.json.slice(node.start, node.end) === type.zero) return null;
        throw new GoError(`not supported yet: ${type.what}`);
      case 'tagged':
        return this.tagged(node, type);
      case 'pointer':
        return this.decode(node, type.to, current ?? zero(type.to));
      case 'any':
        return new Raw(this.json.slice(node.start, node.end));
      case 'anyMap':
        return node.kind === 'mapping'
          ? new Raw(this.json.slice(node.start, node.end))
          : this.differs(node, type, current);
      case 'struct':
        return node.kind === 'mapping' ? this.struct(node.entries, type, current) : this.differs(node, type, current);
      case 'slice':
        return node.kind === 'sequence'
          ? this.slice(node.items, type.item, current)
          : this.differs(node, type, current);
      case 'map':
        return node.kind === 'mapping' ? this.map(node.entries, type.item, current) : this.differs(node, type, current);
      default:
        return this.scalar(node, type, current);
    }
  }

  private struct(entries: readonly Entry[], type: StructType, current: GoValue): GoValue {
    const values = new Map(current as ReadonlyMap<string, GoValue>);
    const [path, owner] = [this.path, this.owner];
    for (const { key, value } of entries) {
      const field = fieldOf(type, key.name);
      if (field === undefined) continue;
      this.path = [...path, field.key];
      this.owner = type.name.slice(type.name.indexOf('.') + 1);
      values.set(field.key, this.decode(value, field.type, values.get(field.key)!));
    }
    [this.path, this.owner] = [path, owner];
    return values;
  }

  private slice(items: readonly Node[], type: GoType, current: GoValue): GoValue {
    const before = (current ?? []) as readonly GoValue[];
    return items.map((item, i) => this.decode(item, type, before[i] ?? zero(type)));
  }

  private map(entries: readonly Entry[], type: GoType, current: GoValue): GoValue {
    const values = new Map(current as ReadonlyMap<string, GoValue> | null);
    for (const { key, value } of entries) values.set(key.name, this.decode(value, type, zero(type)));
    return values;
  }

  private tagged(node: Node, { what, types }: TaggedType): GoValue {
    const tag = node.kind === 'mapping' ? node.entries.find(({ key }) => key.name === 'type')?.value : undefined;
    const type = tag?.kind === 'scalar' ? types.get(String(tag.value)) : undefined;
    if (type === undefined) throw new GoError(`not supported yet: ${what} of another type`);
    return this.decode(node, type, zero(type));
  }

  private scalar(node: Node, type: GoType, current: GoValue): GoValue {
    if (type.kind === 'time') return readTime(this.json.slice(node.start, node.end));
    if (node.kind !== 'scalar') return this.differs(node, type, current);
    const { value, json } = node;
    if (type.kind === 'string' && typeof value === 'string') return value.toWellFormed();
    if (type.kind === 'bool' && typeof value === 'boolean') return value;
    if ((type.kind !== 'int' && type.kind !== 'int64') || typeof value !== 'number')
      return this.differs(node, type, current);
    const integer = /^-?\d+$/.test(json) ? BigInt(json) : null;
    return integer !== null && BigInt.asIntN(64, integer) === integer
      ? integer
      : this.differs(node, type, current, `number ${json}`);
  }

  private differs(node: Node, type: GoType, current: GoValue, value: string = jsonType(node)): GoValue {
    const place = this.path.length === 0 ? 'value' : `struct field ${this.owner}.${this.path.join('.')}`;
    this.mismatch ??= `json: cannot unmarshal ${value} into Go ${place} of type ${typeName(type)}`;
    return current;
  }
}

function isNilable({ kind }: GoType): boolean {
  return kind === 'pointer' || kind === 'slice' || kind === 'map' || kind === 'anyMap' || kind === 'any';
}

/** The exact key, else one that differs in case only. */
function fieldOf(type: StructType, name: string): StructField | undefined {
  const lower = name.toLowerCase();
  return type.fields.find(({ key }) => key === name) ?? type.fields.find(({ key }) => key.toLowerCase() === lower);
}

/** `time.Time.UnmarshalJSON`; its errors end the decoding. */
function readTime(json: string): Time {
  if (!json.startsWith('"')) throw new GoError('Time.UnmarshalJSON: input is not a JSON string');
  const parsed = parseTime('2006-01-02T15:04:05Z07:00', json.slice(1, -1), utc, localUtc);
  if ('error' in parsed) throw new GoError(parsed.error);
  return parsed.value;
}

/** As `reflect` prints it. */
function typeName(type: GoType): string {
  switch (type.kind) {
    case 'raw':
      return 'json.RawMessage';
    case 'time':
      return 'time.Time';
    case 'any':
      return 'interface {}';
    case 'map':
      return `map[string]${typeName(type.item)}`;
    case 'anyMap':
      return 'map[string]interface {}';
    case 'slice':
      return `[]${typeName(type.item)}`;
    case 'pointer':
      return typeName(type.to);
    case 'struct':
      return type.name === '' ? `struct { ${type.fields.map(fieldText).join('; ')} }` : type.name;
    default:
      return type.kind;
  }
}

function fieldText({ goName, key, type, omitempty }: StructField): string {
  return `${goName} ${typeName(type)} ${quoteGo(`json:"${key}${omitempty ? ',omitempty' : ''}"`)}`;
}

/** `json.Marshal`. */
export function encodeValue(value: GoValue, type: GoType): JsonText {
  if (type.kind === 'unsupported') return type.zero;
  if (type.kind === 'slice' && type.empty !== undefined && hasNoItems(value)) return type.empty;
  if (value === null) return 'null';
  switch (type.kind) {
    case 'string':
      return quote(value as string);
    case 'time':
      return timeJson(value as Time);
    case 'raw':
      return rawJson((value as Raw).json);
    case 'any':
    case 'anyMap':
      return sortedJson((value as Raw).json);
    case 'map':
      return map(Object.fromEntries(value as ReadonlyMap<string, GoValue>), (item) => encodeValue(item, type.item));
    case 'tagged':
      return encodeTagged(value as ReadonlyMap<string, GoValue>, type);
    case 'slice':
      return `[${(value as readonly GoValue[]).map((item) => encodeValue(item, type.item)).join(',')}]`;
    case 'pointer':
      return encodeValue(value, type.to);
    case 'struct':
      return encodeStruct(value as ReadonlyMap<string, GoValue>, type);
    default:
      return (value as bigint | boolean).toString();
  }
}

function encodeStruct(values: ReadonlyMap<string, GoValue>, { fields }: StructType): JsonText {
  const members = fields.map(({ key, type, omitempty }) => {
    const value = values.get(key)!;
    return [key, omitempty && isEmpty(value, type) ? undefined : encodeValue(value, type)] as const;
  });
  return object(Object.fromEntries(members));
}

function encodeTagged(values: ReadonlyMap<string, GoValue>, { types }: TaggedType): JsonText {
  return encodeStruct(values, types.get(values.get('type') as string)!);
}

function hasNoItems(value: GoValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** What `omitempty` leaves out: never a struct (as slices with an encoder of their own are), and a pointer only when it is nil. */
function isEmpty(value: GoValue, type: GoType): boolean {
  if (type.kind === 'unsupported') return type.zero === 'null';
  if (type.kind === 'slice') return type.empty === undefined && hasNoItems(value);
  if (value === null) return true;
  if (type.kind === 'pointer') return false;
  return value === '' || value === false || value === 0n || (value instanceof Map && value.size === 0);
}
