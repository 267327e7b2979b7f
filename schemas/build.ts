import kubernetes from './kubernetes/descriptions.json' with { type: 'json' };
import { type Shape, type ShapeField, type Slot, shapeOf, structOf } from './shape.ts';

/** A JSON Schema of draft 2020-12, as plain data. */
export type Schema = { readonly [keyword: string]: unknown };

export const kinds = ['EventBus', 'EventSource', 'Sensor'] as const;

export type Kind = (typeof kinds)[number];

/** The closed schema of one kind: every key that the controller would drop is an error. */
export function schemaOf(kind: Kind): Schema {
  return { ...head(`${kind}.schema.json`, `Argo Events ${kind}`), $ref: reference(kind), $defs: definitionsOf([kind]) };
}

/** One schema for all three kinds, for `# yaml-language-server: $schema=`. */
export function combinedSchema(): Schema {
  return {
    ...head('argo-events.schema.json', 'Argo Events manifests'),
    type: 'object',
    required: ['apiVersion', 'kind'],
    properties: { kind: { enum: kinds } },
    allOf: kinds.map((kind) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      // A keyword of JSON Schema; nobody awaits a schema.
      // oxlint-disable-next-line unicorn/no-thenable
      then: { $ref: reference(kind) },
    })),
    $defs: definitionsOf(kinds),
  };
}

function head(file: string, title: string): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: file, title };
}

function reference(name: string): string {
  return `#/$defs/${name}`;
}

/** The kinds and all structs that they lead to, in order of name. */
function definitionsOf(roots: readonly Kind[]): Schema {
  const definitions = new Map<string, Schema>();
  const pending: string[] = roots.map((kind) => `v1alpha1.${kind}`);
  for (let go = pending.pop(); go !== undefined; go = pending.pop()) {
    if (definitions.has(nameOf(go))) continue;
    const shape = shapeOf(go);
    definitions.set(nameOf(go), definition(shape as Extract<Shape, { kind: 'struct' }>));
    pending.push(...structsIn(shape));
  }
  return Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function definition(shape: Extract<Shape, { kind: 'struct' }>): Schema {
  const name = nameOf(shape.go);
  const root = kinds.find((kind) => kind === name && shape.go.startsWith('v1alpha1.'));
  const properties = Object.fromEntries(shape.fields.map((field) => [field.name, property(field, shape)]));
  if (root !== undefined) {
    properties['apiVersion'] = { const: 'argoproj.io/v1alpha1' };
    properties['kind'] = { const: root };
  }
  const needed = shape.fields.filter(({ field }) => field?.required).map(({ name }) => name);
  const required = root === undefined ? needed : ['apiVersion', 'kind', 'metadata', ...needed];
  const description = structOf(shape.go)?.description ?? describe(shape.go);
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties,
  };
}

function property(field: ShapeField, owner: Shape): Schema {
  const described = field.field?.description ?? describe(owner.go, field.name);
  const value = field.field?.default === undefined ? undefined : defaultValue(field.field.default, field.shape);
  return {
    ...(described === undefined ? {} : { description: described }),
    ...schemaOfSlot(field),
    ...(field.field?.deprecated === undefined ? {} : { deprecated: true }),
    ...(field.field?.enum === undefined ? {} : enumeration(field.field.enum, field.shape)),
    ...(value === undefined ? {} : { default: value }),
  };
}

/** A list's values are those of its items. */
function enumeration(values: readonly string[], shape: Shape): Schema {
  return shape.kind === 'slice' ? { items: { type: 'string', enum: values } } : { enum: values };
}

function defaultValue(text: string, shape: Shape): unknown {
  if (shape.kind === 'bool') return text === 'true';
  if (shape.kind === 'integer' || shape.kind === 'amount') return Number(text);
  return shape.kind === 'string' || shape.kind === 'int64-or-string' ? text : undefined;
}

function schemaOfSlot({ shape }: Slot): Schema {
  switch (shape.kind) {
    case 'struct':
      return { $ref: reference(nameOf(shape.go)) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOfSlot(shape.value) };
    case 'slice':
      return { type: 'array', items: schemaOfSlot(shape.item) };
    case 'bool':
      return { type: 'boolean' };
    case 'integer':
      return shape.go === 'int32'
        ? { type: 'integer', minimum: Number(shape.min), maximum: Number(shape.max) }
        : { type: 'integer', ...(shape.min === 0n ? { minimum: 0 } : {}) };
    case 'amount':
      return { type: 'number' };
    case 'int64-or-string':
    case 'int-or-string':
      return { type: ['integer', 'string'] };
    case 'quantity':
      return { type: ['number', 'string'] };
    case 'time':
      return { type: 'string', format: 'date-time' };
    case 'raw':
      return { type: 'object' };
    default:
      return { type: 'string' };
  }
}

function structsIn(shape: Shape): string[] {
  if (shape.kind === 'struct') return shape.fields.flatMap((field) => inner(field.shape));
  return inner(shape);
}

function inner(shape: Shape): string[] {
  if (shape.kind === 'struct') return [shape.go];
  if (shape.kind === 'map') return inner(shape.value.shape);
  return shape.kind === 'slice' ? inner(shape.item.shape) : [];
}

/** No two structs have the same name, whatever their package. */
function nameOf(go: string): string {
  return go.slice(go.lastIndexOf('.') + 1);
}

/** Kubernetes' own description of a type or a field. */
function describe(go: string, field = ''): string | undefined {
  return (kubernetes as { readonly [type: string]: { readonly [field: string]: string } })[go]?.[field];
}
