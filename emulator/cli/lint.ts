import { relative, sep } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import type { SourceFile } from '../../language/manifest/parse-manifests.ts';
import type { CheckedFile } from '../../language/rules/report/sarif.ts';
import { type Severity, severities } from '../../language/rules/rule.ts';
import { Linter } from '../../language/rules/lint.ts';
import { type IndexedFile, WorkspaceIndex, mayMatter } from '../../language/manifest/workspace-index.ts';
import { readSeverities, severitiesAbove } from '../../language/rules/severities.ts';
import { codesOf } from '../../language/rules/file-checks.ts';
import { fixAll } from '../../language/rules/fix-all.ts';
import { fromUtf16 } from '../../language/text/utf-16.ts';
import { rules } from '../../language/rules/registry.generated.ts';
import { UserError } from '../user-error.ts';
import type { LintFormat } from './lint-format.ts';
import { lintReport } from './lint-report.ts';
import { readLintFiles, stdinName } from './lint-files.ts';
import { readConfigurationAbove } from './configuration-file.ts';
import { styleFor } from './terminal.ts';

export interface LintOptions {
  readonly format: LintFormat;
  /** As all commands have it: `--format json`. */
  readonly json?: boolean;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: Severity;
  readonly fix?: boolean;
}

/** `lint`: what the editor underlines, for a terminal and for CI; exit code 1 when there is something at or above `--fail-on`. */
export async function lintCommand(paths: readonly string[], options: LintOptions): Promise<void> {
  if (options.fix && paths.includes('-'))
    throw new UserError('The standard input cannot be repaired: name the files, or leave --fix out.');
  const { root, asked, around, tooLarge, unreadable } = await readLintFiles(paths, process.cwd());
  for (const file of tooLarge)
    process.stderr.write(`${shown(file)} is very large and was not checked: name it to check it.\n`);
  for (const { path, code } of unreadable)
    process.stderr.write(`${shown(path)} cannot be read (${code}) and was not checked: give yourself the right to.\n`);
  const index = new WorkspaceIndex();
  for (const { uri, text } of [...around, ...asked]) if (mayMatter(uri, text)) index.update(uri, text);
  const now = timeFromNanoseconds(BigInt(Date.now()) * 1_000_000n, utc);
  const above = readSeverities(readConfigurationAbove(root, codesOf(rules)).checks);
  const linter = new Linter({
    rules,
    now,
    severitiesFor: (_, { uri }) => ({ ...above, ...severitiesAbove(index, uri) }),
  });
  const fixed = options.fix ? asked.reduce((count, file) => count + repair(file, index, linter), 0) : 0;
  const files = asked.map((file) => checked(file, index, linter));
  const format = options.json ? 'json' : options.format;
  const manifests = asked.reduce((count, { uri }) => count + ourManifestsIn(index.file(uri)), 0);
  process.stdout.write(lintReport(files, { format, fixed, manifests, style: styleFor(process.stdout) }));
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1);
  if (files.some(({ diagnostics }) => diagnostics.some(({ severity }) => failing.includes(severity))))
    process.exitCode = 1;
}

/**
 * Makes the fixes of a file, and those that they bring about; answers how many, and writes the file if any. One that is not UTF-8,
 * UTF-16 among them, is left as it is.
 */
function repair({ uri, text }: SourceFile, index: WorkspaceIndex, linter: Linter): number {
  if (!text.isWellFormed() || fromUtf16(readFileSync(uri)) !== null) return 0;
  let now = text;
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const file = index.file(uri);
    if (file === undefined) break;
    const { text: next, fixed } = fixAll(now, linter.lint(index, file));
    if (fixed === 0) break;
    now = next;
    total += fixed;
    index.update(uri, now);
  }
  if (now !== text) writeFileSync(uri, now);
  return total;
}

/** Enough for fixes that uncover each other; a bound, because two checks might disagree for ever. */
const rounds = 10;

function checked({ uri, text }: SourceFile, index: WorkspaceIndex, linter: Linter): CheckedFile {
  const file = index.file(uri);
  if (file === undefined) return { uri: shown(uri), text, diagnostics: [] };
  return { uri: shown(uri), text: file.yaml.text, diagnostics: linter.lint(index, file) };
}

function ourManifestsIn(file: IndexedFile | undefined): number {
  return file?.manifests.filter(({ ours }) => ours !== null).length ?? 0;
}

/** From here, unless it is nearer from the root: `/dev/fd/63` of a shell. */
function shown(uri: string): string {
  if (uri === stdinName) return uri;
  const fromHere = relative(process.cwd(), uri);
  return (fromHere.length <= uri.length ? fromHere : uri).replaceAll(sep, '/');
}
