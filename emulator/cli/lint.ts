import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { timeFromNanoseconds } from '../../language/go/time.ts';
import { utc } from '../../language/go/zone.ts';
import { type Diagnosis, diagnose } from '../../language/rules/diagnose.ts';
import { Positions } from '../../language/text/positions.ts';
import { parseFile } from '../../language/yaml/file.ts';
import { readPipelineFiles } from '../pipeline/files.ts';
import { type Style, styleFor } from './terminal.ts';

export interface LintOptions {
  readonly json?: boolean;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: 'error' | 'warning';
}

/** One finding; `line` and `column` are 1-based. */
interface Finding extends Pick<Diagnosis, 'code' | 'severity' | 'message'> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `lint`: what the editor underlines, for a terminal and for CI; exit code 1 when there is something. */
export function lintCommand(paths: readonly string[], options: LintOptions): void {
  const files = readPipelineFiles(paths, process.cwd()).asked;
  const findings = files.flatMap(({ uri }) => lintFile(uri));
  const failing = findings.filter(({ severity }) => severity === 'error' || severity === options.failOn);
  const text = options.json
    ? JSON.stringify({ files: files.length, findings }, null, 2)
    : print(findings, files.length, styleFor(process.stdout));
  process.stdout.write(`${text}\n`);
  if (failing.length > 0) process.exitCode = 1;
}

function lintFile(file: string): Finding[] {
  const text = readFileSync(file, 'utf8');
  const positions = new Positions(text);
  const now = timeFromNanoseconds(BigInt(Date.now()) * 1_000_000n, utc);
  return parseFile(text).documents.flatMap((document) =>
    diagnose(document, { bus: 'jetstream', now }).map(({ start, code, severity, message }) => {
      const { line, column } = positions.positionAt(start);
      return { file: relative(process.cwd(), file), line: line + 1, column: column + 1, severity, code, message };
    }),
  );
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
