import type { Location, Position } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { manifestAt } from '../../documents/manifest-at.ts';
import { Places } from '../../documents/places.ts';
import { mentionsOfSame, spotsOf } from '../../names/name.ts';
import { pathTarget } from './path-target.ts';

/** Where the name under the cursor is defined, in this or in another file, open or not; of a path, what it leads to. */
export function definition({ uri, file, positions }: OpenDocument, position: Position, context: Context): Location[] {
  const { index } = context;
  const offset = positions.offsetAt(position);
  const mention = index.mentionAt(uri, offset);
  const places = new Places(index);
  if (mention !== null) {
    const definitions = mentionsOfSame(index, mention).filter(({ role }) => role === 'definition');
    return spotsOf(definitions).map((spot) => places.location(spot.mention.manifest.uri, spot));
  }
  const manifest = manifestAt(file, offset);
  const target = manifest === null ? null : pathTarget(manifest, offset - manifest.start, context);
  return target === null ? [] : [places.location(target.uri, target)];
}
