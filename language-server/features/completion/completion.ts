import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextMode,
  type MarkupContent,
  type Position,
} from 'vscode-languageserver-types';
import type { Shape } from '../../../schemas/shape.ts';
import type { Context } from '../../context.ts';
import { keyCursorAt } from '../../cursor/key-cursor.ts';
import { type OpenPart, openPartAt, typedValueIn } from '../../cursor/open-part.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { shapeAt } from '../../embedded/typed-place.ts';
import { asList, itemOf } from './candidate.ts';
import { houseKeys } from './house-keys.ts';
import { itemKeys, keys } from './keys.ts';
import { headItems, headValues } from './object-head.ts';
import { resourceKeys } from './resource-keys.ts';
import { selectorKeys, selectorValues } from './service-selector.ts';
import { skeletons } from './skeletons.ts';
import { values } from './values.ts';

/**
 * What may stand at a position: keys, values and what embedded languages have; nothing outside our manifests. A client that can
 * shows what is known of each beside its label, else it does so for the one that is chosen.
 */
export function completion(document: OpenDocument, position: Position, context: Context): CompletionItem[] {
  const found = candidatesAt(document, position, context);
  return context.canShowLabelDetails ? found.map((item) => withLabelDetails(item)) : found;
}

/** A signature is too long for that. */
function withLabelDetails({ detail, ...item }: CompletionItem): CompletionItem {
  if (detail === undefined) return item;
  return item.kind === CompletionItemKind.Function
    ? { detail, ...item }
    : { ...item, labelDetails: { description: detail } };
}

function candidatesAt(document: OpenDocument, position: Position, context: Context): CompletionItem[] {
  const part = openPartAt(document, position);
  if (part === null) return [];
  const { start, shape } = part;
  const { positions } = document;
  const known = headValues(part) ?? (shape === null ? selectorValues(part, context) : null);
  if (known !== null)
    return known.found.map((candidate, i) => itemOf(candidate, known.cursor, { start, positions, order: i }));
  if (shape === null) return [...headItems(part), ...selectorKeys(part)].map(({ item, ...span }) => placed(item, span));
  return valueItems(part) ?? keyItems(part, shape);

  function valueItems(part: OpenPart): CompletionItem[] | null {
    const typed = typedValueIn(part);
    if (typed === null || typed === 'unknown') return null;
    const { cursor, field } = typed;
    const isList = field.shape.kind === 'slice' && typeof cursor.path.at(-1) !== 'number';
    // An item is not put in place of a list that is there.
    if (isList && cursor.source !== '') return [];
    return values(typed, part.manifest, context).map((candidate, i) =>
      itemOf(isList ? asList(candidate) : candidate, cursor, { start, positions, order: i }),
    );
  }

  function keyItems(part: OpenPart, root: Shape): CompletionItem[] {
    const cursor = keyCursorAt(part);
    if (cursor === null) return [];
    const owner = shapeAt(root, cursor.path);
    const found =
      owner === null || owner.kind === 'raw'
        ? resourceKeys(part.manifest, cursor)
        : [
            ...(owner.kind === 'struct' ? keys(owner.fields, cursor) : []),
            ...(owner.kind === 'slice' ? itemKeys(owner.item.shape, cursor) : []),
            ...(cursor.hasColon ? [] : skeletons(owner, cursor)),
            ...houseKeys(owner, cursor, context),
          ];
    return found.map((item) => placed(item, cursor));
  }

  /** An item that replaces a part of the document. */
  function placed(
    { insertText, ...rest }: CompletionItem,
    span: { readonly start: number; readonly end: number },
  ): CompletionItem {
    const range = { start: positions.positionAt(start + span.start), end: positions.positionAt(start + span.end) };
    const newText = insertText ?? rest.label;
    // Its lines are indented already; VS Code would indent them once more.
    const mode = newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {};
    const shown = rest.kind === CompletionItemKind.Snippet ? { documentation: exampleOf(newText) } : {};
    const goOn = endsOpen.test(newText) && context.commands.has(suggest) ? { command: suggestQuietly } : {};
    return { ...rest, ...mode, ...shown, ...goOn, textEdit: { range, newText } };
  }
}

/** What an example would put in, for who chooses: without the column that its lines have in the document. */
function exampleOf(text: string): MarkupContent {
  const below = /\n( *)/.exec(text)?.[1]!.length ?? 0;
  const column = ' '.repeat(Math.max(below - 2, 0));
  return { kind: 'markdown', value: `\`\`\`yaml\n${text.replaceAll(`\n${column}`, '\n').trimEnd()}\n\`\`\`` };
}

/** A key whose value comes next, on its line or as the first key or item below it. */
const endsOpen = /(?:: |- |:\n *)$/;

/** VS Code's own command; not every client has it. `auto` says nothing where there is nothing to suggest. */
const suggest = 'editor.action.triggerSuggest';
const suggestQuietly = { title: 'Suggest', command: suggest, arguments: [{ auto: true }] };
