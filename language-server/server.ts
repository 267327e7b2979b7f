import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { capabilities } from './capabilities.ts';
import type { Refusal } from './features/rename/rename.ts';
import type { Platform } from './platform.ts';
import type { Handler } from './requests.ts';
import type { Session, SessionOptions } from './session.ts';

interface Loaded {
  readonly session: Session;
  readonly requests: Readonly<Record<string, Handler>>;
}

/**
 * Connects the files and the table of requests to a client. They are loaded after the answer to `initialize`; whatever comes
 * meanwhile waits, in its order.
 */
export function startServer(connection: Connection, platform: Platform): void {
  let folders: readonly string[] = [];
  let canRefresh = false;
  let canPull = false;
  let loading: Promise<Loaded> | null = null;
  const load = async (): Promise<Loaded> => {
    const { startSession, requests } = await import('./session.ts');
    const publish: SessionOptions['publish'] = canPull ? null : (params) => void connection.sendDiagnostics(params);
    return { requests, session: startSession(platform, { folders, publish }) };
  };
  const loaded = () => (loading ??= load());

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities: client }) => {
    canPull = client.textDocument?.diagnostic !== undefined;
    canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return { serverInfo: { name: 'argo-events-local', version: platform.version }, capabilities };
  });
  connection.onInitialized(() => void loaded());

  connection.onDidOpenTextDocument(async ({ textDocument: { uri, languageId, version, text } }) => {
    const { session } = await loaded();
    session.documents.didOpen(uri, languageId, version, text);
    session.push?.changed();
  });
  connection.onDidChangeTextDocument(async ({ textDocument: { uri, version }, contentChanges }) => {
    const { session } = await loaded();
    session.documents.didChange(uri, version, contentChanges);
    session.push?.changed();
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    const { session } = await loaded();
    session.documents.didClose(uri);
    await session.workspace.refresh(uri);
    session.push?.closed(uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const { session } = await loaded();
    await Promise.all(changes.map(({ uri }) => session.workspace.refresh(uri)));
    session.push?.changed();
    if (canRefresh) await connection.languages.diagnostics.refresh();
  });

  connection.onRequest(async (method: string, params: object | unknown[] | undefined, token: CancellationToken) => {
    const { session, requests } = await loaded();
    const handler = requests[method];
    if (handler === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `${method} is not offered.`);
    if (handler.needsWorkspace) await session.workspace.ready();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    let answer: unknown;
    try {
      session.documents.settle();
      answer = handler.answer(params, session);
    } catch (error) {
      // A mistake of ours is logged under the request's name, and costs the client no more than this answer.
      connection.console.error(`${method}: ${error instanceof Error ? error.stack : String(error)}`);
      return handler.otherwise;
    }
    if (isRefusal(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
    return answer;
  });
  connection.listen();
}

/** What cannot be done is an error to the client, with the reason as its message. */
function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}
