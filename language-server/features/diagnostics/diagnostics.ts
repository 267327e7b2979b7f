import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Diagnostic as Finding } from '../../../language/rules/diagnostic.ts';
import type { Severity, Tag } from '../../../language/rules/rule.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';

/** What is wrong in a document, in the light of the whole workspace; each code leads to its page. */
export function diagnostics(document: OpenDocument, context: Knowledge): Diagnostic[] {
  return inProtocol(document, context, context.linter.lint(context.index, document.file));
}

/** The same, a YAML document a step or two. */
export function* diagnosing(document: OpenDocument, context: Knowledge): Generator<void, Diagnostic[]> {
  return inProtocol(document, context, yield* context.linter.linting(context.index, document.file));
}

type Knowledge = Pick<Context, 'index' | 'linter' | 'rulePages'>;

function inProtocol({ positions }: OpenDocument, { rulePages }: Knowledge, found: readonly Finding[]): Diagnostic[] {
  return found.map(({ start, end, severity, code, message, tag }) => ({
    range: { start: positions.positionAt(start), end: positions.positionAt(end) },
    severity: severities[severity],
    code,
    ...(rulePages === null ? {} : { codeDescription: { href: `${rulePages}/${code}.md` } }),
    source: 'argo-events-local',
    message,
    ...(tag === undefined ? {} : { tags: [tags[tag]] }),
  }));
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};
