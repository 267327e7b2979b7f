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
import { isFixture } from '../language/sources/is-fixture.ts';
import { answer } from './answer.ts';
import { capabilitiesFor } from './capabilities.ts';
import type { Platform } from './platform.ts';
import type { Handler } from './requests.ts';
import type { Session, SessionOptions } from './session.ts';
import { Turn } from './turn.ts';

interface Loaded {
  readonly session: Session;
  readonly requests: Readonly<Record<string, Handler>>;
  readonly practise: (session: Session, turn: Turn) => Promise<void>;
}

/**
 * Connects the files and the table of requests to a client. They are loaded after the answer to `initialize`; whatever comes
 * meanwhile waits, in its order.
 */
export function startServer(connection: Connection, platform: Platform): void {
  let folders: readonly string[] = [];
  let pulls = false;
  let commands: ReadonlySet<string> = new Set();
  let client: ClientCapabilities = {};
  let loading: Promise<Loaded> | null = null;
  const load = async (): Promise<Loaded> => {
    const { startSession, ...others } = await import('./session.ts');
    const publish: SessionOptions['publish'] = pulls ? null : (params) => void connection.sendDiagnostics(params);
    const canCreateFiles = client.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    return { ...others, session: startSession(platform, { folders, canCreateFiles, publish, commands, log }) };
  };
  const log = (message: string) => connection.console.error(message);
  const loaded = () => (loading ??= load());

  connection.onInitialize(({ workspaceFolders, rootUri, capabilities, initializationOptions }) => {
    client = capabilities;
    commands = commandsIn(initializationOptions);
    // Who pulls, but cannot be told to pull again, would show what another file has mended since.
    pulls =
      capabilities.textDocument?.diagnostic !== undefined &&
      capabilities.workspace?.diagnostics?.refreshSupport === true;
    folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    return {
      serverInfo: { name: 'argo-events-local', version: platform.version },
      capabilities: capabilitiesFor({ pulls }),
    };
  });
  connection.onInitialized(async () => {
    void loaded();
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
    const { session } = await loaded();
    session.context.pinned.activity = activity;
    await refreshValues();
  });

  /** A client answers for the section when it is asked; one that cannot be asked sends all it has. */
  async function readSettings(sent: unknown): Promise<void> {
    const { session } = await loaded();
    const canAsk = client.workspace?.configuration === true;
    const found: unknown = canAsk
      ? await connection.workspace.getConfiguration(section)
      : (sent as Readonly<Record<string, unknown>> | undefined)?.[section];
    if (!session.context.settings.update(found)) return;
    await othersChanged(session);
    await refreshValues();
  }

  /** The client shows hints and lenses that are no longer true. */
  async function refreshValues(): Promise<void> {
    if (client.workspace?.inlayHint?.refreshSupport === true) await connection.languages.inlayHint.refresh();
    if (client.workspace?.codeLens?.refreshSupport === true) await connection.sendRequest(CodeLensRefreshRequest.type);
  }

  connection.onDidOpenTextDocument(async ({ textDocument: { uri, languageId, version, text } }) => {
    const { session } = await loaded();
    session.documents.didOpen(uri, languageId, version, text);
    session.push?.changed();
    practiseSoon();
  });
  let hasPractised = false;
  function practiseSoon(): void {
    if (hasPractised) return;
    hasPractised = true;
    platform.after(untilPractice, async () => {
      const { session, practise } = await loaded();
      await practise(session, new Turn({ platform })).catch((error: unknown) => log(`practice: ${String(error)}`));
    });
  }

  connection.onDidChangeTextDocument(async ({ textDocument: { uri, version }, contentChanges }) => {
    const { session } = await loaded();
    session.documents.didChange(uri, version, contentChanges);
    session.push?.typed();
    if (isFixture(uri)) await refreshValues();
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
    await othersChanged(session);
    if (changes.some(({ uri }) => isFixture(uri))) await refreshValues();
  });

  async function foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const { session } = await loaded();
    session.workspace.forget(removed.map(({ uri }) => uri));
    session.workspace.discover(added.map(({ uri }) => uri));
    await session.workspace.ready();
    await othersChanged(session);
  }

  /** What was found in open documents may no longer hold, though none of them was edited. */
  async function othersChanged(session: Session): Promise<void> {
    session.push?.changed();
    if (pulls) await connection.languages.diagnostics.refresh();
  }

  connection.onRequest(async (method: string, params: object | unknown[] | undefined, token: CancellationToken) => {
    const { session, requests } = await loaded();
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
