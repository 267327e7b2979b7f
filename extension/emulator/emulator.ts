import * as vscode from 'vscode';
import type { Method, Methods, Notification } from '../../emulator/control/protocol/protocol.ts';
import { assertTrusted } from '../trust.ts';
import { Connection } from './connection.ts';
import { EmulatorProcess } from './emulator-process.ts';
import { pathOf } from './path-of.ts';
import { findRuntime } from './runtime.ts';

export type Bus = 'embedded' | 'jetstream' | 'kafka';
export type State = 'stopped' | 'starting' | 'running' | 'stopping';

export interface RunOptions {
  /** Manifests, or a folder of them. */
  readonly files: readonly vscode.Uri[];
  readonly bus: Bus;
  /** Events wait until a debug session has set its breakpoints. */
  readonly awaitsDebugger?: boolean;
}

/** The emulator of this window: at most one process, and the connection to it. */
export class Emulator implements vscode.Disposable {
  private readonly context: vscode.ExtensionContext;
  private readonly log: vscode.LogOutputChannel;
  private readonly states = new vscode.EventEmitter<State>();
  private readonly notifications = new vscode.EventEmitter<Notification>();
  private process: EmulatorProcess | null = null;
  private connection: Connection | null = null;
  private starting: Promise<void> | null = null;
  private current: State = 'stopped';

  readonly onDidChangeState = this.states.event;
  readonly onNotification = this.notifications.event;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.context = context;
    this.log = log;
  }

  get state(): State {
    return this.current;
  }

  /** Where a browser finds the dashboard of the running emulator. */
  get dashboardAddress(): string | null {
    return this.connection?.dashboardAddress ?? null;
  }

  /** Starts it and resolves when it serves; one that runs already is stopped first. Rejects with one sentence. */
  async run(options: RunOptions): Promise<void> {
    if (this.starting !== null) return this.starting;
    this.starting = this.start(options).finally(() => (this.starting = null));
    return this.starting;
  }

  /** Resolves when the process has ended; it finishes running actions first. */
  async stop(): Promise<void> {
    const { process, connection } = this;
    if (process === null) return;
    this.become('stopping');
    // The answer may be cut off by the end that was asked for.
    if (connection !== null) await connection.request('stop', {}).catch(() => null);
    await process.stop();
  }

  async request<M extends Method>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    if (this.connection === null) throw new Error('Argo Events Local is not running: start it with Run.');
    return this.connection.request(method, params);
  }

  dispose(): void {
    this.connection?.dispose();
    this.process?.kill();
    this.states.dispose();
    this.notifications.dispose();
  }

  private async start({ files, bus, awaitsDebugger = false }: RunOptions): Promise<void> {
    assertTrusted();
    const paths = files.map(pathOf);
    await this.stop();
    this.become('starting');
    try {
      const runtime = await findRuntime(
        vscode.workspace.getConfiguration('argo-events-local').get<string>('node') || null,
      );
      const folder = folderOf(files[0]);
      const process = EmulatorProcess.start({
        runtime,
        bin: this.context.asAbsolutePath('dist/bin/argo-events-local.cjs'),
        folder,
        files: paths,
        bus,
        awaitsDebugger,
        log: this.log,
        onExit: (reason) => this.ended(process, reason),
      });
      this.process = process;
      this.connection = await Connection.open(await process.ready, (notification) =>
        this.notifications.fire(notification),
      );
      this.become('running');
    } catch (error) {
      this.process?.kill();
      this.process = null;
      this.become('stopped');
      throw error;
    }
  }

  private ended(process: EmulatorProcess, reason: string | null): void {
    if (this.process !== process) return;
    this.connection?.dispose();
    this.connection = null;
    this.process = null;
    const unexpected = this.current === 'running' && reason !== null;
    this.become('stopped');
    if (unexpected) void vscode.window.showErrorMessage(`Argo Events Local ended: ${reason}`);
  }

  private become(state: State): void {
    this.current = state;
    this.states.fire(state);
  }
}

/** The workspace folder of a file; outside of one, the folder that the file is in. */
function folderOf(file: vscode.Uri | undefined): string {
  const workspace = file === undefined ? undefined : vscode.workspace.getWorkspaceFolder(file);
  const folder = workspace ?? vscode.workspace.workspaceFolders?.[0];
  if (folder !== undefined) return folder.uri.fsPath;
  if (file === undefined) throw new Error('Open a folder or a manifest first: there is nothing to run.');
  return vscode.Uri.joinPath(file, '..').fsPath;
}
