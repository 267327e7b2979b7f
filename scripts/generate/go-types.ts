import { type Shape, type ShapeField, type Slot, shapeOf } from '../../schemas/shape.ts';
import { structs } from '../../schemas/structs.ts';

/** `schemas/types.generated.ts`: an interface for every struct, as a decoded manifest has it. */
export function goTypes(): string {
  const names = new Set(structs.map((struct) => `v1alpha1.${struct.name}`));
  const parts = [...names].map((go) => interfaceOf(go));
  const kubernetes = new Set<string>();
  const pending = [...names].flatMap((go) => references(shapeOf(go)));
  for (let go = pending.pop(); go !== undefined; go = pending.pop()) {
    if (names.has(go) || kubernetes.has(go)) continue;
    kubernetes.add(go);
    pending.push(...references(shapeOf(go)));
  }
  parts.push(...[...kubernetes].sort().map((go) => interfaceOf(go)));
  return `${header}\n${parts.join('\n\n')}\n`;
}

const header = `// Written by \`npm run generate\` from schemas/fields; do not edit.

/** A value that Go keeps as JSON text. */
export interface RawJson {
  readonly json: string;
}
`;

function interfaceOf(go: string): string {
  const shape = shapeOf(go);
  if (shape.kind !== 'struct') throw new Error(`${go} is no struct`);
  return `export interface ${nameOf(go)} {\n${shape.fields.map(member).join('\n')}\n}`;
}

function member(field: ShapeField): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(field.name) ? field.name : `'${field.name}'`;
  return `  readonly ${name}?: ${typeOf(field)};`;
}

function typeOf(slot: Slot): string {
  const { shape } = slot;
  switch (shape.kind) {
    case 'struct':
      return nameOf(shape.go);
    case 'map':
      return `{ readonly [name: string]: ${typeOf(shape.value)} }`;
    case 'slice':
      return `readonly ${/^readonly|\|/.test(typeOf(shape.item)) ? `(${typeOf(shape.item)})` : typeOf(shape.item)}[]`;
    case 'bool':
      return 'boolean';
    case 'integer':
      return shape.go === 'int32' ? 'number' : 'number | bigint';
    case 'int64-or-string':
      return 'number | bigint | string';
    case 'int-or-string':
      return 'number | bigint | string';
    case 'raw':
    case 'amount':
      return 'RawJson';
    default:
      return 'string';
  }
}

/** Go's packages do not matter here: no two structs have the same name, but ours win a plain name. */
function nameOf(go: string): string {
  return go.slice(go.lastIndexOf('.') + 1);
}

function references(shape: Shape): string[] {
  if (shape.kind === 'struct') return shape.fields.flatMap((field) => named(field.shape));
  return named(shape);
}

function named(shape: Shape): string[] {
  if (shape.kind === 'struct') return [shape.go];
  if (shape.kind === 'map') return named(shape.value.shape);
  if (shape.kind === 'slice') return named(shape.item.shape);
  return [];
}
