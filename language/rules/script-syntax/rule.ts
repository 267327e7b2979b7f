import type { Path } from '../../yaml/path.ts';
import type { LanguageError } from '../../embedded/language.ts';
import { jqOf, luaOf, templateOf } from '../parsed.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type Advice, jqAdvice, luaAdvice, templateAdvice } from './advice.ts';
import { parse as parseGjson } from '../../embedded/gjson/parse.ts';

/** A script, template or path that cannot be read; the text is the original's. */
export const scriptSyntax: Rule = {
  meta: {
    code: 'script-syntax',
    severity: 'error',
    summary:
      'Scripts and templates are compiled when an event arrives: a wrong one rejects the event, or gives the default.',
    covers: ['L-15', 'S12', 'S36', 'G-30'],
    scope: 'document',
  },
  create: (context) => ({
    dependency({ filters, transform }, path) {
      const { script } = filters ?? {};
      if (script)
        tell(context, luaOf(script).errors, [...path, 'filters', 'script'], rejects, advise(luaAdvice, script));
      if (transform?.jq) {
        const advice = advise(jqAdvice, transform.jq);
        tell(context, jqOf(transform.jq).errors, [...path, 'transform', 'jq'], discards, advice);
      } else if (transform?.script) {
        const advice = advise(luaAdvice, transform.script);
        tell(context, luaOf(transform.script).errors, [...path, 'transform', 'script'], discards, advice);
      }
      for (const [index, { path: key, template }] of (filters?.data ?? []).entries()) {
        const at = [...path, 'filters', 'data', index];
        if (key) tell(context, parseGjson(key).errors, [...at, 'path'], 'This path finds nothing');
        if (template)
          tell(context, templateOf(template).errors, [...at, 'template'], rejects, advise(templateAdvice, template));
      }
      for (const [index, { fields }] of (filters?.exprs ?? []).entries()) {
        for (const [field, { path: key }] of (fields ?? []).entries()) {
          const at = [...path, 'filters', 'exprs', index, 'fields', field, 'path'];
          if (key) tell(context, parseGjson(key).errors, at, 'This path finds nothing');
        }
      }
    },
    parameter({ src }, { path }) {
      for (const field of ['dataTemplate', 'contextTemplate'] as const) {
        const source = src?.[field];
        if (!source) continue;
        const { errors } = templateOf(source);
        const key = field === 'dataTemplate' ? src.dataKey : src.contextKey;
        const then = key
          ? 'the key is used instead'
          : src.value === undefined
            ? 'there is no value'
            : '`value` is used instead';
        const advice = advise(templateAdvice, source);
        tell(context, errors, [...path, 'src', field], `Each time an error is printed and ${then}`, advice);
      }
      for (const field of ['dataKey', 'contextKey'] as const) {
        const key = src?.[field];
        if (key) tell(context, parseGjson(key).errors, [...path, 'src', field], 'This path finds nothing');
      }
    },
  }),
};

const rejects = 'Every event is rejected';
const discards = 'Every event is discarded';

const advise = (advice: Advice, source: string) => (at: number) => advice(source, at);

function tell(
  { report }: RuleContext,
  errors: readonly LanguageError[],
  path: Path,
  consequence: string,
  advice: (at: number) => string = () => '',
): void {
  for (const { message, start, end } of errors) {
    const [line = ''] = message.trim().split('\n');
    report({
      message: `${consequence}: ${line}.${advice(start)}`,
      path,
      span: { start, end: Math.max(end, start + 1) },
    });
  }
}
