import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { artefacts } from '../artefacts.ts';

/** The command line of the tarball, unpacked into a folder of its own. */
export interface Unpacked extends Disposable {
  readonly bin: string;
}

export function unpackTarball(): Unpacked {
  const folder = mkdtempSync(join(tmpdir(), 'tarball-'));
  execFileSync('tar', ['-xzf', artefacts.tarball, '-C', folder]);
  return {
    bin: join(folder, 'package/bin/argo-events-local.cjs'),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Its language server over stdio, as other editors start it. */
export class LanguageServerProcess implements Disposable {
  readonly client: ProtocolConnection;
  /** What it said of itself. */
  readonly initialized: InitializeResult;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  private readonly server: ChildProcess;

  /** `answer` answers what the server asks; it is called before anything is sent. */
  static async start(
    bin: string,
    folder: string,
    capabilities: ClientCapabilities,
    answer: (client: ProtocolConnection) => void = () => {},
  ): Promise<LanguageServerProcess> {
    const server = spawn(process.execPath, [bin, 'language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    answer(client);
    client.listen();
    const root = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: root, name: 'folder' }];
    const params = { processId: process.pid, rootUri: root, workspaceFolders, capabilities };
    const initialized = await client.sendRequest<InitializeResult>('initialize', params);
    await client.sendNotification('initialized', {});
    return new LanguageServerProcess(server, client, initialized);
  }

  private constructor(server: ChildProcess, client: ProtocolConnection, initialized: InitializeResult) {
    this.server = server;
    this.client = client;
    this.initialized = initialized;
    this.ended = new Promise((resolve) => server.on('exit', resolve));
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.client.sendNotification('textDocument/didOpen', { textDocument });
  }

  ask<T>(method: string, uri: string, params: object = {}): Promise<T> {
    return this.client.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri }, ...params });
  }

  [Symbol.dispose](): void {
    this.client.dispose();
    this.server.kill();
  }
}
