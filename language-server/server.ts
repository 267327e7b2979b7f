import { type Connection, DocumentDiagnosticReportKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Time } from '../language/go/time.ts';
import { DocumentStore, type OpenDocument } from './documents/document-store.ts';
import { completion } from './features/completion/completion.ts';
import { Diagnostics } from './features/diagnostics/diagnostics.ts';

/** What the server needs of the platform it runs on. */
export interface Platform {
  readonly version: string;
  now(): Time;
}

/** Wires the features to a connection; each is a function of a document, and none has heard of the connection. */
export function startServer(connection: Connection, platform: Platform): void {
  const documents = new DocumentStore();
  const diagnostics = new Diagnostics(() => platform.now());

  connection.onInitialize(() => ({
    serverInfo: { name: 'argo-events-local', version: platform.version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      diagnosticProvider: {
        identifier: 'argo-events-local',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
      completionProvider: { triggerCharacters: [' ', '\n'] },
    },
  }));

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    documents.didOpen(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    documents.didChange(uri, version, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => documents.didClose(uri));

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

  connection.languages.diagnostics.on(({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: answer('diagnostics', uri, (document) => diagnostics.of(document), []),
  }));
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer('completion', uri, (document) => completion(document, position), []),
  );
  connection.listen();
}
