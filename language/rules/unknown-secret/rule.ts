import type { NameKind } from '../../manifest/mention.ts';
import type { Rule } from '../rule.ts';
import { nearest } from '../../text/nearest.ts';

/** A Secret, ConfigMap or service account that the workspace does not have, although it has others. */
export const unknownSecret: Rule = {
  meta: {
    code: 'unknown-secret',
    severity: 'hint',
    summary:
      'A pod whose Secret or ConfigMap is missing never starts, and one without its service account is never made.',
    covers: [],
    scope: 'workspace',
  },
  create: ({ manifest, index, report }) => ({
    object() {
      const { namespace } = manifest;
      for (const mention of index.mentionsWithin(manifest)) {
        const what = kinds.get(mention.kind);
        if (what === undefined || mention.role !== 'reference') continue;
        if (index.isDefined(mention.kind, mention.name, { namespace })) continue;
        const names = index.defined(mention.kind, { namespace });
        // A workspace that holds none at all keeps them elsewhere.
        if (names.size === 0) continue;
        const meant = nearest(mention.name, names);
        const advice =
          meant === null ? `The workspace has ${[...names].slice(0, 6).join(', ')}.` : `Did you mean \`${meant}\`?`;
        report({
          message: `No ${what} \`${mention.name}\` was found in this workspace${namespace === '' ? '' : ` for namespace \`${namespace}\``}. ${advice}`,
          path: mention.path,
          ...(meant === null ? {} : { severity: 'warning' as const }),
        });
      }
    },
  }),
};

const kinds: ReadonlyMap<NameKind, string> = new Map([
  ['secret', 'Secret'],
  ['config-map', 'ConfigMap'],
  ['service-account', 'ServiceAccount'],
]);
