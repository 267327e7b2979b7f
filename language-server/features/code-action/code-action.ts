import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit } from 'vscode-languageserver-protocol';
import type { Diagnostic as Finding } from '../../../language/rules/lint.ts';
import { chosenFixes } from '../../../language/rules/fix-all.ts';
import type { Edit } from '../../../language/rules/rule.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { fixAllKind } from './fix-all-kind.ts';

/** The fixes of the findings in a range, and one action for all fixes of the file. */
export function codeActions(
  { uri, file, positions }: OpenDocument,
  { range, context: asked }: Pick<CodeActionParams, 'range' | 'context'>,
  { index, linter }: Context,
): CodeAction[] {
  const wanted = (kind: string) =>
    asked.only === undefined || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const findings = linter.lint(index, file);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
    for (const finding of findings) if (finding.start <= to && finding.end >= from) actions.push(...quickFix(finding));
  }
  const edits = wanted(fixAllKind) ? chosenFixes(findings).edits : [];
  if (edits.length > 0 && (asked.only !== undefined || actions.length > 0))
    actions.push({ title: 'Fix all of Argo Events Local in this file', kind: fixAllKind, edit: editOf(edits) });
  return actions;

  function quickFix({ fix, code, start, end }: Finding): CodeAction[] {
    if (fix === undefined || fix.edits.length === 0) return [];
    const own = { start: positions.positionAt(start), end: positions.positionAt(end) };
    const repaired = asked.diagnostics.filter(
      (one) =>
        one.code === code &&
        one.range.start.line === own.start.line &&
        one.range.start.character === own.start.character,
    );
    return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: repaired, edit: editOf(fix.edits) }];
  }

  function editOf(edits: readonly Edit[]) {
    const changes: TextEdit[] = edits.map(({ start, end, text }) => ({
      range: { start: positions.positionAt(start), end: positions.positionAt(end) },
      newText: text,
    }));
    return { changes: { [uri]: changes } };
  }
}
