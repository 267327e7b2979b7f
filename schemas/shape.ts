import kubernetes from './kubernetes/shapes.json' with { type: 'json' };
import type { Field, Struct } from './struct.ts';
import { namedStrings } from './named-strings.ts';
import { structs } from './structs.ts';

/** A Go type as a decoder sees it. `go` is its name as `reflect` prints it. Pointers are flags of their owner. */
export type Shape =
  | { readonly kind: 'struct'; readonly go: string; readonly fields: readonly ShapeField[]; readonly byName: FieldMap }
  | { readonly kind: 'map'; readonly go: string; readonly value: Slot }
  | { readonly kind: 'slice'; readonly go: string; readonly item: Slot }
  | { readonly kind: 'string'; readonly go: string }
  | { readonly kind: 'bool'; readonly go: string }
  | { readonly kind: 'integer'; readonly go: string; readonly min: bigint; readonly max: bigint }
  | { readonly kind: Custom; readonly go: string };

/** Types that decode themselves. */
export type Custom = 'raw' | 'amount' | 'int64-or-string' | 'int-or-string' | 'quantity' | 'time';

export type FieldMap = ReadonlyMap<string, ShapeField>;

/** A place for a value: its type and whether the place is a pointer. */
export interface Slot {
  readonly pointer: boolean;
  readonly shape: Shape;
}

/** A field with everything known of it; `field` is our description, absent for Kubernetes' own types. */
export interface ShapeField extends Slot {
  readonly name: string;
  readonly omitempty: boolean;
  /** The embedded structs it stands in, outermost first: `['LocalObjectReference']`. */
  readonly through: readonly string[];
  readonly field?: Field;
}

/** The shape of a Go type: `shapeOf('v1alpha1.Sensor')`. Throws for a name that occurs nowhere in the tables. */
export function shapeOf(go: string): Shape {
  return slotIn(go).shape;
}

/** Our description of a struct, if it is one of Argo Events. */
export function structOf(go: string): Struct | undefined {
  return byGoName.get(go);
}

const byGoName: ReadonlyMap<string, Struct> = new Map(structs.map((struct) => [`v1alpha1.${struct.name}`, struct]));

const kubernetesStructs: Readonly<Record<string, readonly (readonly string[])[]>> = kubernetes;

const customs: Readonly<Record<string, Custom>> = {
  'v1alpha1.K8SResource': 'raw',
  'v1.FieldsV1': 'raw',
  'v1alpha1.Amount': 'amount',
  'v1alpha1.Int64OrString': 'int64-or-string',
  'intstr.IntOrString': 'int-or-string',
  'resource.Quantity': 'quantity',
  'v1.Time': 'time',
};

/** The types that have a name, other than structs; those join when they are asked for. */
const named = new Map<string, Shape>([
  ['string', { kind: 'string', go: 'string' }],
  ['bool', { kind: 'bool', go: 'bool' }],
  ['int32', { kind: 'integer', go: 'int32', min: -(2n ** 31n), max: 2n ** 31n - 1n }],
  ['int64', { kind: 'integer', go: 'int64', min: -(2n ** 63n), max: 2n ** 63n - 1n }],
  ['uint64', { kind: 'integer', go: 'uint64', min: 0n, max: 2n ** 64n - 1n }],
  ...namedStrings.map((go): [string, Shape] => [go, { kind: 'string', go }]),
  ...Object.entries(customs).map(([go, kind]): [string, Shape] => [go, { kind, go }]),
]);

function slotIn(go: string): Slot {
  if (go.startsWith('*')) return { pointer: true, shape: slotIn(go.slice(1)).shape };
  if (go.startsWith('[]')) return { pointer: false, shape: { kind: 'slice', go, item: slotIn(go.slice(2)) } };
  if (go === 'v1.ResourceList')
    return { pointer: false, shape: { kind: 'map', go, value: slotIn('resource.Quantity') } };
  const map = /^map\[string\](.+)$/.exec(go);
  if (map) return { pointer: false, shape: { kind: 'map', go, value: slotIn(map[1]!) } };
  let shape = named.get(go);
  if (shape === undefined) named.set(go, (shape = new StructShape(go, declared(go))));
  return { pointer: false, shape };
}

/**
 * Structs refer to each other and to themselves (`dlqTrigger`), and a manifest has few of the hundreds there are: the fields of
 * one are made when they are first looked at.
 */
class StructShape {
  readonly kind = 'struct';
  readonly go: string;
  private readonly declared: readonly FieldSource[];
  private made: { readonly fields: readonly ShapeField[]; readonly byName: FieldMap } | null = null;

  constructor(go: string, declared: readonly FieldSource[]) {
    this.go = go;
    this.declared = declared;
  }

  get fields(): readonly ShapeField[] {
    return this.parts().fields;
  }

  get byName(): FieldMap {
    return this.parts().byName;
  }

  private parts(): { readonly fields: readonly ShapeField[]; readonly byName: FieldMap } {
    if (this.made !== null) return this.made;
    const fields = flatten(this.declared).map((source): ShapeField => ({ ...slotIn(source.type), ...source }));
    return (this.made = { fields, byName: new Map(fields.map((field) => [field.name, field])) });
  }
}

interface FieldSource {
  /** Empty for an embedded struct. */
  readonly name: string;
  readonly type: string;
  readonly omitempty: boolean;
  readonly through: readonly string[];
  readonly field?: Field;
}

/** The fields of a struct as the tables have them. */
function declared(go: string): readonly FieldSource[] {
  const ours = byGoName.get(go)?.fields.map(ofStruct) ?? kubernetesStructs[go]?.map(ofKubernetes);
  if (ours === undefined) throw new Error(`no such Go type: ${go}`);
  return ours;
}

function ofStruct(field: Struct['fields'][number]): FieldSource {
  if ('embedded' in field) return { name: '', type: field.embedded, omitempty: false, through: [] };
  return { name: field.name, type: field.type, omitempty: field.omitempty === true, through: [], field };
}

function ofKubernetes(field: readonly string[]): FieldSource {
  return { name: field[0]!, type: field[1]!, omitempty: field[2] === 'omitempty', through: [] };
}

function flatten(fields: readonly FieldSource[]): FieldSource[] {
  return fields.flatMap((field) => {
    if (field.name !== '') return [field];
    const embedded = field.type.slice(field.type.lastIndexOf('.') + 1);
    return flatten(declared(field.type)).map((inner) => ({ ...inner, through: [embedded, ...inner.through] }));
  });
}
