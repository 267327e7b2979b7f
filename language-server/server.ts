import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { Activity } from '../language/semantics/activity.ts';
import { houseFileOf } from '../language/house-files/kind.ts';
import { answer } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Platform } from './platform.ts';
import { practise } from './practice.ts';
import { requests } from './requests.ts';
import { type Session, startSession } from './session.ts';
import { Turn } from './turn.ts';

/** Connects the files and the table of requests to a client. */
export function startServer(connection: Connection, platform: Platform): void {
  let client: ClientCapabilities = {};
  let pulls = false;
  let session: Session;
  const log = (message: string) => connection.console.error(message);

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities, initializationOptions }) => {
    client = capabilities;
    // Who pulls, but cannot be told to pull again, would show what another file has mended since.
    pulls =
      capabilities.textDocument?.diagnostic !== undefined &&
      capabilities.workspace?.diagnostics?.refreshSupport === true;
    session = startSession(platform, {
      folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
      canCreateFiles: capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
      canShowLabelDetails: capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport === true,
      publish: pulls ? null : (params) => void connection.sendDiagnostics(params),
      commands: commandsIn(initializationOptions),
      log,
    });
    return {
      serverInfo: { name: 'argo-events-local', version: platform.version },
      capabilities: capabilitiesFor({ pulls }),
    };
  });
  connection.onInitialized(async () => {
    if (client.workspace?.workspaceFolders === true) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{yaml,yml}' }],
      });
    await readSettings(undefined);
  });
  connection.onDidChangeConfiguration(({ settings }) => readSettings(settings));
  connection.onNotification('argo-events-local/activity', async (activity: Activity) => {
    session.context.pinned.activity = activity;
    await refreshValues();
  });

  /** A client answers for the section when it is asked; one that cannot be asked sends all it has. */
  async function readSettings(sent: unknown): Promise<void> {
    const canAsk = client.workspace?.configuration === true;
    const found: unknown = canAsk
      ? await connection.workspace.getConfiguration(section)
      : (sent as Readonly<Record<string, unknown>> | undefined)?.[section];
    if (!session.context.settings.update(found)) return;
    await othersChanged();
    await refreshValues();
  }

  /** The client shows hints and lenses that are no longer true. */
  async function refreshValues(): Promise<void> {
    if (client.workspace?.inlayHint?.refreshSupport === true) await connection.languages.inlayHint.refresh();
    if (client.workspace?.codeLens?.refreshSupport === true) await connection.sendRequest(CodeLensRefreshRequest.type);
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    session.documents.didOpen(uri, languageId, version, text);
    session.push?.changed();
    practiseSoon();
    recallSoon(uri);
  });
  connection.onDidChangeTextDocument(async ({ textDocument: { uri, version }, contentChanges }) => {
    session.documents.didChange(uri, version, contentChanges);
    session.push?.typed();
    if (houseFileOf(uri) === 'fixture') await refreshValues();
  });
  connection.onDidCloseTextDocument(async ({ textDocument: { uri } }) => {
    session.documents.didClose(uri);
    await session.workspace.refresh(uri);
    session.push?.closed(uri);
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    await Promise.all(changes.map(({ uri }) => session.workspace.refresh(uri)));
    await othersChanged();
    if (changes.some(({ uri }) => houseFileOf(uri) === 'fixture')) await refreshValues();
  });

  async function foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    session.workspace.forget(removed.map(({ uri }) => uri));
    session.workspace.discover(added.map(({ uri }) => uri));
    await session.workspace.ready();
    await othersChanged();
  }

  /** What was found in open documents may no longer hold, though none of them was edited. */
  async function othersChanged(): Promise<void> {
    session.push?.changed();
    if (pulls) await connection.languages.diagnostics.refresh();
  }

  let hasPractised = false;
  function practiseSoon(): void {
    if (hasPractised) return;
    hasPractised = true;
    platform.after(untilPractice, () => {
      practise(session, new Turn({ platform })).catch((error: unknown) => log(`practice: ${String(error)}`));
    });
  }

  /** What runs have recorded near a file that was opened. */
  function recallSoon(uri: string): void {
    const { lastRuns } = session;
    if (lastRuns === null) return;
    platform.after(untilPractice, () => {
      lastRuns.near(uri).then(
        async (isNew) => isNew && refreshValues(),
        (error: unknown) => log(`recorded events: ${String(error)}`),
      );
    });
  }

  connection.onRequest((method: string, params: object | unknown[] | undefined, token: CancellationToken) => {
    const handler = requests[method];
    if (handler === undefined) throw new ResponseError(ErrorCodes.MethodNotFound, `${method} is not offered.`);
    return answer(handler, session, { method, params, token, platform, log });
  });
  connection.listen();
}

const section = 'argo-events-local';

/** In milliseconds: when what the client asks about a file that it opens has been answered. */
const untilPractice = 300;

function commandsIn(options: unknown): ReadonlySet<string> {
  const { commands } = (options ?? {}) as { readonly commands?: unknown };
  return new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []);
}
