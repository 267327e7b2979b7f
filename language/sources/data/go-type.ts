import type { JsonText } from './json-text.ts';
import { quote } from '../../go/strconv-quote.ts';
import type { Time } from '../../go/time.ts';

/** A Go type that JSON is decoded into. */
export type GoType =
  | { readonly kind: 'number' | 'raw' | 'time' | 'any' | 'anyMap' }
  | BasicType
  | OwnType
  | SliceType
  | MapType
  | { readonly kind: 'pointer'; readonly to: GoType }
  | TaggedType
  | UnsupportedType
  | StructType;

/** `name`: that of a type made of it, with its package: `slack.ActionType`. */
export interface BasicType {
  readonly kind: 'string' | 'bool' | 'int' | 'int64';
  readonly name?: string;
}

/**
 * A type with an `UnmarshalJSON` of its own, which throws `GoError`; `zero` is what it is before, and a JSON null is
 * handed to it, too.
 */
export interface OwnType {
  readonly kind: 'own';
  readonly name: string;
  readonly zero: GoValue;
  readonly decode: (json: string) => GoValue;
  readonly encode: (value: GoValue) => JsonText;
  readonly isEmpty: (value: GoValue) => boolean;
}

/** `empty`: what a custom encoder writes for no items, be the slice nil or not. */
export interface SliceType {
  readonly kind: 'slice';
  readonly item: GoType;
  readonly empty?: string;
}

/** `empty`: as of a slice. */
export interface MapType {
  readonly kind: 'map';
  readonly item: GoType;
  readonly empty?: string;
}

/**
 * An interface whose decoder chooses a struct by the member `type` of `tag`. Other types are kept as they are written if
 * they can be read into `kept`, or refused with a text that the type ends, or said to have no table here.
 */
export interface TaggedType {
  readonly kind: 'tagged';
  readonly tag: StructType;
  readonly types: ReadonlyMap<string, StructType | UnsupportedType>;
  readonly otherwise: { readonly kept: StructType } | { readonly refusal: string } | UnsupportedType;
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
  /** Read by the `UnmarshalJSON` of its struct when all else is read. */
  readonly later?: true;
  /** The structs that it is promoted from, which errors name. */
  readonly embedded?: readonly string[];
}

/** Fields by their JSON key: `struct('stripe.Event', { id: ['ID', { kind: 'string' }] })`. */
export function struct(
  name: string,
  fields: Readonly<Record<string, readonly [goName: string, type: GoType, option?: 'omitempty' | 'later']>>,
): StructType {
  return {
    kind: 'struct',
    name,
    fields: Object.entries(fields).map(([key, [goName, type, option]]) =>
      option === undefined ? { goName, key, type } : { goName, key, type, [option]: true },
    ),
  };
}

/** The fields of a struct that is embedded under a name. */
export function embedded(name: string, { fields }: StructType): readonly StructField[] {
  return fields.map((field) => ({ ...field, embedded: [name, ...(field.embedded ?? [])] }));
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

/** As `reflect` prints it. */
export function typeName(type: GoType): string {
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
      return type.name === '' ? anonymous(type) : type.name;
    case 'number':
      return 'json.Number';
    case 'own':
      return type.name;
    case 'tagged':
      return 'interface {}';
    case 'unsupported':
      return type.what;
    default:
      return type.name ?? type.kind;
  }
}

function anonymous({ fields }: StructType): string {
  return fields.length === 0 ? 'struct {}' : `struct { ${fields.map(fieldText).join('; ')} }`;
}

function fieldText({ goName, key, type, omitempty }: StructField): string {
  return `${goName} ${typeName(type)} ${quote(`json:"${key}${omitempty ? ',omitempty' : ''}"`)}`;
}
