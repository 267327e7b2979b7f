import { type Connection, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { capabilities } from './capabilities.ts';
import type { OpenDocument } from './documents/document-store.ts';
import type { Refusal } from './features/rename/rename.ts';
import type { Platform } from './platform.ts';
import type * as session from './session.ts';

/** The features' module together with the session that they work on. */
type Loaded = typeof session & session.Session;

/**
 * Wires the features to a connection; each is a function of a document, and none has heard of the connection. They are
 * loaded after the answer to `initialize`; whatever comes meanwhile waits, in its order.
 */
export function startServer(connection: Connection, platform: Platform): void {
  let folders: readonly string[] = [];
  let canRefresh = false;
  let loading: Promise<Loaded> | null = null;
  const load = async (): Promise<Loaded> => {
    const features = await import('./session.ts');
    return { ...features, ...features.startSession(platform, folders) };
  };
  const loaded = () => (loading ??= load());

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities: client }) => {
    canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return { serverInfo: { name: 'argo-events-local', version: platform.version }, capabilities };
  });
  connection.onInitialized(() => void loaded());
  connection.onDidOpenTextDocument(async ({ textDocument: { uri, languageId, version, text } }) =>
    (await loaded()).documents.didOpen(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(async ({ textDocument: { uri, version }, contentChanges }) =>
    (await loaded()).documents.didChange(uri, version, contentChanges),
  );
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    const { documents, workspace } = await loaded();
    documents.didClose(uri);
    await workspace.refresh(uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const { workspace } = await loaded();
    await Promise.all(changes.map(({ uri }) => workspace.refresh(uri)));
    if (canRefresh) await connection.languages.diagnostics.refresh();
  });

  /** The boundary: a document that is not open has no answer, and a mistake of ours is logged under the feature's name. */
  async function answer<T>(
    [feature, uri]: readonly [feature: string, uri: string],
    otherwise: T,
    of: (document: OpenDocument, features: Loaded) => T,
  ): Promise<T> {
    const features = await loaded();
    try {
      features.documents.settle();
      const document = features.documents.get(uri);
      return document === null ? otherwise : of(document, features);
    } catch (error) {
      connection.console.error(`${feature}: ${error instanceof Error ? error.stack : String(error)}`);
      return otherwise;
    }
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => {
    await (await loaded()).workspace.ready();
    const items = await answer(['diagnostics', uri], [], (document, { diagnostics, context }) =>
      diagnostics(document, context),
    );
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer(['completion', uri], [], (document, { completion, context }) => completion(document, position, context)),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(['hover', uri], null, (document, { hover, context }) => hover(document, position, context)),
  );
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer(['definition', uri], [], (document, { definition, context }) => definition(document, position, context)),
  );
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    answer(['references', uri], [], (document, { references, context }) =>
      references(document, position, { ...context, includeDeclaration }),
    ),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer(['highlight', uri], [], (document, { highlights, context }) => highlights(document, position, context)),
  );
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) =>
    orRefuse(
      await answer(['rename', uri], null, (document, { prepareRename, context }) =>
        prepareRename(document, position, context),
      ),
    ),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    await (await loaded()).workspace.ready();
    return orRefuse(
      await answer(['rename', uri], null, (document, { rename, context }) =>
        rename(document, position, { ...context, newName }),
      ),
    );
  });
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
    answer(['linked editing', uri], null, (document, { linkedEditing, context }) =>
      linkedEditing(document, position, context),
    ),
  );
  connection.onCodeAction((params) =>
    answer(['code action', params.textDocument.uri], [], (document, { codeActions, context }) =>
      codeActions(document, params, context),
    ),
  );
  connection.onCodeLens(({ textDocument: { uri } }) =>
    answer(['code lens', uri], [], (document, { codeLenses, context }) => codeLenses(document, context)),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(['symbols', uri], [], (document, { documentSymbols }) => documentSymbols(document)),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const { workspaceSymbols, context } = await loaded();
    return workspaceSymbols(query, context);
  });
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    answer(['folding', uri], [], (document, { foldingRanges }) => foldingRanges(document)),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer(['selection', uri], [], (document, { selectionRange }) =>
      positions.map((position) => selectionRange(document, position)),
    ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    answer(['inlay hints', uri], [], (document, { inlayHints, context }) => inlayHints(document, range, context)),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    answer(['semantic tokens', uri], { data: [] }, (document, { colours }) => colours.of(document)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer(['semantic tokens', uri], { data: [] }, (document, { colours }) => colours.of(document, range)),
  );
  connection.listen();
}

/** What cannot be done is an error to a client, with the reason as its message. */
function orRefuse<T extends object>(answer: T | Refusal | null): T | null {
  if (answer !== null && 'refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}
