import type { Fix, Rule } from '../rule.ts';
import type { DroppedKey } from '../../manifest/decode.ts';
import { movedFields } from './moved-fields.ts';
import { nearest } from '../../text/nearest.ts';
import { shapeOf } from '../../../schemas/shape.ts';

/** A key that no field has. The CRDs keep unknown fields and the controller drops them: nothing ever says so. */
export const unknownField: Rule = {
  meta: {
    code: 'unknown-field',
    severity: 'error',
    summary: 'No field has this name here; the cluster accepts the manifest and ignores the key without a word.',
    covers: ['S19', 'S25', 'L-05', 'G-41', 'G-42', 'ES-12', 'ES-36'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    object() {
      // What stands behind the first mistake of syntax may belong anywhere.
      const readable = manifest.document.errors[0]?.start ?? Infinity;
      for (const dropped of manifest.ours?.dropped ?? []) {
        const { key, path } = dropped;
        if (key.start >= readable) continue;
        const range = { start: key.start, end: key.end };
        const advice = adviceFor(dropped, manifest.ours!.kind);
        const message = `${structName(dropped.struct)} has no field \`${key.name}\`, so the cluster ignores it. ${advice.text}`;
        const meant = advice.rename;
        const fix: Fix | null =
          meant === undefined ? null : { title: `Change to ${meant}`, edits: [{ ...range, text: meant }] };
        report({ message, path, range, ...(fix === null ? {} : { fix }) });
      }
    },
  }),
};

interface Advice {
  readonly text: string;
  /** The field that is meant, when the key is only misspelt. */
  readonly rename?: string;
}

/** The most helpful thing that can be said: spelling, then the place, then the fields that there are. */
function adviceFor({ key, path, struct }: DroppedKey, kind: string): Advice {
  const { name } = key;
  const known = movedFields.get(`${structName(struct)}.${name}`);
  if (known !== undefined) return known;
  const fields = fieldsOf(struct);
  const sameWord = fields.find((field) => field.toLowerCase() === name.toLowerCase());
  if (sameWord !== undefined) return { text: `Did you mean \`${sameWord}\`?`, rename: sameWord };
  const owner = ownerAbove(kind, path, name);
  if (owner !== null) return owner;
  const meant = nearest(name, fields);
  if (meant !== null) return { text: `Did you mean \`${meant}\`?`, rename: meant };
  const below = fields.find((field) => hasField(struct, field, name));
  if (below !== undefined) return { text: `It belongs inside \`${below}\`.` };
  return { text: fields.length > 0 && fields.length <= 8 ? `Its fields are ${fields.join(', ')}.` : 'Remove it.' };
}

/** The nearest struct around this one that has the field. */
function ownerAbove(kind: string, path: DroppedKey['path'], name: string): Advice | null {
  const structs = structsAlong(kind, path);
  for (let up = structs.length - 2; up >= 0; up--) {
    const { struct, label } = structs[up]!;
    // `metadata`, `name`, `type` … are fields of many structs: being one of a distant parent says nothing.
    if (up < structs.length - 2 && commonNames.has(name)) return null;
    if (!fieldsOf(struct).includes(name)) continue;
    const levels = structs.length - 1 - up;
    const below = structs[up + 1]!.label;
    return levels === 1
      ? { text: `It belongs one level up, beside \`${below}\`.` }
      : { text: `It belongs ${label === '' ? 'at the top' : `in \`${label}\``}, beside \`${below}\`.` };
  }
  return null;
}

const commonNames: ReadonlySet<string> = new Set([
  'metadata',
  'name',
  'namespace',
  'type',
  'labels',
  'spec',
  'status',
  'kind',
]);

/** The structs from the object down to the one that holds the key, each with the key that leads to it. */
function structsAlong(kind: string, path: DroppedKey['path']): { struct: string; label: string }[] {
  let shape = shapeOf(`v1alpha1.${kind}`);
  let label = '';
  const structs = [{ struct: shape.go, label }];
  for (const step of path.slice(0, -1)) {
    if (shape.kind === 'struct') {
      const field = typeof step === 'string' ? shape.byName.get(step) : undefined;
      if (field === undefined) break;
      shape = field.shape;
      label = field.name;
    } else if (shape.kind === 'map') shape = shape.value.shape;
    else if (shape.kind === 'slice') shape = shape.item.shape;
    if (shape.kind === 'struct') structs.push({ struct: shape.go, label });
  }
  return structs;
}

function fieldsOf(struct: string): string[] {
  const shape = shapeOf(struct);
  return shape.kind === 'struct' ? shape.fields.map(({ name }) => name) : [];
}

function hasField(struct: string, field: string, name: string): boolean {
  const shape = shapeOf(struct);
  const inner = shape.kind === 'struct' ? shape.byName.get(field)?.shape : undefined;
  return inner?.kind === 'struct' && inner.byName.has(name);
}

function structName(go: string): string {
  return go.slice(go.lastIndexOf('.') + 1);
}
