import type {
  CallHierarchyIncomingCallsParams,
  Diagnostic,
  DocumentDiagnosticReport,
  CallHierarchyOutgoingCallsParams,
  CodeActionParams,
  InlayHintParams,
  ReferenceParams,
  RenameParams,
  SelectionRangeParams,
  SemanticTokensRangeParams,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
  WorkspaceSymbolParams,
} from 'vscode-languageserver-protocol';
import type { OpenDocument } from './documents/document-store.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy/call-hierarchy.ts';
import { codeActions } from './features/code-action/code-action.ts';
import { codeLenses } from './features/code-lens/code-lens.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition/definition.ts';
import { diagnosing } from './features/diagnostics/diagnostics.ts';
import { documentLinks } from './features/document-links/document-links.ts';
import { foldingRanges } from './features/folding/folding.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlay-hint/inlay-hint.ts';
import { linkedEditing } from './features/linked-editing/linked-editing.ts';
import { highlights, references } from './features/references/references.ts';
import { prepareRename, rename } from './features/rename/rename.ts';
import { selectionRange } from './features/selection-range/selection-range.ts';
import { signatureHelp } from './features/signature-help/signature-help.ts';
import { documentSymbols } from './features/symbols/document-symbols.ts';
import { workspaceSymbols } from './features/symbols/workspace-symbols.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** What answers a request of the protocol. */
export interface Handler {
  /** Whether the answer says something about other files, so that all of them must have been read. */
  readonly needsWorkspace: boolean;
  /** The answer where there is nothing to say. */
  readonly otherwise: unknown;
  /** May be a `Refusal`, which is an error to the client. */
  readonly answer: (params: unknown, session: Session, turn: Turn) => unknown;
}

type OfDocument = { readonly textDocument: TextDocumentIdentifier };
type At = TextDocumentPositionParams;

/** By the method's name: each feature of the server has its line here, and its capability in `capabilities.ts`. */
export const requests: Readonly<Record<string, Handler>> = {
  'textDocument/codeAction': inWorkspace([], (document, params: CodeActionParams, { context }) =>
    codeActions(document, params, context),
  ),
  'textDocument/codeLens': inWorkspace([], (document, _, { context }) => codeLenses(document, context)),
  'textDocument/completion': inDocument([], (document, { position }: At, { context }) =>
    completion(document, position, context),
  ),
  'textDocument/definition': inWorkspace([], (document, { position }: At, { context }) =>
    definition(document, position, context),
  ),
  'textDocument/diagnostic': inWorkspace(report([]), async (document, _, { context }, turn) =>
    report(await turn.through(diagnosing(document, context))),
  ),
  'textDocument/documentHighlight': inDocument([], (document, { position }: At, { context }) =>
    highlights(document, position, context),
  ),
  'textDocument/documentLink': inDocument([], (document) => documentLinks(document)),
  'textDocument/documentSymbol': inDocument([], (document) => documentSymbols(document)),
  'textDocument/foldingRange': inDocument([], (document) => foldingRanges(document)),
  'textDocument/hover': inDocument(null, (document, { position }: At, { context }) =>
    hover(document, position, context),
  ),
  'textDocument/inlayHint': inDocument([], (document, { range }: InlayHintParams, { context }) =>
    inlayHints(document, range, context),
  ),
  'textDocument/linkedEditingRange': inDocument(null, (document, { position }: At, { context }) =>
    linkedEditing(document, position, context),
  ),
  'textDocument/prepareCallHierarchy': inWorkspace([], (document, { position }: At, { context }) =>
    prepareCallHierarchy(document, position, context),
  ),
  'textDocument/prepareRename': inWorkspace(null, (document, { position }: At, { context }) =>
    prepareRename(document, position, context),
  ),
  'textDocument/references': inWorkspace([], (document, { position, context: asked }: ReferenceParams, { context }) =>
    references(document, position, { ...context, includeDeclaration: asked.includeDeclaration }),
  ),
  'textDocument/rename': inWorkspace(null, (document, { position, newName }: RenameParams, { context }) =>
    rename(document, position, { ...context, newName }),
  ),
  'textDocument/selectionRange': inDocument([], (document, { positions }: SelectionRangeParams) =>
    positions.map((position) => selectionRange(document, position)),
  ),
  'textDocument/semanticTokens/full': inDocument({ data: [] }, (document, _, { colours }) => colours.of(document)),
  'textDocument/semanticTokens/range': inDocument(
    { data: [] },
    (document, { range }: SemanticTokensRangeParams, { colours }) => colours.of(document, range),
  ),
  'textDocument/signatureHelp': inDocument(null, (document, { position }: At) => signatureHelp(document, position)),
  'callHierarchy/incomingCalls': anywhere(({ item }: CallHierarchyIncomingCallsParams, { context }) =>
    incomingCalls(item, context),
  ),
  'callHierarchy/outgoingCalls': anywhere(({ item }: CallHierarchyOutgoingCallsParams, { context }) =>
    outgoingCalls(item, context),
  ),
  'workspace/symbol': anywhere(({ query }: WorkspaceSymbolParams, { context }, turn) =>
    turn.through(workspaceSymbols(query, context)),
  ),
};

type Answer<P, R> = (document: OpenDocument, params: P, session: Session, turn: Turn) => R | Promise<R>;

/** A feature of a document that makes do with what is known of other files by now: who types is not kept waiting. */
function inDocument<P extends OfDocument, R>(otherwise: NoInfer<R>, answer: Answer<P, R>): Handler {
  return {
    needsWorkspace: false,
    otherwise,
    answer: (params, session, turn) => {
      const document = session.documents.get((params as P).textDocument.uri);
      return document === null ? otherwise : answer(document, params as P, session, turn);
    },
  };
}

/** A feature of a document that says something about other files. */
function inWorkspace<P extends OfDocument, R>(otherwise: NoInfer<R>, answer: Answer<P, R>): Handler {
  return { ...inDocument(otherwise, answer), needsWorkspace: true };
}

/** A feature of the whole workspace, which answers a list. */
function anywhere<R>(answer: (params: never, session: Session, turn: Turn) => R[] | Promise<R[]>): Handler {
  return {
    needsWorkspace: true,
    otherwise: [],
    answer: (params, session, turn) => answer(params as never, session, turn),
  };
}

function report(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: 'full', items };
}
