import type { Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import { replaceValue } from '../edits.ts';

/** A text filter that was meant as a whole text or as a glob and is an unanchored regular expression. */
export const unanchoredFilter: Rule = {
  meta: {
    code: 'unanchored-filter',
    severity: 'hint',
    summary:
      'A text filter is a regular expression that may match anywhere: `prod` also matches `nonprod`, `v*` matches everything.',
    covers: ['S15'],
    scope: 'document',
  },
  create: (context) => ({
    dependency({ filters }, path) {
      for (const [index, { type, comparator = '', value, template }] of (filters?.data ?? []).entries()) {
        if (type !== 'string' || !['', '=', '!='].includes(comparator) || template) continue;
        for (const [item, text] of (value ?? []).entries()) {
          check(context, text, [...path, 'filters', 'data', index, 'value', item]);
        }
      }
    },
  }),
};

function check({ manifest, report }: RuleContext, text: string, path: Path): void {
  // `x*` as a regular expression is any number of x, none included.
  const glob = /^[\w./-]*[\w/-]\*$|^\*[\w./-]+$/.test(text);
  if (glob) {
    const meant = `^${text.replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`;
    const edits = replaceValue(manifest, path, `'${meant}'`);
    const matches = text.startsWith('*')
      ? 'is no regular expression'
      : 'matches far more than it says, as a regular expression';
    const fix = edits.length > 0 ? { fix: { title: `Change to ${meant}`, edits } } : {};
    report({
      message: `\`${text}\` ${matches}. If a glob is meant, write \`${meant}\`.`,
      path,
      severity: 'warning',
      ...fix,
    });
  } else if (/^[\w/ -]+$/.test(text)) {
    const meant = `^${text}$`;
    const edits = replaceValue(manifest, path, `'${meant}'`);
    const fix = edits.length > 0 ? { fix: { title: `Change to ${meant}`, edits } } : {};
    report({
      message: `This matches every text that contains \`${text}\`. If the whole text is meant, write \`${meant}\`.`,
      path,
      ...fix,
    });
  }
}
