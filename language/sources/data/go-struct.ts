import { GoError } from '../../go/value.ts';
import { type Entry, type Node, type Scalar, jsonType } from '../../yaml/node.ts';
import { quote } from '../../go/json-quote.ts';
import { quote as quoteGo } from '../../go/strconv-quote.ts';
import { parseTime } from '../../go/time-parse.ts';
import { type Time, zeroTime } from '../../go/time.ts';
import { localUtc, utc } from '../../go/zone.ts';
import { parseJson } from '../../manifest/json-text.ts';
import { timeJson } from './go-time.ts';
import { sortedJson } from './sorted-json.ts';
import {
  type GoType,
  type GoValue,
  type MapType,
  Raw,
  type SliceType,
  type StructField,
  type StructType,
  type TaggedType,
  typeName,
} from './go-type.ts';
import { type JsonText, map, object, rawJson } from './json-text.ts';

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
  return decoding.unmarshal(node, type);
}

/** `json.UnmarshalTypeError` */
class WrongType extends GoError {
  readonly what: string;
  readonly type: GoType;
  readonly owner: string;
  readonly path: readonly string[];

  constructor(what: string, type: GoType, owner: string, path: readonly string[]) {
    const place = path.length === 0 ? 'value' : `struct field ${owner}.${path.join('.')}`;
    super(`json: cannot unmarshal ${what} into Go ${place} of type ${typeName(type)}`);
    this.what = what;
    this.type = type;
    this.owner = owner;
    this.path = path;
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
    case 'number':
      return '';
    case 'own':
      return type.zero;
    case 'struct':
      return new Map(type.fields.map((field) => [field.key, zero(field.type)]));
    default:
      return null;
  }
}

const rawList: GoType = { kind: 'slice', item: { kind: 'raw' } };

/** One run of the decoder: it goes on behind a mismatch and remembers the first. */
class Decoding {
  private mismatch: WrongType | null = null;
  private readonly json: string;
  private path: readonly string[] = [];
  private owner = '';

  constructor(json: string) {
    this.json = json;
  }

  /** `json.Unmarshal` of a part. */
  unmarshal(node: Node, type: GoType): GoValue {
    const value = this.decode(node, type, zero(type));
    if (this.mismatch !== null) throw this.mismatch;
    return value;
  }

  /**
   * What an `UnmarshalJSON` does: its errors end the decoding of what is around, and only that a value has another type
   * is said of the place where the outer struct has it.
   */
  private own(decode: (inner: Decoding) => GoValue): GoValue {
    try {
      return decode(new Decoding(this.json));
    } catch (error) {
      if (!(error instanceof WrongType) || this.path.length === 0) throw error;
      throw new WrongType(error.what, error.type, this.owner, [...this.path, ...error.path]);
    }
  }

  /** `current` is what the place holds: a null leaves it (raw JSON takes it), members of objects are set one by one. */
  decode(node: Node, type: GoType, current: GoValue): GoValue {
    if (type.kind === 'raw') return new Raw(this.textOf(node));
    if (type.kind === 'own') return this.own(() => type.decode(this.textOf(node)));
    if (type.kind === 'tagged') return this.own((inner) => inner.tagged(node, type));
    if (jsonType(node) === 'null') return isNilable(type) ? null : current;
    switch (type.kind) {
      case 'unsupported':
        if (this.textOf(node) === type.zero) return null;
        throw new GoError(`not supported yet: ${type.what}`);
      case 'pointer':
        return this.decode(node, type.to, current ?? zero(type.to));
      case 'any':
        return new Raw(this.textOf(node));
      case 'anyMap':
        return node.kind === 'mapping' ? new Raw(this.textOf(node)) : this.differs(node, type, current);
      case 'struct':
        return node.kind === 'mapping' ? this.struct(node.entries, type, current) : this.differs(node, type, current);
      case 'slice':
        if (type.empty !== undefined) return this.own((inner) => inner.listOrNone(node, type));
        return node.kind === 'sequence'
          ? this.slice(node.items, type.item, current)
          : this.differs(node, type, current);
      case 'map':
        if (type.empty !== undefined) return this.own((inner) => inner.mapOrNone(node, type));
        return node.kind === 'mapping' ? this.map(node.entries, type.item, current) : this.differs(node, type, current);
      default:
        return this.scalar(node, type, current);
    }
  }

  private struct(entries: readonly Entry[], type: StructType, current: GoValue): GoValue {
    const values = new Map(current as ReadonlyMap<string, GoValue>);
    const [path, owner] = [this.path, this.owner];
    const later: (() => void)[] = [];
    for (const { key, value } of entries) {
      const field = fieldOf(type, key.name);
      if (field === undefined) continue;
      this.path = [...path, ...(field.embedded ?? []), field.key];
      this.owner = type.name.slice(type.name.indexOf('.') + 1);
      const decode = () => values.set(field.key, this.decode(value, field.type, values.get(field.key)!));
      if (!field.later) decode();
      else if (field.type.kind === 'slice' && value.kind !== 'sequence' && jsonType(value) !== 'null')
        this.differs(value, rawList, null);
      else later.push(decode);
    }
    [this.path, this.owner] = [path, owner];
    if (later.length > 0 && this.mismatch !== null) throw this.mismatch;
    for (const decode of later) decode();
    return values;
  }

  private slice(items: readonly Node[], type: GoType, current: GoValue): GoValue {
    const before = (current ?? []) as readonly GoValue[];
    return items.map((item, i) => this.decode(item, type, before[i] ?? zero(type)));
  }

  /** Lists with a decoder of their own take `{}` for none. */
  private listOrNone(node: Node, type: SliceType): GoValue {
    if (this.textOf(node) === '{}') return null;
    if (node.kind !== 'sequence') throw new WrongType(jsonType(node), rawList, '', []);
    return this.slice(node.items, type.item, null);
  }

  private map(entries: readonly Entry[], type: GoType, current: GoValue): GoValue {
    const values = new Map(current as ReadonlyMap<string, GoValue> | null);
    for (const { key, value } of entries) values.set(key.name, this.decode(value, type, zero(type)));
    return values;
  }

  /** Maps with a decoder of their own take `[]` for none. */
  private mapOrNone(node: Node, { item }: MapType): GoValue {
    return this.textOf(node) === '[]' ? null : this.unmarshal(node, { kind: 'map', item });
  }

  private tagged(node: Node, { tag, types, otherwise }: TaggedType): GoValue {
    const name = (this.unmarshal(node, tag) as ReadonlyMap<string, GoValue>).get('type') as string;
    const type = types.get(name) ?? otherwise;
    if ('refusal' in type) throw new GoError(type.refusal + name);
    if ('kept' in type) {
      this.unmarshal(node, type.kept);
      return new Raw(this.textOf(node));
    }
    return this.unmarshal(node, type);
  }

  private scalar(node: Node, type: GoType, current: GoValue): GoValue {
    if (type.kind === 'time') return readTime(this.textOf(node));
    if (node.kind !== 'scalar') return this.differs(node, type, current);
    const { value, json } = node;
    if (type.kind === 'string' && typeof value === 'string') return value.toWellFormed();
    if (type.kind === 'number') return this.number(node, json, current);
    if (type.kind === 'bool' && typeof value === 'boolean') return value;
    if ((type.kind !== 'int' && type.kind !== 'int64') || typeof value !== 'number')
      return this.differs(node, type, current);
    const integer = /^-?\d+$/.test(json) ? BigInt(json) : null;
    return integer !== null && BigInt.asIntN(64, integer) === integer
      ? integer
      : this.differs(node, type, current, `number ${json}`);
  }

  private differs(node: Node, type: GoType, current: GoValue, value: string = jsonType(node)): GoValue {
    this.mismatch ??= new WrongType(value, type, this.owner, this.path);
    return current;
  }

  /** `json.Number`: as it is written, also in a text. */
  private number(node: Node, json: string, current: GoValue): GoValue {
    if (jsonType(node) === 'number') return json;
    if (jsonType(node) !== 'string') return this.differs(node, { kind: 'number' }, current);
    const inside = String((node as Scalar).value);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(inside)) return inside;
    throw new GoError(`json: invalid number literal, trying to unmarshal ${quoteGo(this.textOf(node))} into Number`);
  }

  private textOf({ start, end }: Node): string {
    return this.json.slice(start, end);
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

/** `json.Marshal`. */
export function encodeValue(value: GoValue, type: GoType): JsonText {
  if (type.kind === 'unsupported') return type.zero;
  if (type.kind === 'own') return type.encode(value);
  if (isOwn(type) && hasNoItems(value)) return type.empty;
  if (value === null) return 'null';
  switch (type.kind) {
    case 'string':
      return quote(value as string);
    case 'number':
      return value === '' ? '0' : (value as string);
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
      return encodeTagged(value as Raw | ReadonlyMap<string, GoValue>, type);
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

function encodeTagged(value: Raw | ReadonlyMap<string, GoValue>, { types }: TaggedType): JsonText {
  return value instanceof Raw ? rawJson(value.json) : encodeValue(value, types.get(value.get('type') as string)!);
}

function isOwn(type: GoType): type is (SliceType | MapType) & { readonly empty: string } {
  return (type.kind === 'slice' || type.kind === 'map') && type.empty !== undefined;
}

function hasNoItems(value: GoValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0);
}

/** What `omitempty` leaves out: never a struct (as slices and maps with an encoder of their own are), and a pointer only when it is nil. */
function isEmpty(value: GoValue, type: GoType): boolean {
  if (type.kind === 'unsupported') return type.zero === 'null';
  if (type.kind === 'own') return type.isEmpty(value);
  if (isOwn(type)) return false;
  if (hasNoItems(value)) return true;
  if (type.kind === 'pointer') return false;
  if (type.kind === 'anyMap') return sortedJson((value as Raw).json) === '{}';
  return value === '' || value === false || value === 0n;
}
