import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { mentionsOfSame, spotsOf } from '../../names/name.ts';

/** Where the name under the cursor is defined: in this or in another file, open or not. */
export function definition({ uri, positions }: OpenDocument, position: Position, { index }: Context): Location[] {
  const mention = index.mentionAt(uri, positions.offsetAt(position));
  if (mention === null) return [];
  const places = new Places(index);
  const definitions = mentionsOfSame(index, mention).filter(({ role }) => role === 'definition');
  return spotsOf(definitions).map((spot) => places.location(spot.mention.manifest.uri, spot));
}
