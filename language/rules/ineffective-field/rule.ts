import type { Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import { ineffectiveFields } from './fields.ts';
import { whyLate } from './late-parameters.ts';
import { nodeAt } from '../../yaml/path.ts';
import { removeEntry } from '../edits.ts';

/** A field that is accepted and that no code looks at. */
export const ineffectiveField: Rule = {
  meta: {
    code: 'ineffective-field',
    severity: 'warning',
    summary: 'The field exists, but nothing ever looks at it, or looks at it too late.',
    covers: ['L-12', 'L-25', 'G-09', 'G-10', 'G-13', 'A-25', 'A-26', 'G-27', 'ES-19', 'ES-20', 'ES-29'],
    scope: 'document',
  },
  create: (context) => ({
    sensor: () => fixedPaths(context, 'Sensor'),
    eventSource: () => fixedPaths(context, 'EventSource'),
    trigger: (_, path) => inPlace(context, 'Trigger', [...path, 'template']),
    parameter({ dest = '' }, { role, path }) {
      const why = role === 'resource' ? whyLate(String(path.at(-3)), dest) : null;
      if (why !== null)
        context.report({
          message: `This parameter has no effect: ${why}`,
          path: [...path, 'dest'],
          tag: 'unnecessary',
        });
    },
    event: ({ type, path }) => inPlace(context, `EventSource.${type}`, path),
  }),
};

function fixedPaths(context: RuleContext, place: string): void {
  inPlace(context, place, ['spec']);
}

function inPlace({ manifest, report }: RuleContext, place: string, base: Path): void {
  for (const [field, why] of ineffectiveFields.get(place) ?? []) {
    const path = [...base, ...field.split('.')];
    if (nodeAt(manifest.document.root, path) === null) continue;
    const edits = removeEntry(manifest, path);
    const fix = edits.length > 0 ? { fix: { title: `Remove ${path.at(-1)}`, edits } } : {};
    report({ message: `\`${path.at(-1)}\` has no effect here: ${why}`, path, part: 'key', tag: 'unnecessary', ...fix });
  }
}
