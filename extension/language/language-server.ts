import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The language server's process and the client that speaks to it; both start with the first manifest. */
export class LanguageServer implements vscode.Disposable {
  private readonly module: string;
  private readonly log: vscode.LogOutputChannel;
  private client: LanguageClient | null = null;

  constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
    this.module = context.asAbsolutePath('dist/language-server.cjs');
    this.log = log;
  }

  async start(): Promise<void> {
    if (this.client !== null) return;
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module: this.module, transport: TransportKind.ipc };
    this.client = new LanguageClient(
      'argo-events-local',
      'Argo Events Local: language server',
      { run: server, debug: { ...server, options: { execArgv: ['--inspect=6010'] } } },
      {
        documentSelector: [{ language: 'yaml' }],
        outputChannel: this.log,
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}') },
      },
    );
    await this.client.start().catch((error: unknown) => this.log.error(`language server: ${String(error)}`));
  }

  dispose(): void {
    void this.client?.dispose();
  }
}
