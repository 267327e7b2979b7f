import { relative } from 'node:path';
import { timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import { type Diagnostic, Linter } from '../../language/rules/lint.ts';
import { rules } from '../../language/rules/registry.generated.ts';
import { Positions } from '../../language/text/positions.ts';
import { WorkspaceIndex } from '../../language/manifest/workspace-index.ts';
import { readPipelineFiles } from '../pipeline/files.ts';
import { type Style, styleFor } from './terminal.ts';

export interface LintOptions {
  readonly json?: boolean;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/** One finding; `line` and `column` are 1-based. */
interface Finding extends Pick<Diagnostic, 'code' | 'severity' | 'message'> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `lint`: what the editor underlines, for a terminal and for CI; exit code 1 when there is something. */
export function lintCommand(paths: readonly string[], options: LintOptions): void {
  const { asked: files, around } = readPipelineFiles(paths, process.cwd());
  const index = new WorkspaceIndex();
  for (const { uri, text } of [...around, ...files]) index.update(uri, text);
  const linter = new Linter({ rules, now: timeFromNanoseconds(BigInt(Date.now()) * 1_000_000n, utc) });
  const findings = files.flatMap(({ uri, text }) => findingsOf(text, linter.lint(index, index.file(uri)!)));
  const failing = findings.filter(({ severity }) => severity === 'error' || severity === options.failOn);
  const text = options.json
    ? JSON.stringify({ files: files.length, findings }, null, 2)
    : print(findings, files.length, styleFor(process.stdout));
  process.stdout.write(`${text}\n`);
  if (failing.length > 0) process.exitCode = 1;
}

function findingsOf(text: string, diagnostics: readonly Diagnostic[]): Finding[] {
  const positions = new Positions(text);
  return diagnostics.map(({ uri, start, code, severity, message }) => {
    const { line, column } = positions.positionAt(start);
    return { file: relative(process.cwd(), uri), line: line + 1, column: column + 1, severity, code, message };
  });
}

function print(findings: readonly Finding[], files: number, style: Style): string {
  const colour = { error: style.bad, warning: style.warn, hint: style.dim };
  const lines = findings.map(({ file, line, column, severity, code, message }) =>
    [`${file}:${line}:${column}`, colour[severity](severity), message, style.dim(code)].join('  '),
  );
  const count =
    findings.length === 0 ? 'nothing wrong' : `${findings.length} finding${findings.length === 1 ? '' : 's'}`;
  return [...lines, `${count} in ${files} file${files === 1 ? '' : 's'}`].join('\n');
}
