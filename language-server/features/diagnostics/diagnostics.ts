import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Severity } from '../../../language/rules/rule.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** What is wrong in a document, in the light of the whole workspace; each code leads to its page. */
export function diagnostics(
  { file, positions }: OpenDocument,
  { index, linter, rulePages }: Pick<Context, 'index' | 'linter' | 'rulePages'>,
): Diagnostic[] {
  return linter.lint(index, file).map(({ start, end, severity, code, message }) => ({
    range: { start: positions.positionAt(start), end: positions.positionAt(end) },
    severity: severities[severity],
    code,
    ...(rulePages === null ? {} : { codeDescription: { href: `${rulePages}/${code}.md` } }),
    source: 'argo-events-local',
    message,
  }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};
