import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types';
import type { Shape } from '../../../schemas/shape.ts';
import type { Context } from '../../context.ts';
import { keyCursorAt } from '../../cursor/key-cursor.ts';
import { type OpenPart, openPartAt, typedValueIn } from '../../cursor/open-part.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { shapeAt } from '../../embedded/typed-place.ts';
import { itemOf } from './candidate.ts';
import { houseKeys } from './house-keys.ts';
import { keys } from './keys.ts';
import { objectSkeletons, skeletons } from './skeletons.ts';
import { values } from './values.ts';

/** What may stand at a position: keys, values and what embedded languages have; nothing outside our manifests. */
export function completion(document: OpenDocument, position: Position, context: Context): CompletionItem[] {
  const part = openPartAt(document, position);
  if (part === null) return [];
  const { start, shape } = part;
  const { positions } = document;
  if (shape === null) return wholeObjects(part);
  return valueItems(part) ?? keyItems(part, shape);

  function valueItems(part: OpenPart): CompletionItem[] | null {
    const typed = typedValueIn(part);
    if (typed === null || typed === 'unknown') return typed && [];
    return values(typed, part.manifest, context).map((candidate) =>
      itemOf(candidate, typed.cursor, { start, positions }),
    );
  }

  function keyItems({ text, at }: OpenPart, root: Shape): CompletionItem[] {
    const cursor = keyCursorAt(text, at);
    const owner = cursor === null ? null : shapeAt(root, cursor.path);
    if (cursor === null || owner === null) return [];
    const range = {
      start: positions.positionAt(start + cursor.start),
      end: positions.positionAt(start + cursor.end),
    };
    const found = [
      ...(owner.kind === 'struct' ? keys(owner.fields, cursor) : []),
      ...(cursor.hasColon ? [] : skeletons(owner, cursor)),
      ...houseKeys(owner, cursor, context),
    ];
    return found.map(({ insertText, ...rest }) => ({
      ...rest,
      textEdit: { range, newText: insertText ?? rest.label },
    }));
  }

  /** In a document that is still empty. */
  function wholeObjects({ text }: OpenPart): CompletionItem[] {
    const [, before = '', word] = /^(\s*(?:---\s*\n\s*)?)(\w*)\s*$/.exec(text) ?? [];
    if (word === undefined || /[^\n]$/.test(before)) return [];
    const from = start + before.length;
    const range = { start: positions.positionAt(from), end: positions.positionAt(from + word.length) };
    return objectSkeletons.map(([label, newText]) => ({
      label,
      kind: CompletionItemKind.Snippet,
      textEdit: { range, newText },
    }));
  }
}
