import { readFileSync } from 'node:fs';
import { severities } from '../../language/rules/rule.ts';
import { fileChecks } from '../../language/rules/file-checks.ts';
import type { Rule } from '../../language/rules/rule.ts';

/** `package.json` with the setting that gives every check a severity. */
export function manifestWithChecks(rules: readonly Rule[]): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, unknown> } };
  };
  manifest.contributes.configuration.properties['argo-events-local.checks'] = checks(rules);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function checks(rules: readonly Rule[]): object {
  const names = [...rules.map(({ meta }) => meta), ...fileChecks].map(
    ({ code, summary, severity }) => [code, `${summary} Default: ${severity}.`] as const,
  );
  return {
    type: 'object',
    default: {},
    markdownDescription:
      'The severity of each check: `error`, `warning`, `info`, `hint` (three dots), or `off`. What `argo-events-local.yaml` says in its `checks` goes before, for the editor as for `lint`.',
    scope: 'window',
    additionalProperties: false,
    // With a type VS Code shows rows with a list of choices, and without one a link to settings.json.
    properties: Object.fromEntries(
      names
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, description]) => [code, { type: 'string', enum: [...severities, 'off'], description }]),
    ),
  };
}
