import type { CodeActionParams } from 'vscode-languageserver-protocol';
import { type CodeAction, CodeActionKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Diagnostic as Finding } from '../../../language/rules/diagnostic.ts';
import { chosenFixes } from '../../../language/rules/fix-all.ts';
import type { Edit, Fix } from '../../../language/rules/rule.ts';
import { placeAt } from '../../../language/yaml/path.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../documents/document-store.ts';
import { manifestAt } from '../../documents/manifest-at.ts';
import { fixAllKind } from './fix-all-kind.ts';
import type { Refactored } from './refactorings/refactoring.ts';
import { refactorings } from './refactorings/refactorings.ts';
import { suppressions } from './suppressions.ts';

/**
 * The fixes of the findings in a range, one action for all fixes of the file, comments that suppress them, and what else can be made
 * of what is there.
 */
export function codeActions(
  document: OpenDocument,
  { range, context: asked }: Pick<CodeActionParams, 'range' | 'context'>,
  context: Context,
): CodeAction[] {
  const { uri, file, positions } = document;
  const wanted = (kind: string) =>
    asked.only === undefined || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const [from, to] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
  return [...fixes(), ...rewritings().filter(({ kind }) => wanted(kind!))];

  function fixes(): CodeAction[] {
    if (!wanted(CodeActionKind.QuickFix) && !wanted(fixAllKind)) return [];
    const findings = context.linter.lint(context.index, file);
    const here = wanted(CodeActionKind.QuickFix) ? findings.filter(({ start, end }) => start <= to && end >= from) : [];
    const actions = here.flatMap((finding) => quickFix(finding));
    const edits = wanted(fixAllKind) ? chosenFixes(findings).edits : [];
    if (edits.length > 0 && (asked.only !== undefined || actions.length > 0))
      actions.push({ title: 'Fix all of Argo Events Local in this file', kind: fixAllKind, edit: editOf(edits) });
    return [...actions, ...suppressions(document, here, context).map((fix) => quickFixOf(fix))];
  }

  function quickFix({ fix, code, start, end }: Finding): CodeAction[] {
    if (fix === undefined || fix.edits.length === 0) return [];
    const own = { start: positions.positionAt(start), end: positions.positionAt(end) };
    const repaired = asked.diagnostics.filter(
      (one) =>
        one.code === code &&
        one.range.start.line === own.start.line &&
        one.range.start.character === own.start.character,
    );
    return [{ ...quickFixOf(fix), diagnostics: repaired }];
  }

  function quickFixOf({ title, edits }: Fix): CodeAction {
    return { title, kind: CodeActionKind.QuickFix, edit: editOf(edits) };
  }

  /** A document that cannot be read is repaired first. */
  function rewritings(): CodeAction[] {
    const manifest = manifestAt(file, from);
    const place = manifest && placeAt(manifest.document.root, from - manifest.start);
    if (manifest === null || !place || manifest.document.errors.length > 0) return [];
    return refactorings
      .flatMap((refactoring) => refactoring({ manifest, path: place.path }, context))
      .map(({ title, kind, edits, file }) => ({
        title,
        kind,
        edit: file === undefined ? editOf(edits.map((edit) => moved(edit, manifest.start))) : creationOf(file),
      }));
  }

  function editOf(edits: readonly Edit[]): WorkspaceEdit {
    const changes: TextEdit[] = edits.map(({ start, end, text }) => ({
      range: { start: positions.positionAt(start), end: positions.positionAt(end) },
      newText: text,
    }));
    return { changes: { [uri]: changes } };
  }

  /** A file beside this one. */
  function creationOf({ name, text }: NonNullable<Refactored['file']>): WorkspaceEdit {
    const made = uri.slice(0, uri.lastIndexOf('/') + 1) + encodeURIComponent(name);
    const start = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri: made },
        { textDocument: { uri: made, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ],
    };
  }
}

function moved({ start, end, text }: Edit, offset: number): Edit {
  return { start: start + offset, end: end + offset, text };
}
