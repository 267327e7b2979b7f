import type { Rule } from '../rule.ts';
import { translated } from '../condition-names.ts';

/** Two dependencies that are one after `-` has become `_`. */
export const dependencyNameTwice: Rule = {
  meta: {
    code: 'dependency-name-twice',
    severity: 'error',
    summary: 'Two dependencies have the same name once upstream has written `_` for `-`; only one of them is used.',
    covers: ['S05', 'L-03'],
    scope: 'document',
  },
  create: ({ report }) => ({
    sensor({ spec }) {
      const seen = new Map<string, string>();
      for (const [index, { name }] of (spec?.dependencies ?? []).entries()) {
        if (!name) continue;
        const other = seen.get(translated(name));
        if (other !== undefined) {
          const why =
            other === name ? 'is used twice' : `is the same as \`${other}\` for upstream, which writes \`_\` for \`-\``;
          const path = ['spec', 'dependencies', index, 'name'];
          report({
            message: `The name \`${name}\` ${why}: only one of the two dependencies counts. Rename one.`,
            path,
          });
        }
        seen.set(translated(name), name);
      }
    },
  }),
};
