import type { ShapeField } from '../../../schemas/shape.ts';
import { shapeOf } from '../../../schemas/shape.ts';
import type { SourceType } from '../../manifest/source-types.ts';
import type { Rule } from '../rule.ts';

/** A field that upstream calls deprecated and still reads. */
export const deprecatedField: Rule = {
  meta: {
    code: 'deprecated-field',
    severity: 'hint',
    summary: 'The field still works, and upstream says that it will go: another one has taken its place.',
    covers: [],
    scope: 'document',
  },
  create: ({ report }) => ({
    event({ type, settings, path }) {
      for (const { name, field } of fieldsOf(type)) {
        if (field?.deprecated === undefined || settings[name] === undefined) continue;
        const message = `\`${name}\` is deprecated. Use ${field.deprecated}.`;
        report({ message, path: [...path, name], part: 'key', tag: 'deprecated' });
      }
    },
  }),
};

/** What an event of a source of this kind can have. */
function fieldsOf(type: SourceType): readonly ShapeField[] {
  const spec = shapeOf('v1alpha1.EventSourceSpec');
  const events = spec.kind === 'struct' ? spec.byName.get(type)?.shape : undefined;
  const settings = events?.kind === 'map' ? events.value.shape : undefined;
  return settings?.kind === 'struct' ? settings.fields : [];
}
