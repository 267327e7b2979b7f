import { type Shape, type ShapeField, shapeOf } from '../../schemas/shape.ts';
import type { Manifest } from '../../language/manifest/parse-manifests.ts';
import type { IndexedFile } from '../../language/manifest/workspace-index.ts';
import { manifestAt } from '../documents/manifest-at.ts';
import { houseShape } from './house-shapes.ts';
import { type Path, type Place, placeAt } from '../../language/yaml/path.ts';

/** A place in a manifest of ours together with the field of the schema that it belongs to. */
export interface TypedPlace extends Place {
  readonly manifest: Manifest;
  readonly field: ShapeField | null;
}

/** What stands at an offset of a file; `null` outside our manifests, fixtures and the configuration. */
export function typedPlaceAt(file: IndexedFile, offset: number): TypedPlace | null {
  const found = manifestAt(file, offset);
  const shape = found?.ours ? shapeOf(`v1alpha1.${found.ours.kind}`) : houseShape(file.uri);
  const manifest = found?.ours ? found : alone(file);
  const place = placeAt(manifest.document.root, offset - manifest.start);
  return place === null || shape === null ? null : { ...place, manifest, field: fieldAt(shape, place.path) };
}

/** The first document of a file that is no Kubernetes object. */
function alone({ uri, yaml }: IndexedFile): Manifest {
  const { document, start } = yaml.documents[0]!;
  return { uri, index: 0, start, document, apiVersion: '', kind: 'file', name: '', namespace: '', ours: null };
}

/** The shape that a path leads to; `null` where the schema has no such place. */
export function shapeAt(root: Shape, path: Path): Shape | null {
  let shape: Shape | null = root;
  for (const step of path) {
    if (shape === null) return null;
    if (typeof step === 'number') shape = shape.kind === 'slice' ? shape.item.shape : null;
    else if (shape.kind === 'map') shape = shape.value.shape;
    else if (shape.kind === 'struct') shape = shape.byName.get(step)?.shape ?? null;
    else return null;
  }
  return shape;
}

/** The field of a path; for an item of a list, the list's. */
function fieldAt(root: Shape, path: Path): ShapeField | null {
  const end = path.findLastIndex((step) => typeof step === 'string');
  const owner = end < 0 ? null : shapeAt(root, path.slice(0, end));
  return owner?.kind === 'struct' ? (owner.byName.get(String(path[end])) ?? null) : null;
}
