import { existsSync, readdirSync } from 'node:fs';

const folder = new URL('../../language/rules/', import.meta.url);

/** The folders of `language/rules` that hold a rule, in order of name. */
function ruleFolders(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/rule.ts`, folder)))
    .map((entry) => entry.name)
    .sort();
}

/** `language/rules/registry.generated.ts`: every rule, in order of code. */
export function ruleRegistry(): string {
  const names = ruleFolders();
  const imports = names.map((name) => `import { ${camelCase(name)} } from './${name}/rule.ts';`);
  return `// Written by \`npm run generate\` from the folders of language/rules; do not edit.
import type { Rule } from './rule.ts';
${imports.join('\n')}

/** Every rule, in order of code. */
export const rules: readonly Rule[] = [
${names.map((name) => `  ${camelCase(name)},`).join('\n')}
];
`;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
