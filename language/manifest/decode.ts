import { type GoValue, RawJson } from './go-value.ts';
import type { Shape, ShapeField, Slot } from '../../schemas/shape.ts';
import type { Entry, Key, Node } from '../yaml/node.ts';
import type { Path } from '../yaml/path.ts';
import { jsonType } from '../yaml/node.ts';
import { compare } from '../go/json-order.ts';
import { toJson } from '../yaml/json.ts';
import { decodeCustom } from './decode-custom.ts';

export interface Decoded {
  readonly value: GoValue | undefined;
  /** The first is Go's answer: an error of a type that decodes itself ends the decoding, else the first one met. */
  readonly errors: readonly DecodeError[];
  /** The keys that Go ignores. */
  readonly dropped: readonly DroppedKey[];
}

export interface DecodeError {
  readonly message: string;
  readonly path: Path;
}

export interface DroppedKey {
  /** Of the key itself. */
  readonly path: Path;
  readonly key: Key;
  /** The struct that has no such field: `v1alpha1.TriggerTemplate`. */
  readonly struct: string;
}

/**
 * `cluster`: the client of the controller (`sigs.k8s.io/json`), keys must be spelt exactly. `standard`: Go's
 * `encoding/json`, as the admission webhook and trigger parameters use it; keys match in any case.
 */
export type Decoder = 'cluster' | 'standard';

export interface DecodeOptions {
  readonly decoder?: Decoder;
  /** The cluster stores objects with sorted keys, so that is the order in which errors are met. Default: false. */
  readonly sorted?: boolean;
  /** The JSON text that the node was read from, so that what Go keeps as text is kept to the byte. */
  readonly source?: string;
}

/** Decodes a value into a Go type by the tables of `schemas/`, with Go's own error texts. Never throws. */
export function decode(node: Node | null, shape: Shape, options: DecodeOptions = {}): Decoded {
  const decoding = new Decoding(options);
  const value = node === null ? undefined : decoding.value(node, { pointer: false, shape }, undefined);
  return { value, errors: [...decoding.fatal, ...decoding.errors], dropped: decoding.dropped };
}

class Decoding {
  readonly errors: DecodeError[] = [];
  /** Errors that end Go's decoding. */
  readonly fatal: DecodeError[] = [];
  readonly dropped: DroppedKey[] = [];
  private readonly decoder: Decoder;
  private readonly sorted: boolean;
  private readonly source: string | undefined;
  private readonly path: (string | number)[] = [];
  /** What Go prints as the field: JSON names from the root, without indexes and keys of maps. */
  private readonly fields: string[] = [];
  /** The struct that holds the field, with its package. */
  private struct = '';

  constructor(options: DecodeOptions) {
    this.decoder = options.decoder ?? 'cluster';
    this.sorted = options.sorted ?? false;
    this.source = options.source;
  }

  value(node: Node, slot: Slot, before: GoValue | undefined): GoValue | undefined {
    const { shape } = slot;
    const type = jsonType(node);
    switch (shape.kind) {
      case 'struct':
        if (type === 'null') return slot.pointer ? undefined : before;
        return node.kind === 'mapping' ? this.object(node, shape, before) : this.mismatch(type, shape, before);
      case 'map':
        if (type === 'null') return undefined;
        return node.kind === 'mapping' ? this.map(node, shape.value, before) : this.mismatch(type, shape, before);
      case 'slice':
        if (type === 'null') return undefined;
        return node.kind === 'sequence' ? this.list(node.items, shape.item) : this.mismatch(type, shape, before);
      default:
        return this.scalar(node, slot, before);
    }
  }

  private scalar(node: Node, slot: Slot, before: GoValue | undefined): GoValue | undefined {
    const { shape } = slot;
    const type = jsonType(node);
    if (type === 'null' && (slot.pointer || ['string', 'bool', 'integer'].includes(shape.kind))) {
      return slot.pointer ? undefined : before;
    }
    const value = node.kind === 'scalar' ? node.value : null;
    if (shape.kind === 'string') return type === 'string' ? (value as string) : this.mismatch(type, shape, before);
    if (shape.kind === 'bool') return type === 'bool' ? (value as boolean) : this.mismatch(type, shape, before);
    if (shape.kind === 'integer') {
      if (type !== 'number') return this.mismatch(type, shape, before);
      return integer(toJson(node), shape) ?? this.mismatch(`number ${toJson(node)}`, shape, before);
    }
    if (shape.kind === 'struct' || shape.kind === 'map' || shape.kind === 'slice') return before;
    const decoded = decodeCustom(shape.kind, node, this.source?.slice(node.start, node.end) ?? toJson(node));
    if ('value' in decoded) return decoded.value;
    const { mismatch } = decoded;
    const message = mismatch === undefined ? decoded.error : this.unmarshal(mismatch.value, mismatch.type);
    this.fatal.push({ message, path: [...this.path] });
    return before;
  }

  private object(
    node: Extract<Node, { kind: 'mapping' }>,
    shape: Extract<Shape, { kind: 'struct' }>,
    before: GoValue | undefined,
  ): GoValue {
    const object: { [name: string]: GoValue } = isObject(before) ? before : {};
    const outer = this.struct;
    for (const { key, value } of this.ordered(node.entries)) {
      this.path.push(key.name);
      const field = this.fieldOf(shape, key.name);
      if (field === undefined) this.dropped.push({ path: [...this.path], key, struct: shape.go });
      else {
        const length = this.fields.length;
        if (this.decoder === 'standard') this.fields.push(...field.through);
        this.fields.push(field.name);
        this.struct = shape.go;
        assign(object, field.name, this.value(value, field, object[field.name]));
        this.fields.length = length;
        this.struct = outer;
      }
      this.path.pop();
    }
    return object;
  }

  private map(node: Extract<Node, { kind: 'mapping' }>, slot: Slot, before: GoValue | undefined): GoValue {
    const map: { [name: string]: GoValue } = isObject(before) ? before : {};
    for (const { key, value } of this.ordered(node.entries)) {
      this.path.push(key.name);
      // An entry that is null or wrong is there all the same, with the zero value.
      assign(map, key.name, this.value(value, slot, undefined) ?? zero(slot));
      this.path.pop();
    }
    return map;
  }

  private list(items: readonly Node[], slot: Slot): GoValue {
    return items.map((item, index) => {
      this.path.push(index);
      // A nil pointer stays in its place in the list.
      const value = this.value(item, slot, undefined) ?? zero(slot) ?? new RawJson('null');
      this.path.pop();
      return value;
    });
  }

  /** The last of several equal keys counts, as YAML's reader has it; only JSON text holds on to the others. */
  private ordered(entries: readonly Entry[]): readonly Entry[] {
    if (!this.sorted) return entries;
    const last = new Map(entries.map((entry) => [entry.key.name, entry]));
    return [...last.values()].sort((a, b) => compare(a.key.name, b.key.name));
  }

  private fieldOf(shape: Extract<Shape, { kind: 'struct' }>, name: string): ShapeField | undefined {
    const exact = shape.byName.get(name);
    if (exact !== undefined || this.decoder === 'cluster') return exact;
    const folded = fold(name);
    return shape.fields.find((field) => fold(field.name) === folded);
  }

  private mismatch(value: string, shape: Shape, before: GoValue | undefined): GoValue | undefined {
    this.error(this.unmarshal(value, shape.go));
    return before;
  }

  private unmarshal(value: string, type: string): string {
    const struct = this.struct.slice(this.struct.lastIndexOf('.') + 1);
    const into = this.fields.length === 0 ? 'Go value' : `Go struct field ${struct}.${this.fields.join('.')}`;
    return `json: cannot unmarshal ${value} into ${into} of type ${type}`;
  }

  private error(message: string): void {
    this.errors.push({ message, path: [...this.path] });
  }
}

function integer(literal: string, shape: Extract<Shape, { kind: 'integer' }>): number | bigint | null {
  if (!/^-?[0-9]+$/.test(literal)) return null;
  const value = BigInt(literal);
  // Go reads an unsigned integer from text without a sign: `-0` is none.
  if (value < shape.min || value > shape.max || (shape.min === 0n && literal.startsWith('-'))) return null;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** What stands in a list or a map for null: nothing where Go has a nil pointer, else the zero value. */
function zero(slot: Slot): GoValue | undefined {
  if (slot.pointer) return undefined;
  switch (slot.shape.kind) {
    case 'string':
      return '';
    case 'bool':
      return false;
    case 'integer':
      return 0;
    case 'slice':
      return [];
    case 'struct':
    case 'map':
      return {};
    default:
      return '';
  }
}

function assign(object: { [name: string]: GoValue }, name: string, value: GoValue | undefined): void {
  if (value === undefined) {
    if (Object.hasOwn(object, name)) delete object[name];
  } else if (name === '__proto__') {
    // It must become a property like any other.
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  } else object[name] = value;
}

function isObject(value: GoValue | undefined): value is { [name: string]: GoValue } {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof RawJson);
}

/** `encoding/json: foldName`: ASCII case, and the two letters that fold into ASCII (U+017F, U+212A). */
function fold(name: string): string {
  return name.toUpperCase().replaceAll('\u212A', 'K').replaceAll('\u017F', 'S');
}
