import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver-types';
import type { Shape, ShapeField } from '../../../schemas/shape.ts';
import { documentation, typeName } from '../hover/providers/field.ts';
import type { KeyCursor } from '../../cursor/key-cursor.ts';

/** The keys that a mapping does not have yet. */
export function keys(fields: readonly ShapeField[], { siblings, column, hasColon }: KeyCursor): CompletionItem[] {
  return fields
    .filter(({ name }) => !siblings.has(name))
    .map((field) => ({
      label: field.name,
      kind: CompletionItemKind.Property,
      detail: `${typeName(field.shape)}${field.field?.required === true ? ', required' : ''}`,
      ...(field.field !== undefined && { documentation: { kind: 'markdown', value: documentation(field.field) } }),
      ...(field.field?.deprecated !== undefined && { tags: [CompletionItemTag.Deprecated] }),
      sortText: `${rankOf(field)}${String(fields.indexOf(field)).padStart(3, '0')}`,
      insertText: hasColon ? field.name : `${field.name}:${opening(formOf(field.shape), column)}`,
    }));
}

/** What is required stands first, what is deprecated last; the rest in the order of the struct's own documentation. */
function rankOf({ field }: ShapeField): number {
  if (field?.deprecated !== undefined) return 3;
  return field?.required === true ? 0 : 1;
}

/** The first key of a new item, with its dash, on a line below the list's key or below its other items. */
export function itemKeys(shape: Shape, cursor: KeyCursor): CompletionItem[] {
  if (shape.kind !== 'struct' || cursor.column === null || cursor.hasColon) return [];
  const inItem = { ...cursor, siblings: new Map<string, string>(), column: cursor.column + 2 };
  return keys(shape.fields, inItem).map((item) => ({
    ...item,
    label: `- ${item.label}`,
    filterText: item.label,
    insertText: `- ${item.insertText!}`,
  }));
}

/** What follows a key in a block: a value on its line, or a block or a list below it. */
export function opening(value: 'scalar' | 'block' | 'list', column: number | null): string {
  if (column === null || value === 'scalar') return ' ';
  return `\n${' '.repeat(column + 2)}${value === 'list' ? '- ' : ''}`;
}

function formOf({ kind }: Shape): Parameters<typeof opening>[0] {
  if (kind === 'slice') return 'list';
  return kind === 'struct' || kind === 'map' ? 'block' : 'scalar';
}
