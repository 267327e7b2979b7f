import type { Rule, RuleContext } from '../rule.ts';
import type { Path } from '../../yaml/path.ts';
import { replaceValue } from '../edits.ts';

/** A text filter that was meant as a whole text or as a glob and is an unanchored regular expression. */
export const unanchoredFilter: Rule = {
  meta: {
    code: 'unanchored-filter',
    severity: 'info',
    summary:
      'A text filter is a regular expression that may match anywhere: `prod` also matches `nonprod`, `v*` matches everything.',
    covers: ['S15'],
    scope: 'document',
  },
  create: (context) => ({
    dependency({ filters }, path) {
      for (const [index, { type, comparator = '', value, template }] of (filters?.data ?? []).entries()) {
        if (type !== 'string' || !['', '=', '!='].includes(comparator) || template) continue;
        const values = (value ?? []).map((text, item) => ({
          text,
          path: [...path, 'filters', 'data', index, 'value', item],
        }));
        for (const one of values) if (isGlob(one.text)) reportGlob(context, one);
        reportWords(
          context,
          values.filter(({ text }) => /^[\w/ -]+$/.test(text)),
        );
      }
    },
  }),
};

interface Value {
  readonly text: string;
  readonly path: Path;
}

/** `x*` as a regular expression is any number of x, none included. */
function isGlob(text: string): boolean {
  return /^[\w./-]*[\w/-]\*$|^\*[\w./-]+$/.test(text);
}

function reportGlob({ manifest, report }: RuleContext, { text, path }: Value): void {
  const meant = `^${text.replace(/[.]/g, '\\.').replaceAll('*', '.*')}$`;
  const matches = text.startsWith('*')
    ? 'is no regular expression'
    : 'matches far more than it says, as a regular expression';
  const message = `\`${text}\` ${matches}. If a glob is meant, write \`${meant}\`.`;
  const edits = replaceValue(manifest, path, `'${meant}'`);
  const fix = edits.length > 0 ? { fix: { title: `Change to ${meant}`, edits } } : {};
  report({ message, path, severity: 'warning', ...fix });
}

/** One finding for all the words of a filter: they are meant alike. */
function reportWords({ manifest, report }: RuleContext, words: readonly Value[]): void {
  const [first] = words;
  if (first === undefined) return;
  const list = words.map(({ text }) => `\`${text}\``).join(' or ');
  const meant = `^${first.text}$`;
  const message = `This matches every text that contains ${list}. If the whole text is meant, write \`${meant}\`${words.length === 1 ? '' : ' and so on'}.`;
  const edits = words.flatMap(({ text, path }) => replaceValue(manifest, path, `'^${text}$'`));
  const title = words.length === 1 ? `Change to ${meant}` : 'Match the whole texts';
  report({ message, path: first.path, ...(edits.length > 0 ? { fix: { title, edits } } : {}) });
}
