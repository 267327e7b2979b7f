import { type Shape, shapeOf } from '../../schemas/shape.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { YamlDocument } from '../../language/yaml/document.ts';
import { type Node, type Scalar, member } from '../../language/yaml/node.ts';
import type { Path } from '../../language/yaml/path.ts';
import { type LanguageName, languageOf } from './language-of.ts';

/** A text of a manifest that is written in a language of its own. */
export interface EmbeddedPart {
  readonly language: LanguageName;
  readonly path: Path;
  readonly scalar: Scalar;
}

/** Finds the embedded languages of documents; kept as long as the document. */
export class EmbeddedParts {
  private readonly found = new WeakMap<YamlDocument, readonly EmbeddedPart[]>();

  /** In order of their place, offsets relative to the document. */
  of({ document, ours }: Manifest): readonly EmbeddedPart[] {
    if (ours === null) return [];
    let parts = this.found.get(document);
    if (parts === undefined) {
      parts = partsBelow(document.root, shapeOf(`v1alpha1.${ours.kind}`));
      this.found.set(document, parts);
    }
    return parts;
  }

  /** The part that an offset into the document stands in, its ends included. */
  at(manifest: Manifest, offset: number): EmbeddedPart | null {
    return this.of(manifest).find(({ scalar }) => scalar.start <= offset && offset <= scalar.end) ?? null;
  }
}

function partsBelow(root: Node | null, shape: Shape): EmbeddedPart[] {
  const found: EmbeddedPart[] = [];
  if (root !== null) visit(root, shape, []);
  return found.sort((a, b) => a.scalar.start - b.scalar.start);

  function visit(node: Node, shape: Shape, path: Path): void {
    if (node.kind === 'mapping') {
      for (const { key, value, merged } of node.entries) {
        if (merged) continue;
        const below = shape.kind === 'map' ? shape.value.shape : fieldShape(shape, key.name);
        if (below === null) continue;
        const language = shape.kind === 'struct' ? languageOf(shape.go, key.name, member(node, 'type')) : null;
        if (language === null) visit(value, below, [...path, key.name]);
        else add(value, language, [...path, key.name]);
      }
    } else if (node.kind === 'sequence' && shape.kind === 'slice') {
      for (const [index, item] of node.items.entries()) visit(item, shape.item.shape, [...path, index]);
    }
  }

  /** A list of texts holds one part per item. */
  function add(node: Node, language: LanguageName, path: Path): void {
    if (node.kind === 'scalar' && node.end > node.start) found.push({ language, path, scalar: node });
    else if (node.kind === 'sequence') for (const [i, item] of node.items.entries()) add(item, language, [...path, i]);
  }
}

function fieldShape(shape: Shape, name: string): Shape | null {
  return shape.kind === 'struct' ? (shape.byName.get(name)?.shape ?? null) : null;
}
