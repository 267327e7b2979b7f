import { readFileSync } from 'node:fs';
import { fileChecks } from '../../language/rules/file-checks.ts';
import type { Rule } from '../../language/rules/rule.ts';
import type { Catalogue } from '../../language/rules/catalogue/catalogue.ts';
import type { Entry } from '../../language/rules/catalogue/entry.ts';

const folder = new URL('../../language/rules/', import.meta.url);

/** `docs/rules/*.md`: the page of each rule with its facts, and an index. */
export function rulePages(rules: readonly Rule[]): [path: string, text: string][] {
  return [
    ['docs/rules/README.md', index(rules)],
    ...rules.map((rule) => [`docs/rules/${rule.meta.code}.md`, page(rule)] as [string, string]),
    ...fileChecks.map((check) => [`docs/rules/${check.code}.md`, shortPage(check)] as [string, string]),
  ];
}

const notice = '<!-- Written by `npm run generate` from language/rules; do not edit. -->\n';

function index(rules: readonly Rule[]): string {
  const rows = [...rules.map(({ meta }) => meta), ...fileChecks].map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${cell(summary)} |`,
  );
  return `${notice}
# Checks

Each check has a code. Its severity can be set by code (\`error\`, \`warning\`, \`info\`, \`hint\`, \`off\`): under \`checks\` in \`argo-events-local.yaml\` for everybody, or in the editor’s setting \`argo-events-local.checks\`. A comment silences it:

\`\`\`yaml
retryStrategy: {steps: 3} # argo-events-local: ignore retry-without-at-least-once
# argo-events-local: ignore unknown-field
openwhisk: {}
\`\`\`

The first covers its own line, the second, alone on its line, the next one. What is found inside a text is also silenced where its key stands, as a text of several lines has no room for comments. \`# argo-events-local: ignore-file CODE\` covers the file. The editor writes these comments: ask for the quick fixes of a finding.
Files that hold template braces (\`{{ }}\` of Helm and its like) and cannot be read because of them, or read \`.Values\`, \`.Release\` or \`.Chart\` in them, get one remark, \`template-braces\`, and are left alone: check what the template engine makes of them.

| check | severity | what really happens |
|---|---|---|
${rows.join('\n')}
`;
}

function page({ meta }: Rule): string {
  const [title = '', ...rest] = readFileSync(new URL(`${meta.code}/README.md`, folder), 'utf8').split('\n');
  const covers = meta.covers.length === 0 ? '' : ` Covers ${covered(meta.covers)}.`;
  const scope = meta.scope === 'workspace' ? ' Looks at other files of the workspace too.' : '';
  const body = rest.join('\n').replace(/^(```yaml) [\w-]+$/gm, '$1');
  return `${notice}\n${title}\n\n**${meta.severity}.** ${meta.summary}${scope}${covers}\n${body}`;
}

/** Of a check that no rule makes. */
function shortPage({ code, severity, summary }: (typeof fileChecks)[number]): string {
  return `${notice}\n# ${code}\n\n**${severity}.** ${summary}\n`;
}

/** A rule that covers whole families of rows names their number only. */
function covered(ids: readonly string[]): string {
  return ids.length > 20 ? `${ids.length} rows of [silent failures](../silent-failures.md)` : ids.join(', ');
}

/** `docs/silent-failures.md`: each entry of the catalogue, where it is caught, and what proves it. */
export function silentFailuresPage(catalogue: Catalogue, rules: readonly Rule[]): string {
  const sections = catalogue.map(
    ({ title, entries }) => `## ${title}

| id | what happens | caught | proved by |
|---|---|---|---|
${entries.map((entry) => row(entry, rules)).join('\n')}
`,
  );
  return `${notice}
# Silent failures

What \`kubectl apply\` accepts and what then does nothing, or the wrong thing, without a word. Where a check catches it in the editor (and in \`lint\`), the examples on its page are its test. \`run\` and \`trace\`: it cannot be known from files; the emulator behaves as the cluster does, and a run or the trace of an event shows it. \`cluster\`: it is about servers, pods or credentials that are only there. At the end stands what the controller does refuse, each with what it takes: \`kubectl apply\` is silent about that too.

${sections.join('\n')}`;
}

function row({ id, what, shows, why, proof }: Entry, rules: readonly Rule[]): string {
  const catching = rules.filter(({ meta }) => meta.covers.includes(id)).map(({ meta }) => meta.code);
  const where =
    catching.length > 0
      ? `editor: ${catching.map((code) => `[${code}](rules/${code}.md)`).join(', ')}`
      : [shows, why].filter((part) => part !== undefined).join(': ');
  const proofs = proof === undefined ? catching.map((code) => `language/rules/${code}/README.md`) : [proof];
  return `| ${id} | ${cell(what)} | ${where} | ${proofs.map((path) => `\`${path}\``).join(', ')} |`;
}

/** A bar ends a cell, also within code. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
