import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type Diagnostic,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../language-server/server.ts';
import type { FileSystem } from '../language-server/workspace/file-system.ts';

export interface ClientOptions {
  readonly files: FileSystem;
  /** None for a client without a workspace. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** In nanoseconds; the machine's clock by default. */
  readonly now?: () => bigint;
  /** Answers what the server asks; called before anything is sent. */
  readonly answer?: (client: ProtocolConnection) => void;
}

/** A client and the real server in one process, over two pipes. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  private version = 1;

  private constructor(connection: ProtocolConnection) {
    this.connection = connection;
  }

  static async start(options: ClientOptions): Promise<LanguageClient> {
    const { files, folders = [], capabilities = pulling, now = clock, answer } = options;
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    startServer(server, {
      version: 'test',
      rulePages: null,
      recordings: null,
      now,
      zone: () => 'UTC',
      after: (delay, run) => {
        const timer = setTimeout(run, delay);
        return () => clearTimeout(timer);
      },
      files,
    });
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    answer?.(connection);
    connection.listen();
    const workspaceFolders = folders.length === 0 ? null : folders.map((uri) => ({ uri, name: uri }));
    await connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await connection.sendNotification('initialized', {});
    return new LanguageClient(connection);
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: this.version++, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces a range, or the whole text. */
  edit(uri: string, text: string, range?: Range): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: this.version++ },
      contentChanges: [range === undefined ? { text } : { range, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.connection.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return (await this.ask<{ items: Diagnostic[] }>('diagnostic', uri)).items;
  }

  async codes(uri: string): Promise<unknown[]> {
    return (await this.diagnostics(uri)).map(({ code }) => code);
  }

  /** Tells of files that somebody else made, changed or removed. */
  filesChanged(...uris: string[]): Promise<void> {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }
}

function clock(): bigint {
  return BigInt(Date.now()) * 1_000_000n;
}

/** A client that asks for diagnostics. */
export const pulling: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** Files in memory, by URI. */
export function filesOf(disk: ReadonlyMap<string, string>): FileSystem {
  return {
    async *yamlFiles(folder) {
      for (const [uri, text] of disk) if (uri.startsWith(`${folder}/`)) yield { uri, text };
    },
    read: (uri) => Promise.resolve(disk.get(uri) ?? null),
  };
}
