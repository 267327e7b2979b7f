import { type Connection, DocumentDiagnosticReportKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Time } from '../language/go/time.ts';
import { Linter } from '../language/rules/lint.ts';
import { rules } from '../language/rules/registry.generated.ts';
import { DocumentStore, type OpenDocument } from './documents/document-store.ts';
import { completion } from './features/completion/completion.ts';
import { diagnostics } from './features/diagnostics/diagnostics.ts';
import { type FileSystem, Workspace } from './workspace/workspace.ts';

/** What the server needs of the platform it runs on. */
export interface Platform {
  readonly version: string;
  readonly files: FileSystem;
  now(): Time;
}

/** Wires the features to a connection; each is a function of a document, and none has heard of the connection. */
export function startServer(connection: Connection, platform: Platform): void {
  const workspace = new Workspace(platform.files, (uri) => documents.has(uri));
  const documents = new DocumentStore(workspace.index);
  const linter = new Linter({ rules, now: platform.now() });
  let canRefresh = false;

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities }) => {
    canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
    workspace.discover(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
    return {
      serverInfo: { name: 'argo-events-local', version: platform.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        diagnosticProvider: {
          identifier: 'argo-events-local',
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
        completionProvider: { triggerCharacters: [' ', '\n'] },
      },
    };
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
    documents.settle();
    const items = answer('diagnostics', uri, (document) => diagnostics(document, workspace.index, linter), []);
    return { kind: DocumentDiagnosticReportKind.Full, items };
  });
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer('completion', uri, (document) => completion(document, position), []),
  );
  connection.listen();
}
