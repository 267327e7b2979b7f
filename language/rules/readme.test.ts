import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Linter } from './lint.ts';
import { Positions } from '../text/positions.ts';
import type { Rule } from './rule.ts';
import { WorkspaceIndex } from '../manifest/workspace-index.ts';
import { rules } from './registry.generated.ts';
import { timeFromNanoseconds } from '../go/time.ts';
import { utc } from '../go/zone.ts';

/**
 * The page of each rule is its test: under `## Wrong` each finding stands below its line (`#  ^^^ code: message`), the
 * examples under `## Right` have none. `UPDATE=1` writes the findings into the page. A block `yaml sensor` is the `spec` of
 * a Sensor, `yaml trigger` one trigger, `yaml dependency` one dependency; `//- name.yaml` begins another file.
 */
const now = timeFromNanoseconds(1_781_700_000_000_000_000n, utc);

describe('every rule', () => {
  test('has a page, a sentence that ends, and a code of its own', () => {
    const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/rule.ts`, import.meta.url)))
      .map((entry) => entry.name);
    expect(rules.map(({ meta }) => meta.code).sort()).toEqual(folders.sort());
    for (const { meta } of rules) expect(meta.summary).toMatch(/^[A-Z`][^]*[^.]\.$/);
  });

  test.each(rules.map((rule) => [rule.meta.code, rule] as const))('%s', (code, rule) => {
    const url = new URL(`${code}/README.md`, import.meta.url);
    const page = readFileSync(url, 'utf8');
    const [head = '', rest = ''] = page.split('\n## Wrong');
    const [wrong = '', right = ''] = rest.split('\n## Right');
    expect(head.startsWith(`# ${code}\n\n`)).toBe(true);
    const annotated = `${head}\n## Wrong${replaceBlocks(wrong, rule)}\n## Right${replaceBlocks(right, rule)}`;
    if (process.env['UPDATE'] === '1') writeFileSync(url, annotated);
    else expect(annotated).toBe(page);
    expect(annotated).toContain(`^ ${code}`);
    expect(annotated.split('\n## Right')[1]).not.toContain(`^ ${code}`);
    expect(right).toContain('```yaml');
  });
});

function replaceBlocks(text: string, rule: Rule): string {
  return text.replace(/```yaml ?([\w-]*)\n([^]*?)```/g, (_, kind: string, block: string) => {
    const plain = block.replace(/^ *#[ \t]*\^+ .*\n/gm, '');
    return `\`\`\`yaml${kind === '' ? '' : ` ${kind}`}\n${annotate(plain, kind, rule)}\`\`\``;
  });
}

/** The block with each finding under its line. */
function annotate(block: string, kind: string, rule: Rule): string {
  const index = new WorkspaceIndex();
  const parts = block.split(/^(?=\/\/- )/m).map((part) => {
    const name = /^\/\/- (\S+)\n/.exec(part);
    return { uri: name?.[1] ?? 'example.yaml', head: name?.[0] ?? '', body: part.slice(name?.[0].length ?? 0) };
  });
  const files = parts.map((part) => ({ ...part, wrapped: wrap(part.body, kind) }));
  for (const { uri, wrapped } of files) index.update(uri, wrapped.text);
  const linter = new Linter({ rules: [rule], now });
  return files
    .map(({ uri, head, body, wrapped }) => {
      const found = linter.lint(index, index.file(uri)!);
      const positions = new Positions(wrapped.text);
      const lines = body.split('\n');
      const notes = found.map(({ start, end, code, message }) => {
        const at = positions.positionAt(start);
        const line = Math.max(0, at.line - wrapped.lines);
        const column = Math.max(1, at.column - wrapped.indent);
        const length = Math.max(1, Math.min(end - start, positions.line(at.line).length - at.column));
        return { line, text: `#${' '.repeat(column - 1)}${'^'.repeat(length)} ${code}: ${message}` };
      });
      const annotated = lines.flatMap((text, line) => [
        text,
        ...notes.filter((note) => note.line === line).map((note) => note.text),
      ]);
      return head + annotated.join('\n');
    })
    .join('');
}

/** Makes a whole object of a part of one. */
function wrap(body: string, kind: string): { text: string; lines: number; indent: number } {
  const object = objects[kind];
  if (object === undefined) return { text: body, lines: 0, indent: 0 };
  const { head, indent } = object;
  const text = body.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return { text: head + text.join('\n'), lines: head.split('\n').length - 1, indent };
}

const start = (kind: string) => `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: example\nspec:\n`;

const objects: Readonly<Record<string, { head: string; indent: number }>> = {
  sensor: { head: start('Sensor'), indent: 2 },
  'event-source': { head: start('EventSource'), indent: 2 },
  'event-bus': { head: start('EventBus'), indent: 2 },
  trigger: {
    head: `${start('Sensor')}  dependencies:\n    - {name: a, eventSourceName: hook, eventName: order}\n    - {name: b, eventSourceName: hook, eventName: payment}\n  triggers:\n    -\n`,
    indent: 6,
  },
  dependency: {
    head: `${start('Sensor')}  triggers:\n    - {template: {name: t, log: {}}}\n  dependencies:\n    -\n`,
    indent: 6,
  },
};
