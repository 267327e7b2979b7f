import { bytesToNumberBE } from '@noble/curves/utils.js';
import { GoError } from '../../../../go/value.ts';
import { bitString, objectIdentifier, signedInteger } from './der-reader.ts';

/**
 * What a field of a Go struct takes from DER: an `int`, a `*big.Int`, a `[]byte`, an OID, bits, an element of any kind,
 * a struct, or a slice of structs.
 */
export type Shape = 'int' | 'big' | 'bytes' | 'oid' | 'bits' | 'raw' | StructShape | { readonly of: StructShape };

export interface StructShape {
  /** The name of the Go type, which errors mention. */
  readonly name: string;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly name: string;
  readonly shape: Shape;
  readonly optional?: boolean;
  /** The number of the tag around it. */
  readonly explicit?: number;
}

/** A number, the bytes of a string or a whole element, an OID with points, a struct, a slice; `null`: left out. */
export type Unmarshaled = bigint | Uint8Array | string | UnmarshaledStruct | readonly Unmarshaled[] | null;

export interface UnmarshaledStruct {
  readonly [field: string]: Unmarshaled;
}

/** `asn1.Unmarshal` with its errors, and how many bytes it took. */
export function unmarshal(bytes: Uint8Array, shape: Shape): { readonly value: Unmarshaled; readonly end: number } {
  return readField(bytes, 0, { name: '', shape });
}

/** An OID out of an element of DER; `null`: it is none. */
export function unmarshalOid(bytes: Uint8Array): string | null {
  try {
    return unmarshal(bytes, 'oid').value as string;
  } catch (error) {
    if (error instanceof GoError) return null;
    throw error;
  }
}

/** True when the bytes have that shape, which is how x509 finds a better name for what they are. */
export function hasShape(bytes: Uint8Array, shape: Shape): boolean {
  try {
    unmarshal(bytes, shape);
    return true;
  } catch (error) {
    if (error instanceof GoError) return false;
    throw error;
  }
}

interface Header {
  readonly class: number;
  readonly tag: number;
  readonly length: number;
  readonly compound: boolean;
  /** Where the content begins. */
  readonly start: number;
}

function readField(bytes: Uint8Array, at: number, field: FieldShape): { value: Unmarshaled; end: number } {
  const absent = { value: null, end: at };
  if (at === bytes.length) {
    if (field.optional) return absent;
    throw syntax('sequence truncated');
  }
  let header = readHeader(bytes, at);
  if (field.explicit !== undefined) {
    if (header.start === bytes.length) throw structural('explicit tag has no child');
    const fits = header.class === 2 && header.tag === field.explicit && (header.length === 0 || header.compound);
    if (!fits && field.optional) return absent;
    if (!fits) throw structural("explicitly tagged member didn't match");
    if (header.length === 0) throw structural('zero length explicit tag was not an asn1.Flag');
    header = readHeader(bytes, header.start);
  }
  const wanted = universalTag(field.shape);
  const compound = wanted === 16;
  if (wanted !== null && (header.class !== 0 || header.tag !== wanted || header.compound !== compound)) {
    if (field.optional) return absent;
    throw structural(mismatch(header, wanted, field.shape));
  }
  const end = header.start + header.length;
  if (end > bytes.length) throw syntax('data truncated');
  return { value: readContent(bytes.subarray(header.start, end), bytes.subarray(at, end), field.shape), end };
}

function readContent(content: Uint8Array, whole: Uint8Array, shape: Shape): Unmarshaled {
  switch (shape) {
    case 'raw':
      return whole;
    case 'bytes':
      return content;
    case 'int':
    case 'big':
      return readInteger(content, shape);
    case 'oid':
      return readOid(content);
    case 'bits':
      if (content.length === 0) throw syntax('zero length BIT STRING');
      return bitString(content) ?? refuse('invalid padding bits in BIT STRING');
  }
  if ('of' in shape) return readSlice(content, shape.of);
  const values: { [field: string]: Unmarshaled } = {};
  let at = 0;
  for (const field of shape.fields) {
    const { value, end } = readField(content, at, field);
    values[field.name] = value;
    at = end;
  }
  return values;
}

function readSlice(content: Uint8Array, shape: StructShape): Unmarshaled[] {
  for (let at = 0; at < content.length; ) {
    const header = readHeader(content, at);
    if (header.class !== 0 || header.tag !== 16 || !header.compound) throw structural('sequence tag mismatch');
    at = header.start + header.length;
    if (at > content.length) throw syntax('truncated sequence');
  }
  const values: Unmarshaled[] = [];
  for (let at = 0; at < content.length; ) {
    const { value, end } = readField(content, at, { name: '', shape });
    values.push(value);
    at = end;
  }
  return values;
}

function readInteger(content: Uint8Array, shape: 'int' | 'big'): bigint {
  if (content.length === 0) throw structural('empty integer');
  const value = signedInteger(content);
  if (value === null) throw structural('integer not minimally-encoded');
  if (shape === 'int' && content.length > 8) throw structural('integer too large');
  return value;
}

function readOid(content: Uint8Array): string {
  if (content.length === 0) throw syntax('zero length OBJECT IDENTIFIER');
  for (let at = 0; at < content.length; ) at = readBase128(content, at).end;
  return objectIdentifier(content)!;
}

function readBase128(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let i = at; i < bytes.length; i++) {
    if (i - at === 5) throw structural('base 128 integer too large');
    if (i === at && bytes[i] === 0x80) throw syntax('integer is not minimally encoded');
    value = value * 128 + (bytes[i]! & 127);
    if (bytes[i]! >= 0x80) continue;
    if (value > 0x7fffffff) throw structural('base 128 integer too large');
    return { value, end: i + 1 };
  }
  throw syntax('truncated base 128 integer');
}

function readHeader(bytes: Uint8Array, at: number): Header {
  const first = bytes[at]!;
  let tag = first & 0x1f;
  let start = at + 1;
  if (tag === 0x1f) {
    ({ value: tag, end: start } = readBase128(bytes, start));
    if (tag < 0x1f) throw syntax('non-minimal tag');
  }
  const size = bytes[start++];
  if (size === undefined) throw syntax('truncated tag or length');
  let length = size;
  if (size >= 0x80) {
    if (size === 0x80) throw syntax('indefinite length found (not DER)');
    const end = start + size - 0x80;
    length = 0;
    for (; start < end; start++) {
      if (start >= bytes.length) throw syntax('truncated tag or length');
      if (length >= 1 << 23) throw structural('length too large');
      length = Number(bytesToNumberBE(Uint8Array.of(length >> 16, length >> 8, length, bytes[start]!)));
      if (length === 0) throw structural('superfluous leading zeros in length');
    }
    if (length < 0x80) throw structural('non-minimal length');
  }
  return { class: first >> 6, compound: (first & 0x20) !== 0, tag, length, start };
}

function universalTag(shape: Shape): number | null {
  switch (shape) {
    case 'raw':
      return null;
    case 'int':
    case 'big':
      return 2;
    case 'bits':
      return 3;
    case 'bytes':
      return 4;
    case 'oid':
      return 6;
    default:
      return 16;
  }
}

function mismatch(header: Header, wanted: number, shape: Shape): string {
  const found = `{class:${header.class} tag:${header.tag} length:${header.length} isCompound:${header.compound}}`;
  const asked =
    '{optional:false explicit:false application:false private:false defaultValue:<nil> tag:<nil> stringType:0 timeType:0 set:false omitEmpty:false}';
  return `tags don't match (${wanted} vs ${found}) ${asked} ${typeName(shape)} @${header.start}`;
}

/** `reflect.Type.Name()`: empty for pointers and slices. */
function typeName(shape: Shape): string {
  if (typeof shape === 'object') return 'name' in shape ? shape.name : '';
  const names = { int: 'int', big: '', bytes: '', oid: 'ObjectIdentifier', bits: 'BitString', raw: 'RawValue' };
  return names[shape];
}

function structural(message: string): GoError {
  return new GoError(`asn1: structure error: ${message}`);
}

function syntax(message: string): GoError {
  return new GoError(`asn1: syntax error: ${message}`);
}

function refuse(message: string): never {
  throw syntax(message);
}
