import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { mentionsOfSame, spotsOf } from '../../names/name.ts';

/** Everywhere the name under the cursor is used, inside `conditions` and parameters too. */
export function references(
  { uri, positions }: OpenDocument,
  position: Position,
  { index, includeDeclaration }: Context & { readonly includeDeclaration: boolean },
): Location[] {
  const mention = index.mentionAt(uri, positions.offsetAt(position));
  if (mention === null) return [];
  const places = new Places(index);
  const wanted = mentionsOfSame(index, mention).filter(({ role }) => includeDeclaration || role === 'reference');
  return spotsOf(wanted).map((spot) => places.location(spot.mention.manifest.uri, spot));
}

/** The same name in this file. */
export function highlights(document: OpenDocument, position: Position, context: Context): DocumentHighlight[] {
  return references(document, position, { ...context, includeDeclaration: true })
    .filter(({ uri }) => uri === document.uri)
    .map(({ range }) => ({ range }));
}
