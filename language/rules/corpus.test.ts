import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Linter } from './lint.ts';
import { Positions } from '../text/positions.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { rules } from './registry.generated.ts';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';

/** Upstream's own examples; each of their findings stands in the golden file (`UPDATE=1` writes it). */
const examples = new URL('../../../shared/corpus/examples/', import.meta.url);
const golden = new URL('corpus.golden.txt', import.meta.url);

describe.skipIf(!existsSync(examples))('../shared/corpus/examples', () => {
  test('give exactly the findings of the golden file', () => {
    const index = new WorkspaceIndex();
    const names = existsSync(examples) ? yamlFiles('') : [];
    for (const name of names) index.update(name, readFileSync(new URL(name, examples), 'utf8'));
    const linter = new Linter({ rules, now: timeFromNanoseconds(1_781_700_000_000_000_000n, utc) });
    const lines = names.flatMap((name) => {
      const file = index.file(name)!;
      const positions = new Positions(file.yaml.text);
      return linter.lint(index, file).map(({ start, severity, code, message }) => {
        const { line, column } = positions.positionAt(start);
        return `${name}:${line + 1}:${column + 1} ${severity} ${code}: ${message}`;
      });
    });
    const text = `${lines.join('\n')}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(golden, text);
    else expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  function yamlFiles(folder: string): string[] {
    return readdirSync(new URL(folder, examples), { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        if (entry.isDirectory()) return yamlFiles(`${folder}${entry.name}/`);
        return /\.ya?ml$/.test(entry.name) ? [folder + entry.name] : [];
      });
  }
});
