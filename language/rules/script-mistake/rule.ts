import type { LanguageError } from '../../embedded/language.ts';
import { diagnose } from '../../embedded/lua/diagnose.ts';
import type { Path } from '../../yaml/path.ts';
import { jqDiagnosesOf, luaOf } from '../parsed.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What a Lua script or a jq program that compiles can certainly not mean. */
export const scriptMistake: Rule = {
  meta: {
    code: 'script-mistake',
    severity: 'warning',
    summary:
      'Nothing tells of a Lua script or a jq program that compiles and cannot work: parts that are never reached, members that do not exist, a filter that never returns `true`.',
    covers: ['S38', 'G-32'],
    scope: 'document',
  },
  create: (context) => ({
    dependency({ filters, transform }, path) {
      const tell = diagnosesTo(context);
      if (filters?.script) tell(diagnose(luaOf(filters.script).value, 'filter'), [...path, 'filters', 'script']);
      if (transform?.jq) tell(jqDiagnosesOf(transform.jq), [...path, 'transform', 'jq']);
      else if (transform?.script)
        tell(diagnose(luaOf(transform.script).value, 'transform'), [...path, 'transform', 'script']);
    },
  }),
};

function diagnosesTo({ report }: RuleContext) {
  return (diagnoses: readonly (LanguageError & { readonly code: string })[], path: Path) => {
    for (const { code, message, start, end } of diagnoses) {
      if (toldByScriptReturn.has(code)) continue;
      const [first = '', ...rest] = message;
      const tag = code === 'unreachable' ? { tag: 'unnecessary' as const } : {};
      report({ message: `${first.toUpperCase()}${rest.join('')}.`, path, span: { start, end }, ...tag });
    }
  };
}

const toldByScriptReturn: ReadonlySet<string> = new Set(['no-return', 'no-output', 'never-object']);
