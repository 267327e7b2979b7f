import { type Connection, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Time } from '../language/go/time.ts';
import { Linter } from '../language/rules/lint.ts';
import { rules } from '../language/rules/registry.generated.ts';
import { capabilities } from './capabilities.ts';
import type { Context } from './context.ts';
import { DocumentStore, type OpenDocument } from './documents/document-store.ts';
import { EmbeddedParts } from './embedded/embedded-parts.ts';
import { codeActions } from './features/code-action/code-action.ts';
import { codeLenses } from './features/code-lens/code-lens.ts';
import { completion } from './features/completion/completion.ts';
import { definition } from './features/definition/definition.ts';
import { diagnostics } from './features/diagnostics/diagnostics.ts';
import { foldingRanges } from './features/folding/folding.ts';
import { hover } from './features/hover/hover.ts';
import { inlayHints } from './features/inlay-hint/inlay-hint.ts';
import { linkedEditing } from './features/linked-editing/linked-editing.ts';
import { highlights, references } from './features/references/references.ts';
import { type Refusal, prepareRename, rename } from './features/rename/rename.ts';
import { selectionRange } from './features/selection-range/selection-range.ts';
import { SemanticTokensOf } from './features/semantic-tokens/semantic-tokens.ts';
import { documentSymbols } from './features/symbols/document-symbols.ts';
import { workspaceSymbols } from './features/symbols/workspace-symbols.ts';
import { type FileSystem, Workspace } from './workspace/workspace.ts';

/** What the server needs of the platform it runs on. */
export interface Platform {
  readonly version: string;
  readonly files: FileSystem;
  /** The address of the folder with a page per rule, `null` when the pages are not there. */
  readonly rulePages: string | null;
  now(): Time;
}

/** Wires the features to a connection; each is a function of a document, and none has heard of the connection. */
export function startServer(connection: Connection, platform: Platform): void {
  const workspace = new Workspace(platform.files, (uri) => documents.has(uri));
  const documents = new DocumentStore(workspace.index);
  const context: Context = {
    index: workspace.index,
    linter: new Linter({ rules, now: platform.now() }),
    embedded: new EmbeddedParts(),
    rulePages: platform.rulePages,
    now: () => platform.now(),
  };
  const colours = new SemanticTokensOf(context.embedded);
  let canRefresh = false;

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities: client }) => {
    canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
    workspace.discover(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
    return { serverInfo: { name: 'argo-events-local', version: platform.version }, capabilities };
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    documents.didOpen(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    documents.didChange(uri, version, contentChanges),
  );
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    documents.didClose(uri);
    await workspace.refresh(uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await Promise.all(changes.map(({ uri }) => workspace.refresh(uri)));
    if (canRefresh) await connection.languages.diagnostics.refresh();
  });

  /** The boundary: a document that is not open has no answer, and a mistake of ours is logged under the feature's name. */
  function answer<T>(feature: string, uri: string, of: (document: OpenDocument) => T, otherwise: T): T {
    documents.settle();
    const document = documents.get(uri);
    if (document === null) return otherwise;
    try {
      return of(document);
    } catch (error) {
      connection.console.error(`${feature}: ${error instanceof Error ? error.stack : String(error)}`);
      return otherwise;
    }
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await workspace.ready();
    const items = answer('diagnostics', uri, (document) => diagnostics(document, context), []);
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer('completion', uri, (document) => completion(document, position, context), []),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer('hover', uri, (document) => hover(document, position, context), null),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer('definition', uri, (document) => definition(document, position, context), []),
  );
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    answer('references', uri, (document) => references(document, position, { ...context, includeDeclaration }), []),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer('highlight', uri, (document) => highlights(document, position, context), []),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    orRefuse(answer('rename', uri, (document) => prepareRename(document, position, context), null)),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    await workspace.ready();
    return orRefuse(answer('rename', uri, (document) => rename(document, position, { ...context, newName }), null));
  });
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
    answer('linked editing', uri, (document) => linkedEditing(document, position, context), null),
  );
  connection.onCodeAction((params) =>
    answer('code action', params.textDocument.uri, (document) => codeActions(document, params, context), []),
  );
  connection.onCodeLens(({ textDocument: { uri } }) =>
    answer('code lens', uri, (document) => codeLenses(document, context), []),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) => answer('symbols', uri, documentSymbols, []));
  connection.onWorkspaceSymbol(({ query }) => workspaceSymbols(query, context));
  connection.onFoldingRanges(({ textDocument: { uri } }) => answer('folding', uri, foldingRanges, []));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer('selection', uri, (document) => positions.map((position) => selectionRange(document, position)), []),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    answer('inlay hints', uri, (document) => inlayHints(document, range, context), []),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    answer('semantic tokens', uri, (document) => colours.of(document), { data: [] }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer('semantic tokens', uri, (document) => colours.of(document, range), { data: [] }),
  );
  connection.listen();
}

/** What cannot be done is an error to a client, with the reason as its message. */
function orRefuse<T extends object>(answer: T | Refusal | null): T | null {
  if (answer !== null && 'refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}
