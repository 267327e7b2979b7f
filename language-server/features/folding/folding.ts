import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Node } from '../../../language/yaml/node.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** Documents, mappings, lists and texts of several lines, and comments of several lines. */
export function foldingRanges({ file, text, positions }: OpenDocument): FoldingRange[] {
  const found = new Map<number, FoldingRange>();
  for (const { start, end, document } of file.yaml.documents) {
    if (file.yaml.documents.length > 1) add(start, end);
    if (document.root !== null) visit(document.root, start);
  }
  for (const { index, 0: lines } of text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm))
    add(index, index + lines.length, FoldingRangeKind.Comment);
  return [...found.values()].sort((a, b) => a.startLine - b.startLine);

  function visit(node: Node, offset: number): void {
    if (node.kind === 'mapping') {
      for (const { key, value, merged } of node.entries) {
        if (merged) continue;
        if (value.end > value.start) add(key.start + offset, value.end + offset);
        visit(value, offset);
      }
    } else if (node.kind === 'sequence') {
      for (const item of node.items) {
        add(item.start + offset, item.end + offset);
        visit(item, offset);
      }
    }
  }

  /** The widest range that begins on a line is kept. */
  function add(start: number, end: number, kind?: FoldingRangeKind): void {
    const from = positions.positionAt(start).line;
    const to = positions.positionAt(start + text.slice(start, end).trimEnd().length).line;
    if (to <= from || (found.get(from)?.endLine ?? -1) >= to) return;
    found.set(from, { startLine: from, endLine: to, ...(kind === undefined ? {} : { kind }) });
  }
}
