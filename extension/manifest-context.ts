import * as vscode from 'vscode';
import type { Emulator } from './emulator/emulator.ts';
import { isManifest } from './manifest.ts';

/** Tells VS Code when our buttons make sense (`argo-events-local.manifest`, `.running`), and when the first manifest is open. */
export class ManifestContext implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly onFirstManifest: () => void;
  private seen = false;

  constructor(emulator: Emulator, onFirstManifest: () => void) {
    this.onFirstManifest = onFirstManifest;
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidOpenTextDocument((document) => this.see(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.update();
      }),
      emulator.onDidChangeState((state) => set('running', state !== 'stopped')),
    ];
    for (const document of vscode.workspace.textDocuments) this.see(document);
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const document = vscode.window.activeTextEditor?.document;
    set('manifest', document !== undefined && this.see(document));
  }

  private see(document: vscode.TextDocument): boolean {
    const ours = isManifest(document);
    if (ours && !this.seen) {
      this.seen = true;
      this.onFirstManifest();
    }
    return ours;
  }
}

function set(name: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', `argo-events-local.${name}`, value);
}
