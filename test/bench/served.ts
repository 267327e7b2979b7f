import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';

/** A language server in a process of its own, started as an editor starts it. */
export class Served {
  readonly connection: MessageConnection;
  /** From the start of the process to the answer of `initialize`, in milliseconds. */
  readonly initialize: number;
  /** Whether diagnostics are asked for, or sent. */
  readonly pulls: boolean;
  private readonly child: ChildProcess;

  private constructor(
    child: ChildProcess,
    connection: MessageConnection,
    found: { initialize: number; pulls: boolean },
  ) {
    this.child = child;
    this.connection = connection;
    this.initialize = found.initialize;
    this.pulls = found.pulls;
  }

  static async start([command, ...args]: readonly string[], rootUri: string | null = null): Promise<Served> {
    const started = performance.now();
    const child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    // What yaml-language-server asks for; the order of the answers is that of the sections.
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? yamlSettings : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const workspaceFolders = rootUri === null ? [] : [{ uri: rootUri, name: 'bench' }];
    const answer = await connection.sendRequest<{ capabilities: { diagnosticProvider?: object } }>('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders,
      capabilities,
    });
    const initialize = performance.now() - started;
    await connection.sendNotification('initialized', {});
    return new Served(child, connection, { initialize, pulls: answer.capabilities.diagnosticProvider !== undefined });
  }

  /** Resident memory in MiB. */
  memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))![1]) / 1024;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.on('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}

const schema = pathToFileURL(join(import.meta.dirname, '../../schemas/json/argo-events.schema.json')).href;

/** The peer gets our schema for all files, and nothing from the internet. */
const yamlSettings = {
  schemas: { [schema]: ['*.yaml'] },
  schemaStore: { enable: false, url: '' },
  kubernetesCRDStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
};

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    synchronization: {},
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: { versionSupport: true },
    diagnostic: {},
  },
};
