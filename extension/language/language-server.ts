import type * as vscode from 'vscode';

/** The language server and the client that speaks to it; both start with the first manifest. */
export class LanguageServer implements vscode.Disposable {
  private readonly startClient: () => Promise<vscode.Disposable>;
  private readonly log: vscode.LogOutputChannel;
  private client: Promise<vscode.Disposable | null> | null = null;

  constructor(startClient: () => Promise<vscode.Disposable>, log: vscode.LogOutputChannel) {
    this.startClient = startClient;
    this.log = log;
  }

  /** Does nothing when it was started before. Without it the rest of the extension works; the log says why it is missing. */
  start(): void {
    this.client ??= this.startClient().catch((error: unknown) => {
      this.log.error(`language server: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return null;
    });
  }

  dispose(): void {
    void this.client?.then((client) => client?.dispose());
  }
}
