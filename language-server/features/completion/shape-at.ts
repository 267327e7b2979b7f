import { type Shape, type ShapeField, shapeOf } from '../../../schemas/shape.ts';
import type { OurKind } from '../../../language/manifest/manifest.ts';
import type { Path } from '../../../language/yaml/path.ts';

/** What the tables say of a place: its type, and the field that it is the value of. */
export interface Place {
  readonly shape: Shape;
  readonly field: ShapeField | null;
}

/** The type at a path of an object; `null` where the tables have nothing (an unknown key, free JSON). */
export function shapeAt(kind: OurKind, path: Path): Place | null {
  let place: Place = { shape: shapeOf(`v1alpha1.${kind}`), field: null };
  for (const step of path) {
    const next = stepInto(place, step);
    if (next === null) return null;
    place = next;
  }
  return place;
}

function stepInto({ shape, field }: Place, step: string | number): Place | null {
  if (shape.kind === 'slice' && typeof step === 'number') return { shape: shape.item.shape, field };
  if (shape.kind === 'map' && typeof step === 'string') return { shape: shape.value.shape, field };
  if (shape.kind !== 'struct' || typeof step !== 'string') return null;
  const next = shape.byName.get(step);
  return next === undefined ? null : { shape: next.shape, field: next };
}
