import type { Diagnostic } from '../../language/rules/diagnostic.ts';
import { severities } from '../../language/rules/rule.ts';
import { type CheckedFile, sarifReport } from '../../language/rules/report/sarif.ts';
import { isRepairedUnasked } from '../../language/rules/fix-all.ts';
import { Positions } from '../../language/text/positions.ts';
import { githubReport } from '../../language/rules/report/github.ts';
import { rules } from '../../language/rules/registry.generated.ts';
import { version } from '../version.ts';
import type { LintFormat } from './lint-format.ts';
import type { Style } from './terminal.ts';

/** One finding of the JSON report; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
interface Finding extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'upstream'> {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What `--fix` would do. */
  readonly fix?: string;
}

/** How a report is printed, and what it counts beside its findings. */
export interface ReportOptions {
  readonly format: LintFormat;
  /** How many findings `--fix` took away. */
  readonly fixed: number;
  /** How many objects of our kinds the files hold. */
  readonly manifests: number;
  readonly style: Style;
}

/** What `lint` prints; ends with a line break. */
export function lintReport(files: readonly CheckedFile[], options: ReportOptions): string {
  const { format, fixed, manifests } = options;
  if (format === 'github') return githubReport(files);
  if (format === 'sarif') return `${sarifReport(files, rules, version)}\n`;
  const findings = files.flatMap(findingsOf);
  if (format === 'json') return `${JSON.stringify({ files: files.length, manifests, fixed, findings }, null, 2)}\n`;
  return textReport(findings, files.length, options);
}

function findingsOf({ uri, text, diagnostics }: CheckedFile): Finding[] {
  const positions = new Positions(text);
  return diagnostics.map((diagnostic) => {
    const { start, end, code, severity, message, upstream, fix } = diagnostic;
    const [from, to] = [positions.positionAt(start), positions.positionAt(end)];
    const place = { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
    return {
      file: uri,
      ...place,
      severity,
      code,
      message,
      ...(upstream === undefined ? {} : { upstream }),
      ...(fix !== undefined && isRepairedUnasked(diagnostic) ? { fix: fix.title } : {}),
    };
  });
}

/** One line per finding, `file:line:column` first so that terminals make a link of it, and a summary. */
function textReport(findings: readonly Finding[], files: number, options: ReportOptions): string {
  const { style } = options;
  const colour = { error: style.bad, warning: style.warn, info: style.dim, hint: style.dim };
  const lines = findings.map(({ file, line, column, severity, code, message }) => {
    const place = style.bold(`${file}:${line}:${column}`);
    return `${place}  ${colour[severity](severity)}  ${oneLine(message)}  ${style.dim(code)}\n`;
  });
  return `${lines.join('')}${summary(findings, files, options)}\n`;
}

function summary(findings: readonly Finding[], files: number, { fixed, manifests }: ReportOptions): string {
  if (findings.length + fixed + manifests === 0)
    return `nothing to check: no EventSource, Sensor or EventBus in ${plural(files, 'file')}`;
  const counts = severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => plural(count, severity));
  const what = counts.length === 0 ? 'nothing wrong' : counts.join(', ');
  const fixable = findings.filter(({ fix }) => fix !== undefined).length;
  const repair = fixable === 0 ? '' : `; --fix repairs ${fixable}`;
  return `${what} in ${plural(files, 'file')}${fixed === 0 ? '' : `; ${fixed} repaired`}${repair}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
