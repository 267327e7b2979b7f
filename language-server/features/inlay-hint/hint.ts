import type { Manifest } from '../../../language/manifest/parse-manifests.ts';
import type { Node } from '../../../language/yaml/node.ts';
import type { EmbeddedPart } from '../../embedded/embedded-parts.ts';

/** Something to say behind an offset of a document. */
export interface Hint {
  readonly at: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip?: string;
}

/** What of a manifest stands in a range of its document. */
export interface Visible {
  readonly manifest: Manifest;
  readonly parts: readonly EmbeddedPart[];
  /** Whether something of a node is in the range. */
  readonly shows: (node: Pick<Node, 'start' | 'end'>) => boolean;
}
