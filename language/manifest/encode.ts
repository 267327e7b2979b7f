import type { Shape, Slot } from '../../schemas/shape.ts';
import { compare } from '../go/json-order.ts';
import { quote } from '../go/json-quote.ts';
import { type GoValue, RawJson } from './go-value.ts';

/** Encodes a decoded value as `encoding/json` does: the order of Go's fields, `omitempty`, sorted maps, no white space. */
export function encode(value: GoValue | undefined, shape: Shape): string {
  return encodeSlot(value, { pointer: false, shape });
}

function encodeSlot(value: GoValue | undefined, slot: Slot): string {
  const { shape } = slot;
  if (value === undefined) return slot.pointer ? 'null' : zeroJson(shape);
  if (value instanceof RawJson) return compact(value.json);
  switch (shape.kind) {
    case 'struct':
      return encodeStruct(value as { [name: string]: GoValue }, shape);
    case 'map': {
      const map = value as { [name: string]: GoValue };
      const names = Object.keys(map).sort(compare);
      return `{${names.map((name) => `${quote(name)}:${encodeSlot(map[name], shape.value)}`).join(',')}}`;
    }
    case 'slice':
      return `[${(value as GoValue[]).map((item) => encodeSlot(item, shape.item)).join(',')}]`;
    default:
      // The zero time has no text.
      if (typeof value === 'object' || (shape.kind === 'time' && value === '')) return 'null';
      return typeof value === 'string' ? quote(value) : String(value);
  }
}

function encodeStruct(value: { [name: string]: GoValue }, shape: Extract<Shape, { kind: 'struct' }>): string {
  const members: string[] = [];
  for (const field of shape.fields) {
    const member = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    if (field.omitempty && isEmpty(member, field)) continue;
    members.push(`${quote(field.name)}:${encodeSlot(member, field)}`);
  }
  return `{${members.join(',')}}`;
}

/** `encoding/json: isEmptyValue`; a struct is never empty, and neither is what a pointer points to. */
function isEmpty(value: GoValue | undefined, slot: Slot): boolean {
  if (value === undefined && slot.pointer) return true;
  if (slot.pointer || neverEmpty.has(slot.shape.kind)) return false;
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (slot.shape.kind === 'map') return Object.keys(value).length === 0;
  return value === '' || value === 0 || value === false;
}

const neverEmpty: ReadonlySet<Shape['kind']> = new Set([
  'struct',
  'raw',
  'amount',
  'int64-or-string',
  'int-or-string',
  'quantity',
  'time',
]);

function zeroJson(shape: Shape): string {
  switch (shape.kind) {
    case 'struct':
      return encodeStruct({}, shape);
    case 'string':
      return '""';
    case 'bool':
      return 'false';
    case 'integer':
    case 'int64-or-string':
    case 'int-or-string':
      return '0';
    case 'quantity':
      return '"0"';
    default:
      return 'null';
  }
}

/** `json.Compact` with HTML escaping: white space between tokens is dropped, the literals stay as they are. */
function compact(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|[ \t\r\n]+/g, (token) =>
    token.startsWith('"')
      ? token.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : '',
  );
}
