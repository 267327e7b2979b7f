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
  return slotIn(shapes, go).shape;
}

/** Our description of a struct, if it is one of Argo Events. */
export function structOf(go: string): Struct | undefined {
  return byGoName.get(go);
}

const byGoName: ReadonlyMap<string, Struct> = new Map(structs.map((struct) => [`v1alpha1.${struct.name}`, struct]));

const customs: Readonly<Record<string, Custom>> = {
  'v1alpha1.K8SResource': 'raw',
  'v1.FieldsV1': 'raw',
  'v1alpha1.Amount': 'amount',
  'v1alpha1.Int64OrString': 'int64-or-string',
  'intstr.IntOrString': 'int-or-string',
  'resource.Quantity': 'quantity',
  'v1.Time': 'time',
};

const shapes: ReadonlyMap<string, Shape> = buildShapes();

/** Structs refer to each other and to themselves (`dlqTrigger`): they are all made first and filled afterwards. */
function buildShapes(): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  const integer = (go: string, min: bigint, max: bigint) => shapes.set(go, { kind: 'integer', go, min, max });
  shapes.set('string', { kind: 'string', go: 'string' }).set('bool', { kind: 'bool', go: 'bool' });
  integer('int32', -(2n ** 31n), 2n ** 31n - 1n);
  integer('int64', -(2n ** 63n), 2n ** 63n - 1n);
  integer('uint64', 0n, 2n ** 64n - 1n);
  for (const go of namedStrings) shapes.set(go, { kind: 'string', go });
  for (const [go, kind] of Object.entries(customs)) shapes.set(go, { kind, go });
  const sources = new Map<string, readonly FieldSource[]>();
  for (const struct of structs) sources.set(`v1alpha1.${struct.name}`, struct.fields.map(ofStruct));
  for (const [go, fields] of Object.entries(kubernetes)) sources.set(go, fields.map(ofKubernetes));
  const empty = new Map<string, { fields: ShapeField[]; byName: Map<string, ShapeField> }>();
  for (const go of sources.keys()) {
    const parts = { fields: [], byName: new Map() };
    empty.set(go, parts);
    shapes.set(go, { kind: 'struct', go, ...parts });
  }
  shapes.set('v1.ResourceList', { kind: 'map', go: 'v1.ResourceList', value: slotIn(shapes, 'resource.Quantity') });
  for (const [go, { fields, byName }] of empty) {
    for (const source of flatten(sources, go)) {
      const field: ShapeField = { ...slotIn(shapes, source.type), ...source };
      fields.push(field);
      byName.set(field.name, field);
    }
  }
  return shapes;
}

interface FieldSource {
  readonly name: string;
  readonly type: string;
  readonly omitempty: boolean;
  readonly through: readonly string[];
  readonly field?: Field;
}

function ofStruct(field: Struct['fields'][number]): FieldSource {
  if ('embedded' in field) return { name: '', type: field.embedded, omitempty: false, through: [] };
  return { name: field.name, type: field.type, omitempty: field.omitempty === true, through: [], field };
}

function ofKubernetes(field: readonly string[]): FieldSource {
  return { name: field[0]!, type: field[1]!, omitempty: field[2] === 'omitempty', through: [] };
}

function flatten(sources: ReadonlyMap<string, readonly FieldSource[]>, go: string): FieldSource[] {
  return sources.get(go)!.flatMap((field) => {
    if (field.name !== '') return [field];
    const embedded = field.type.slice(field.type.lastIndexOf('.') + 1);
    return flatten(sources, field.type).map((inner) => ({ ...inner, through: [embedded, ...inner.through] }));
  });
}

function slotIn(shapes: ReadonlyMap<string, Shape>, go: string): Slot {
  if (go.startsWith('*')) return { pointer: true, shape: slotIn(shapes, go.slice(1)).shape };
  if (go.startsWith('[]')) return { pointer: false, shape: { kind: 'slice', go, item: slotIn(shapes, go.slice(2)) } };
  const map = /^map\[string\](.+)$/.exec(go);
  if (map) return { pointer: false, shape: { kind: 'map', go, value: slotIn(shapes, map[1]!) } };
  const shape = shapes.get(go);
  if (shape === undefined) throw new Error(`no such Go type: ${go}`);
  return { pointer: false, shape };
}
