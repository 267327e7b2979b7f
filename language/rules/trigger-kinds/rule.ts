import type { Rule } from '../rule.ts';
import { triggerKinds as kinds } from '../../manifest/trigger-kinds.ts';

/** A template that does nothing, or several things of which one happens. */
export const triggerKinds: Rule = {
  meta: {
    code: 'trigger-kinds',
    severity: 'error',
    summary:
      'A trigger does exactly one thing: without any it fails each time, of several the first in a fixed order runs.',
    covers: ['S47', 'L-04'],
    scope: 'document',
  },
  create: ({ manifest, report }) => ({
    trigger({ template }, path) {
      if (!template?.name) return;
      const present = kinds.filter((kind) => template[kind] !== undefined);
      const at = [...path, 'template'];
      // A key that is misspelt is reported as such; it is what was meant.
      const dropped = manifest.ours?.dropped.some(({ struct }) => struct === 'v1alpha1.TriggerTemplate') ?? false;
      if (present.length === 0 && !dropped) {
        const message = `\`${template.name}\` says nothing to do, so each event ends in an error. Add one of ${kinds.join(', ')}.`;
        report({ message, path: [...at, 'name'] });
      }
      for (const kind of present.slice(1)) {
        report({
          message: `Only \`${present[0]}\` runs; \`${kind}\` is ignored. Make a trigger of its own for it.`,
          path: [...at, kind],
          part: 'key',
          tag: 'unnecessary',
        });
      }
    },
  }),
};
