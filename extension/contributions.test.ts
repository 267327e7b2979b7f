import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  contributes: Readonly<Record<string, unknown>>;
};

test('YAML stays the YAML of all other extensions: no language, grammar, default or schema of ours', () => {
  const ours = Object.keys(manifest.contributes);
  const disturbing = ['languages', 'grammars', 'configurationDefaults', 'yamlValidation', 'jsonValidation', 'snippets'];
  expect(ours.filter((name) => disturbing.includes(name))).toEqual([]);
});
