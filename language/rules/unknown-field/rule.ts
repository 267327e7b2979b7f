import { shapeOf } from '../../../schemas/shape.ts';
import type { DroppedKey } from '../../manifest/decode.ts';
import { nearest } from '../../text/nearest.ts';
import type { Found, Rule } from '../rule.ts';

/** A key that no field has. The CRDs keep unknown fields and the controller ignores them: nothing ever says so. */
export const unknownField: Rule = {
  meta: {
    code: 'unknown-field',
    severity: 'warning',
    summary: 'No field has this name here; the cluster accepts the manifest and ignores the key without a word.',
  },
  *check({ ours }) {
    for (const dropped of ours?.dropped ?? []) yield found(dropped);
  },
};

function found({ key, struct }: DroppedKey): Found {
  const { start, end, name } = key;
  const meant = nearest(name, fieldsOf(struct));
  const where = `${name} is not a field of ${struct.slice(struct.lastIndexOf('.') + 1)}`;
  if (meant === null) return { start, end, message: `${where}; the cluster ignores it.` };
  return {
    start,
    end,
    message: `${where}; did you mean ${meant}? The cluster ignores it.`,
    fix: { title: `Change to ${meant}`, edits: [{ start, end, text: meant }] },
  };
}

function fieldsOf(struct: string): string[] {
  const shape = shapeOf(struct);
  return shape.kind === 'struct' ? shape.fields.map(({ name }) => name) : [];
}
