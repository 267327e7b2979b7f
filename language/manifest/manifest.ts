import type { EventBus, EventSource, Sensor } from '../../schemas/types.generated.ts';
import type { DecodeError, DroppedKey } from './decode.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { type Path, rangeAt } from '../yaml/path.ts';
import { type Node, jsonType, member } from '../yaml/node.ts';
import { shapeOf } from '../../schemas/shape.ts';
import { decode } from './decode.ts';

/** The three kinds that are decoded, by their name in `kind`. */
export interface OurKinds {
  EventSource: EventSource;
  Sensor: Sensor;
  EventBus: EventBus;
}

export type OurKind = keyof OurKinds;

/** A Kubernetes object of any kind, as one document says it. Equal text gives the same value wherever it stands. */
export interface Content {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** `''` when the document does not say. */
  readonly namespace: string;
  readonly document: YamlDocument;
  /** What the controller decodes, when the kind is one of ours. */
  readonly ours: Ours | null;
}

/** Values are present even when there are errors; the cluster would not decode the object then. */
export type Ours = { [K in OurKind]: OursOf<K> }[OurKind];

export interface OursOf<K extends OurKind> {
  readonly kind: K;
  readonly value: OurKinds[K];
  readonly errors: readonly DecodeError[];
  readonly dropped: readonly DroppedKey[];
}

interface Type {
  readonly apiVersion: string;
  readonly kind: string;
}

/**
 * Reads an object from a document; `null` when the document is empty or is no Kubernetes object (no `kind`). An item of
 * a list that says neither is of the list's type.
 */
export function readContent(document: YamlDocument, listed: Type = { apiVersion: '', kind: '' }): Content | null {
  const { root } = document;
  const said = { apiVersion: text(member(root, 'apiVersion')), kind: text(member(root, 'kind')) };
  const { apiVersion, kind } = said.apiVersion + said.kind === '' ? listed : said;
  if (root === null || kind === '') return null;
  const metadata = member(root, 'metadata');
  return {
    apiVersion,
    kind,
    name: text(member(metadata, 'name')),
    namespace: text(member(metadata, 'namespace')),
    document,
    ours: isOurs(kind, apiVersion) ? readOurs(document, kind) : null,
  };
}

/** The objects of a document: one, or the items of a `List` in the place of it, as kubectl takes it apart. */
export function readContents(document: YamlDocument, listed?: Type): Content[] {
  const content = readContent(document, listed);
  if (content === null) return [];
  const items = /^(EventSource|Sensor|EventBus)?List$/.test(content.kind) ? member(document.root, 'items') : null;
  if (items?.kind !== 'sequence' || document.errors.length > 0) return [content];
  const type = { apiVersion: content.apiVersion, kind: content.kind.slice(0, -'List'.length) };
  return items.items.flatMap((item) => readContents(alone(document, item), type));
}

/** The document that holds nothing but this item, at its place: all else is blank, so that offsets are the same. */
function alone({ text, errors }: YamlDocument, item: Node): YamlDocument {
  return {
    root: item,
    errors,
    // Only when it is asked for: a list of a thousand objects would be copied a thousand times.
    get text() {
      return text.slice(0, item.start).replace(/[^\r\n]/g, ' ') + text.slice(item.start, item.end);
    },
  };
}

/** The range of what stands at a path, relative to the document; the nearest parent where the path does not exist. */
export function rangeOf(content: Content, path: Path, part?: 'key' | 'value'): { start: number; end: number } {
  return rangeAt(content.document.root, path, part);
}

/** A missing or unknown version still counts: the kind says who reads it. */
function isOurs(kind: string, apiVersion: string): kind is OurKind {
  return (
    (kind === 'EventSource' || kind === 'Sensor' || kind === 'EventBus') &&
    (apiVersion === '' || apiVersion.startsWith('argoproj.io/'))
  );
}

function readOurs(document: YamlDocument, kind: OurKind): Ours {
  const { value, errors, dropped } = decode(document.root, shapeOf(`v1alpha1.${kind}`), { sorted: true });
  return { kind, value: value ?? {}, errors, dropped } as Ours;
}

function text(node: Parameters<typeof jsonType>[0] | null): string {
  return node?.kind === 'scalar' && jsonType(node) === 'string' ? (node.value as string) : '';
}
