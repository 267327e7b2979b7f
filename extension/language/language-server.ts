import type * as vscode from 'vscode';

/** A client that is connected to the server. */
export interface StartedClient extends vscode.Disposable {
  notify(method: string, params: object): Promise<void>;
}

/** The language server and the client that speaks to it; both start with the first file that is one of ours or may become one. */
export class LanguageServer implements vscode.Disposable {
  private readonly startClient: () => Promise<StartedClient>;
  private readonly log: vscode.LogOutputChannel;
  private client: Promise<StartedClient | null> | null = null;

  constructor(startClient: () => Promise<StartedClient>, log: vscode.LogOutputChannel) {
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

  /** Tells the server something; where there is none, nobody needs to know. */
  async notify(method: string, params: object): Promise<void> {
    await (await this.client)?.notify(method, params);
  }

  dispose(): void {
    void this.client?.then((client) => client?.dispose());
  }
}
