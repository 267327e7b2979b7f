import type * as vscode from 'vscode';
import type { Emulator } from '../emulator/emulator.ts';
import type { LanguageServer } from './language-server.ts';

/** Hands on to the language server what the running emulator has recorded: one question at a time, the last one the newest. */
export class ActivityFeed implements vscode.Disposable {
  private readonly emulator: Emulator;
  private readonly languageServer: LanguageServer;
  private readonly subscriptions: readonly vscode.Disposable[];
  private isAsking = false;
  private isStale = false;

  constructor(emulator: Emulator, languageServer: LanguageServer) {
    this.emulator = emulator;
    this.languageServer = languageServer;
    this.subscriptions = [
      emulator.onDidChangeState((state) => {
        if (state === 'running') void this.ask();
      }),
      // It comes when something was recorded, and no more than a few times a second.
      emulator.onNotification(({ notification }) => {
        if (notification === 'status') void this.ask();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async ask(): Promise<void> {
    this.isStale = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isStale) {
      this.isStale = false;
      // An emulator that ends meanwhile has nothing more to say; what it said before still stands.
      const activity = await this.emulator.request('activity', {}).catch(() => null);
      if (activity !== null) await this.languageServer.notify('argo-events-local/activity', activity);
    }
    this.isAsking = false;
  }
}
