import type { Schema } from './build.ts';
import type { Shape, ShapeField, Slot } from './shape.ts';

/** A closed JSON schema of ours as a shape, so that completion reads one kind of table. `go` is the name of its struct. */
export function shapeOfSchema(schema: Schema, go: string): Shape {
  const { type, items, additionalProperties } = schema;
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (properties !== undefined) {
    const required = (schema['required'] ?? []) as readonly string[];
    const fields = Object.entries(properties).map(([name, property]) =>
      fieldOf(property, { go, name, required: required.includes(name) }),
    );
    return { kind: 'struct', go, fields, byName: new Map(fields.map((field) => [field.name, field])) };
  }
  if (type === 'array') return { kind: 'slice', go, item: slotOf(items as Schema, go) };
  if (type === 'object' && typeof additionalProperties === 'object')
    return { kind: 'map', go, value: slotOf(additionalProperties as Schema, go) };
  if (type === 'string' || 'enum' in schema) return { kind: 'string', go };
  // Whatever JSON holds: the type's name is all that is known of it.
  return { kind: 'raw', go: typeof type === 'string' ? type : 'anything' };
}

function fieldOf(
  schema: Schema,
  owner: { readonly go: string; readonly name: string; readonly required: boolean },
): ShapeField {
  const { go, name, required } = owner;
  const [allowed, otherwise] = [schema['enum'] as readonly unknown[] | undefined, schema['default']];
  const words = allowed?.filter((value) => typeof value === 'string');
  const field = {
    name,
    type: '',
    description: schema['description'] as string,
    ...(required ? { required } : {}),
    ...(words === undefined ? {} : { enum: words }),
    ...(otherwise === undefined
      ? {}
      : { default: typeof otherwise === 'string' ? otherwise : JSON.stringify(otherwise) }),
  };
  return { ...slotOf(schema, `${go}.${name}`), name, omitempty: true, through: [], field };
}

function slotOf(schema: Schema, go: string): Slot {
  return { pointer: false, shape: shapeOfSchema(schema, go) };
}
