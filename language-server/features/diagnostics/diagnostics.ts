import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { WorkspaceIndex } from '../../../language/manifest/workspace-index.ts';
import type { Linter } from '../../../language/rules/lint.ts';
import type { Severity } from '../../../language/rules/rule.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** What is wrong in a document, in the light of the whole workspace. */
export function diagnostics({ file, positions }: OpenDocument, index: WorkspaceIndex, linter: Linter): Diagnostic[] {
  return linter.lint(index, file).map(({ start, end, severity, code, message }) => ({
    range: { start: positions.positionAt(start), end: positions.positionAt(end) },
    severity: severities[severity],
    code,
    source: 'argo-events-local',
    message,
  }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Information,
};
