import type { Position, SelectionRange } from 'vscode-languageserver-protocol';
import type { Entry, Node } from '../../../language/yaml/node.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** From the word under the cursor outwards: scalar, entry, mapping or list … document, file. */
export function selectionRange({ file, text, positions }: OpenDocument, position: Position): SelectionRange {
  const offset = positions.offsetAt(position);
  const placed = file.yaml.documents.findLast(({ start }) => start <= offset) ?? file.yaml.documents[0]!;
  const spans: Span[] = [{ start: 0, end: text.length }, placed];
  if (placed.document.root !== null) spans.push(...around(placed.document.root, offset - placed.start, placed.start));
  let range: SelectionRange | undefined;
  let last: Span | undefined;
  for (const span of spans.map((span) => trimmed(text, span))) {
    const grows = last !== undefined && span.start === last.start && span.end === last.end;
    const isInside = last === undefined || (span.start >= last.start && span.end <= last.end);
    if (grows || !isInside || offset < span.start || offset > span.end) continue;
    const own = { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
    range = range === undefined ? { range: own } : { range: own, parent: range };
    last = span;
  }
  return range ?? { range: { start: position, end: position } };
}

/** The nodes and entries that cover an offset, the outermost first. */
function around(root: Node, offset: number, start: number): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number) => spans.push({ start: from + start, end: to + start });
  let node: Node | null = root;
  while (node !== null) {
    add(node.start, node.end);
    let inner: Node | null = null;
    if (node.kind === 'mapping') {
      const entry: Entry | undefined = node.entries.find(
        ({ key, value, merged }) => !merged && key.start <= offset && offset <= Math.max(key.end, value.end),
      );
      if (entry !== undefined) {
        add(entry.key.start, Math.max(entry.key.end, entry.value.end));
        if (offset <= entry.key.end) add(entry.key.start, entry.key.end);
        else inner = entry.value;
      }
    } else if (node.kind === 'sequence') {
      inner = node.items.find((item) => item.start <= offset && offset <= item.end) ?? null;
    }
    node = inner;
  }
  return spans;
}

function trimmed(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
