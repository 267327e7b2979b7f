import type { Position } from 'vscode-languageserver-protocol';
import { type Shape, type ShapeField, shapeOf } from '../../schemas/shape.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { OpenDocument } from '../documents/document-store.ts';
import { manifestAt } from '../documents/manifest-at.ts';
import { houseShape } from '../embedded/house-shapes.ts';
import { shapeAt } from '../embedded/typed-place.ts';
import { type Typing, readLines } from './lines.ts';
import { readCursorAt } from './read-cursor.ts';
import { listItemAround } from './list-item.ts';
import { type ValueCursor, valueCursorAt } from './value-cursor.ts';

/** The YAML document, or item of a `List`, that is being typed in, whether it can be read or not. */
export interface OpenPart extends Typing {
  /** Where the document begins in the file. */
  readonly start: number;
  /** What the object, fixture or configuration can have; `null` as long as it is none of ours. */
  readonly shape: Shape | null;
  /** `null` while it cannot be read. */
  readonly manifest: Manifest | null;
}

/** The part of a file between two `---` in which a position is; `null` in front of the first. */
export function openPartAt({ uri, file, text, positions }: OpenDocument, position: Position): OpenPart | null {
  const offset = positions.offsetAt(position);
  const number = file.yaml.documents.findLastIndex(({ start }) => start <= offset);
  const placed = file.yaml.documents[number];
  if (placed === undefined) return null;
  const whole = text.slice(placed.start, placed.end);
  const at = offset - placed.start;
  const item = listItemAround(whole, at);
  const own = item ?? whole;
  const kind = (item === null ? ourKind : ourItem).exec(own)?.[1];
  const manifest = manifestAt(file, offset);
  return {
    text: own,
    lines: readLines(own),
    start: placed.start,
    at,
    shape: kind === undefined ? houseShape(uri) : shapeOf(`v1alpha1.${kind}`),
    manifest: manifest?.index === number ? manifest : null,
  };
}

const ourKind = /^kind:\s*["']?(EventSource|Sensor|EventBus)\b/m;
const ourItem = /^ +kind:\s*["']?(EventSource|Sensor|EventBus)\b/m;

/** A value that is being typed, and the field of the schema that it belongs to. */
export interface TypedValue {
  readonly cursor: ValueCursor;
  readonly owner: Shape & { readonly kind: 'struct' };
  readonly field: ShapeField;
}

/** What is known of the value at the cursor: `null` where no value is typed, `'unknown'` where the schema has no such field. */
export function typedValueIn(part: OpenPart): TypedValue | 'unknown' | null {
  const { shape } = part;
  const cursor = shape === null ? null : cursorIn(part);
  if (shape === null || cursor === null) return null;
  // An item of a list of texts belongs to the field that holds the list.
  const isItem = typeof cursor.path.at(-1) === 'number';
  const path = isItem ? cursor.path.slice(0, -1) : cursor.path;
  const owner = shapeAt(shape, path.slice(0, -1));
  const field = owner?.kind === 'struct' ? owner.byName.get(String(path.at(-1))) : undefined;
  if (isItem && (field?.shape.kind !== 'slice' || field.shape.item.shape.kind === 'struct')) return null;
  const kind = field?.shape.kind;
  if (cursor.isBelowKey && (kind === undefined || kind === 'struct' || kind === 'map' || kind === 'slice')) return null;
  return owner?.kind === 'struct' && field !== undefined ? { cursor, owner, field } : 'unknown';
}

/** What is in quotes is read by the parser where it can; all else, which mostly is only half there, from its lines where they tell. */
function cursorIn(part: OpenPart): ValueCursor | null {
  const { manifest, start, at } = part;
  const read = manifest === null ? null : readCursorAt(manifest, start + at - manifest.start);
  return read?.style === '"' || read?.style === "'" ? read : (valueCursorAt(part) ?? read);
}
