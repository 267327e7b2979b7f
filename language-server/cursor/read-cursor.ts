import type { Node, Scalar } from '../../language/yaml/node.ts';
import { nodeAt, placeAt } from '../../language/yaml/path.ts';
import { offsetInScalar, spanInDocument } from '../../language/yaml/source-map.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { ValueCursor, ValueStyle } from './value-cursor.ts';

/**
 * The text that an offset into a document stands in, as the parser has read it: all that lines alone do not tell, escapes, doubled
 * quotes and line breaks. `null` outside of texts, and while the document cannot be read.
 */
export function readCursorAt({ document }: Manifest, offset: number): ValueCursor | null {
  const place = document.errors.length > 0 ? null : placeAt(document.root, offset);
  if (place === null || place.onKey || place.node.kind !== 'scalar' || !isWithin(place.node, offset)) return null;
  const { path, node } = place;
  const owner = nodeAt(document.root, path.slice(0, -1));
  return {
    path,
    siblings: textsOf(owner, node),
    style: styles[node.style],
    source: node.text,
    at: offsetInScalar(document.text, node, offset),
    inDocument: (at) => spanInDocument(document.text, node, { start: at, end: at }).start,
  };
}

/** Behind the closing quote nothing belongs to the text. */
function isWithin({ style, start, end }: Scalar, offset: number): boolean {
  const isQuoted = style === 'double-quoted' || style === 'single-quoted';
  return isQuoted ? start < offset && offset < end : start <= offset && offset <= end;
}

/** Without quotes a text of several lines takes what is put in as it is, like one in a block. */
const styles: Readonly<Record<Scalar['style'], ValueStyle>> = {
  plain: 'block',
  'single-quoted': "'",
  'double-quoted': '"',
  literal: 'block',
  folded: 'block',
};

function textsOf(owner: Node | null, own: Scalar): Map<string, string> {
  const entries = owner?.kind === 'mapping' ? owner.entries.filter(({ value }) => value !== own) : [];
  return new Map(entries.map(({ key, value }) => [key.name, value.kind === 'scalar' ? value.text : '']));
}
