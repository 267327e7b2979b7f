import { diagnose } from '../../embedded/lua/diagnose.ts';
import type { Path } from '../../yaml/path.ts';
import { luaOf } from '../scripts.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What a Lua script that compiles can certainly not mean. */
export const scriptMistake: Rule = {
  meta: {
    code: 'script-mistake',
    severity: 'warning',
    summary:
      'Nothing tells of a Lua script that compiles and cannot work: statements that are never reached, library members that do not exist, a filter that never returns `true`.',
    covers: ['S38', 'G-32'],
    scope: 'document',
  },
  create: (context) => ({
    dependency({ filters, transform }, path) {
      if (filters?.script) tell(context, filters.script, 'filter', [...path, 'filters', 'script']);
      if (transform?.script && !transform.jq)
        tell(context, transform.script, 'transform', [...path, 'transform', 'script']);
    },
  }),
};

/** That a script returns nothing is told by `script-return`. */
function tell({ report }: RuleContext, script: string, use: 'filter' | 'transform', path: Path): void {
  for (const { code, message, start, end } of diagnose(luaOf(script).value, use)) {
    if (code === 'no-return') continue;
    const [first = '', ...rest] = message;
    report({ message: `${first.toUpperCase()}${rest.join('')}.`, path, span: { start, end } });
  }
}
