import * as vscode from 'vscode';
import { isForLanguageServer, isManifest } from './manifest.ts';

/**
 * Tells VS Code when the buttons of a manifest make sense (`argo-events-local.manifest`), and us when something is open that the
 * language server has something to say about.
 */
export class ManifestContext implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly startServer: () => void;
  private isStarted = false;

  constructor(startServer: () => void) {
    this.startServer = startServer;
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidOpenTextDocument((document) => this.see(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.update();
      }),
    ];
    for (const document of vscode.workspace.textDocuments) this.see(document);
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    setContext('manifest', document !== undefined && this.see(document));
  }

  private see(document: vscode.TextDocument): boolean {
    if (!this.isStarted && isForLanguageServer(document)) {
      this.isStarted = true;
      this.startServer();
    }
    return isManifest(document);
  }
}

/** Sets what `when` clauses of `package.json` read. */
export function setContext(name: 'manifest' | 'emulator' | 'running', value: boolean): void {
  void vscode.commands.executeCommand('setContext', `argo-events-local.${name}`, value);
}
