import type { LinkedEditingRanges, Position } from 'vscode-languageserver-protocol';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { Places } from '../../documents/places.ts';
import { mentionsOfSame, spotsOf } from '../../names/name.ts';

/** A dependency's name is edited together with its uses in the same Sensor, where they are spelled alike. */
export function linkedEditing(
  { uri, text, positions }: OpenDocument,
  position: Position,
  { index }: Context,
): LinkedEditingRanges | null {
  const mention = index.mentionAt(uri, positions.offsetAt(position));
  if (mention === null || mention.kind !== 'dependency') return null;
  const spots = spotsOf(mentionsOfSame(index, mention)).filter(
    ({ start, end }) => text.slice(start, end) === mention.name,
  );
  if (spots.length < 2) return null;
  const places = new Places(index);
  return { ranges: spots.map((spot) => places.range(uri, spot)), wordPattern: String.raw`[\p{L}_][\p{L}\p{N}_-]*` };
}
