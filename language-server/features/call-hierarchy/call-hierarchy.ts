import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type Position,
  type Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { compare } from '../../../language/go/json-order.ts';
import type { NameKind } from '../../../language/manifest/mention.ts';
import type { Located, WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import { type Path, nodeAt, placeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { manifestAt } from '../../documents/manifest-at.ts';
import { Places } from '../../documents/places.ts';
import { kindNames, mentionsOfSame, ownerOf, spotsOf } from '../../names/name.ts';
import { type Flow, flowsFrom, flowsTo } from './event-flow.ts';

/**
 * The call hierarchy of an editor, as the flow of events: a call is an event that goes on. The item is what the name under the
 * cursor means, else the event, dependency, trigger or object around it.
 */
export function prepareCallHierarchy(
  { uri, positions }: OpenDocument,
  position: Position,
  { index }: Context,
): CallHierarchyItem[] {
  const offset = positions.offsetAt(position);
  const named = index.mentionAt(uri, offset);
  const definitions =
    named !== null && flowing.has(named.kind)
      ? mentionsOfSame(index, named).filter(({ role }) => role === 'definition')
      : around(index, uri, offset);
  const places = new Places(index);
  return definitions.flatMap((mention) => itemOf(mention, places));
}

/** Who sends to it. */
export function incomingCalls(item: CallHierarchyItem, { index }: Context): CallHierarchyIncomingCall[] {
  const places = new Places(index);
  return calls(item, index, flowsTo)
    .sort((a, b) => order(a.from, b.from))
    .flatMap(({ from, through }) =>
      itemOf(from, places).map((item) => ({ from: item, fromRanges: rangesOf(through, places) })),
    );
}

/** Who it sends to. */
export function outgoingCalls(item: CallHierarchyItem, { index }: Context): CallHierarchyOutgoingCall[] {
  const places = new Places(index);
  return calls(item, index, flowsFrom)
    .sort((a, b) => order(a.to, b.to))
    .flatMap(({ to, through }) =>
      itemOf(to, places).map((item) => ({ to: item, fromRanges: rangesOf(through, places) })),
    );
}

/** What is known of these kinds of names: who sends, and who receives. */
const flowing: ReadonlyMap<NameKind, SymbolKind> = new Map([
  ['event-bus', SymbolKind.Module],
  ['event-source', SymbolKind.Class],
  ['event', SymbolKind.Event],
  ['sensor', SymbolKind.Class],
  ['dependency', SymbolKind.Interface],
  ['trigger', SymbolKind.Function],
]);

function calls(
  { uri, selectionRange }: CallHierarchyItem,
  index: WorkspaceIndex,
  flows: (index: WorkspaceIndex, mention: Located) => Flow[],
): Flow[] {
  const text = TextDocument.create(uri, 'yaml', 0, index.file(uri)?.yaml.text ?? '');
  const mention = index.mentionAt(uri, text.offsetAt(selectionRange.start));
  return mention === null ? [] : flows(index, mention);
}

/** File by file, and object by object. */
function order({ manifest: a }: Located, { manifest: b }: Located): number {
  return compare(a.uri, b.uri) || a.start - b.start;
}

/** The innermost thing that an offset stands in. */
function around(index: WorkspaceIndex, uri: string, offset: number): Located[] {
  const file = index.file(uri);
  const manifest = file === undefined ? null : manifestAt(file, offset);
  const place = manifest && placeAt(manifest.document.root, offset - manifest.start);
  if (manifest === null || place === null) return [];
  const here = index
    .mentionsWithin(manifest)
    .filter((mention) => mention.role === 'definition' && flowing.has(mention.kind))
    .filter((mention) => extentOf(mention).every((step, i) => place.path[i] === step))
    .sort((a, b) => extentOf(b).length - extentOf(a).length);
  return here.slice(0, 1);
}

/** What belongs to a name: the settings of an event, a whole dependency, trigger or object. */
function extentOf({ kind, path }: Located): Path {
  if (kind === 'event') return path;
  return path.slice(0, kind === 'dependency' ? -1 : -2);
}

function itemOf(mention: Located, places: Places): CallHierarchyItem[] {
  const { kind, name, manifest } = mention;
  const { uri } = manifest;
  const node = nodeAt(manifest.document.root, extentOf(mention));
  return spotsOf([mention]).map((spot) => {
    const start = Math.min(spot.start, manifest.start + (node?.start ?? spot.start));
    const end = Math.max(spot.end, manifest.start + (node?.end ?? 0));
    const detail = mention.path[0] === 'metadata' ? kindNames[kind] : `${kindNames[kind]} of ${ownerOf(mention)}`;
    return {
      name,
      kind: flowing.get(kind)!,
      detail,
      uri,
      range: places.range(uri, { start, end }),
      selectionRange: places.range(uri, spot),
    };
  });
}

function rangesOf(mentions: readonly Located[], places: Places): Range[] {
  return spotsOf(mentions).map((spot) => places.range(spot.mention.manifest.uri, spot));
}
