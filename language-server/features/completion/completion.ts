import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { type Shape, type ShapeField, shapeOf } from '../../../schemas/shape.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { type Cursor, cursorAt, item } from './cursor.ts';

/** The keys that may stand at a position, or the values of the key before it; nothing outside our manifests. */
export function completion(
  { file, text, positions }: OpenDocument,
  position: Position,
  _context: Context,
): CompletionItem[] {
  const offset = positions.offsetAt(position);
  const placed = file.yaml.documents.findLast(({ start }) => start <= offset);
  if (placed === undefined) return [];
  const part = text.slice(placed.start, placed.end);
  const kind = /^kind:\s*["']?(EventSource|Sensor|EventBus)\b/m.exec(part)?.[1];
  const cursor = cursorAt(part, offset - placed.start);
  if (kind === undefined || cursor === null) return [];
  const shape = shapeAt(shapeOf(`v1alpha1.${kind}`), cursor.path);
  if (shape?.kind !== 'struct') return [];
  const range = { start: positions.positionAt(placed.start + cursor.start), end: position };
  const items = cursor.of.what === 'key' ? keys(shape.fields, cursor) : values(shape.byName.get(cursor.of.key));
  return items.map(({ insertText, ...rest }) => ({ ...rest, textEdit: { range, newText: insertText ?? rest.label } }));
}

function shapeAt(root: Shape, path: Cursor['path']): Shape | null {
  let shape: Shape | null = root;
  for (const step of path) {
    if (shape === null) return null;
    if (step === item) shape = shape.kind === 'slice' ? shape.item.shape : null;
    else if (shape.kind === 'map') shape = shape.value.shape;
    else if (shape.kind === 'struct') shape = shape.byName.get(step)?.shape ?? null;
    else return null;
  }
  return shape;
}

function keys(fields: readonly ShapeField[], { siblings, column }: Cursor): CompletionItem[] {
  return fields
    .filter(({ name }) => !siblings.has(name))
    .map((field) => ({
      label: field.name,
      kind: CompletionItemKind.Property,
      detail: `${typeName(field.shape)}${field.field?.required === true ? ', required' : ''}`,
      ...(field.field !== undefined && { documentation: { kind: 'markdown', value: documentation(field) } }),
      // What is required stands first; the rest in the order of the struct's own documentation.
      sortText: `${field.field?.required === true ? 0 : 1}${String(fields.indexOf(field)).padStart(3, '0')}`,
      insertText: `${field.name}:${opening(field.shape, column)}`,
    }));
}

/** What follows the key: a value on its line, or a block below it. */
function opening(shape: Shape, column: number): string {
  const below = `\n${' '.repeat(column + 2)}`;
  if (shape.kind === 'struct' || shape.kind === 'map') return below;
  if (shape.kind === 'slice') return `${below}- `;
  return ' ';
}

function documentation({ field }: ShapeField): string {
  const { description, default: otherwise, enum: allowed } = field!;
  return [
    description,
    ...(allowed === undefined ? [] : [`One of ${allowed.map((value) => `\`${value}\``).join(', ')}.`]),
    ...(otherwise === undefined ? [] : [`Default: \`${otherwise}\`.`]),
  ].join('\n\n');
}

function values(field: ShapeField | undefined): CompletionItem[] {
  if (field === undefined) return [];
  const allowed = field.shape.kind === 'bool' ? ['true', 'false'] : (field.field?.enum ?? []);
  return allowed.map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    insertText:
      /^[\w./-]+$/.test(value) && !/^(true|false|null|yes|no|on|off|\d.*)$/i.test(value) ? value : quoted(value, field),
    ...(value === field.field?.default && { detail: 'default' }),
  }));
}

/** A text that YAML would read as something else is quoted; a boolean is meant as one. */
function quoted(value: string, field: ShapeField): string {
  return field.shape.kind === 'bool' ? value : `"${value}"`;
}

function typeName(shape: Shape): string {
  if (shape.kind === 'slice') return `list of ${typeName(shape.item.shape)}`;
  if (shape.kind === 'map') return `map of ${typeName(shape.value.shape)}`;
  return shape.kind === 'struct' ? shape.go.slice(shape.go.lastIndexOf('.') + 1) : shape.kind;
}
