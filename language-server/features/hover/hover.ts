import type { Telling } from './telling.ts';
import type { Hover, Position } from 'vscode-languageserver-protocol';
import { rangeIn } from '../../../language/manifest/parse-manifests.ts';
import { offsetInScalar, spanInDocument } from '../../../language/yaml/source-map.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { typedPlaceAt } from '../../embedded/typed-place.ts';
import { aboutAnnotation } from './providers/annotation.ts';
import { aboutDelivery } from './providers/delivery.ts';
import { aboutEmbedded } from './providers/embedded.ts';
import { aboutField } from './providers/field.ts';
import { aboutName } from './providers/name.ts';
import { aboutPart } from './providers/part.ts';
import { aboutValue } from './providers/value.ts';

/** About the name, the embedded language or the field under the cursor, and what it makes of the pinned event. */
export function hover({ uri, file, positions }: OpenDocument, position: Position, context: Context): Hover | null {
  const offset = positions.offsetAt(position);
  const place = typedPlaceAt(file, offset);
  const name = aboutName(uri, offset, context);
  const part = name === null ? embedded(aboutPart) : null;
  // What a part gives is asked for instead of what the whole does.
  const value = place === null || part !== null ? null : aboutValue(place, context);
  const telling = name ?? withWord(part, embedded(aboutEmbedded)) ?? field();
  const text = [telling?.text, value].filter((part) => part !== null && part !== undefined).join('\n\n---\n\n');
  const span = telling ?? (value === null || place === null ? null : rangeIn(place.manifest, place.path));
  if (span === null) return null;
  const range = { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
  return { contents: { kind: 'markdown', value: text }, range };

  /** What has a value has it said instead of what its field is for; that stands at the key. */
  function field(): Telling | null {
    const telling =
      place === null || (value !== null && !place.onKey) ? null : (aboutAnnotation(place) ?? aboutField(place));
    const delivery = telling === null ? null : aboutDelivery(place!.manifest, place!.path, context);
    return telling && delivery !== null ? { ...telling, text: `${telling.text}\n\n${delivery}` } : telling;
  }

  /** A function's part says also what the function is. */
  function withWord(part: Telling | null, word: Telling | null): Telling | null {
    return part === null || word === null ? (part ?? word) : { ...part, text: `${part.text}\n\n---\n\n${word.text}` };
  }

  function embedded(tell: typeof aboutEmbedded): Telling | null {
    const part = place === null ? null : context.embedded.at(place.manifest, offset - place.manifest.start);
    if (place === null || part === null || place.onKey) return null;
    const { text } = place.manifest.document;
    const inside = offsetInScalar(text, part.scalar, offset - place.manifest.start);
    const about = tell(place.manifest, part, inside, context);
    if (about === null) return null;
    const span = spanInDocument(text, part.scalar, about);
    return { text: about.text, start: span.start + place.manifest.start, end: span.end + place.manifest.start };
  }
}
