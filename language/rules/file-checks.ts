import type { Rule, RuleMeta } from './rule.ts';

/** Checks of whole files that are no rule's: they look at no manifest. */
export const fileChecks: readonly Pick<RuleMeta, 'code' | 'severity' | 'summary'>[] = [
  {
    code: 'template-braces',
    severity: 'info',
    summary: 'The file is a template and is not checked: check what the template engine makes of it.',
  },
  {
    code: 'configuration',
    severity: 'error',
    summary: 'Nothing runs with an `argo-events-local.yaml` that has an unknown key or a value that does not fit.',
  },
  {
    code: 'fixture',
    severity: 'error',
    summary: 'A fixture (`*.event.yaml`) that does not fit cannot be sent, and nothing shows the values of its event.',
  },
];

/** The codes of all checks. */
export function codesOf(rules: readonly Rule[]): string[] {
  return [...rules.map(({ meta }) => meta.code), ...fileChecks.map(({ code }) => code)];
}
