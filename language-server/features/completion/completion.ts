import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-protocol';
import { type Shape, shapeOf } from '../../../schemas/shape.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { shapeAt } from '../../embedded/typed-place.ts';
import { itemOf } from './candidate.ts';
import { keyCursorAt } from './cursor.ts';
import { keys } from './keys.ts';
import { objectSkeletons, skeletons } from './skeletons.ts';
import { valueCursorAt } from './value-cursor.ts';
import { values } from './values.ts';

/** What may stand at a position: keys, values and what embedded languages have; nothing outside our manifests. */
export function completion(document: OpenDocument, position: Position, context: Context): CompletionItem[] {
  const { file, text, positions } = document;
  const offset = positions.offsetAt(position);
  const number = file.yaml.documents.findLastIndex(({ start }) => start <= offset);
  const placed = file.yaml.documents[number];
  if (placed === undefined) return [];
  const part = text.slice(placed.start, placed.end);
  const kind = /^kind:\s*["']?(EventSource|Sensor|EventBus)\b/m.exec(part)?.[1];
  const at = offset - placed.start;
  if (kind === undefined) return wholeObjects();
  const root = shapeOf(`v1alpha1.${kind}`);
  return valueItems(root) ?? keyItems(root);

  function valueItems(root: Shape): CompletionItem[] | null {
    const cursor = valueCursorAt(part, at);
    if (cursor === null) return null;
    // An item of a list of texts belongs to the field that holds the list.
    const isItem = typeof cursor.path.at(-1) === 'number';
    const path = isItem ? cursor.path.slice(0, -1) : cursor.path;
    const owner = shapeAt(root, path.slice(0, -1));
    const field = owner?.kind === 'struct' ? owner.byName.get(String(path.at(-1))) : undefined;
    if (isItem && (field?.shape.kind !== 'slice' || field.shape.item.shape.kind === 'struct')) return null;
    if (owner?.kind !== 'struct' || field === undefined) return [];
    const manifest = file.manifests.find(({ index }) => index === number) ?? null;
    return values(cursor, { owner, field, manifest }, context).map((candidate) =>
      itemOf(candidate, cursor, { start: placed!.start, positions }),
    );
  }

  function keyItems(root: Shape): CompletionItem[] {
    const cursor = keyCursorAt(part, at);
    const shape = cursor === null ? null : shapeAt(root, cursor.path);
    if (cursor === null || shape?.kind !== 'struct') return [];
    const range = {
      start: positions.positionAt(placed!.start + cursor.start),
      end: positions.positionAt(placed!.start + cursor.end),
    };
    const found = [...keys(shape.fields, cursor), ...(cursor.hasColon ? [] : skeletons(shape, cursor))];
    return found.map(({ insertText, ...rest }) => ({
      ...rest,
      textEdit: { range, newText: insertText ?? rest.label },
    }));
  }

  /** In a document that is still empty. */
  function wholeObjects(): CompletionItem[] {
    const [, before = '', word] = /^(\s*(?:---\s*\n\s*)?)(\w*)\s*$/.exec(part) ?? [];
    if (word === undefined || /[^\n]$/.test(before)) return [];
    const start = placed!.start + before.length;
    const range = { start: positions.positionAt(start), end: positions.positionAt(start + word.length) };
    return objectSkeletons.map(([label, newText]) => ({
      label,
      kind: CompletionItemKind.Snippet,
      textEdit: { range, newText },
    }));
  }
}
