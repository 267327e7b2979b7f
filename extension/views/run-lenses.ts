import * as vscode from 'vscode';
import { isManifest } from '../manifest.ts';

/** `▶ Run pipeline | Debug` above each manifest of ours. */
export class RunLenses implements vscode.CodeLensProvider {
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!isManifest(document)) return [];
    const kinds = document.getText().matchAll(/^apiVersion:\s*["']?argoproj\.io\/v1alpha1\b/gm);
    return [...kinds].flatMap(({ index }) => {
      const range = document.lineAt(document.positionAt(index)).range;
      return [
        new vscode.CodeLens(range, {
          title: '$(play) Run pipeline',
          command: 'argo-events-local.run',
          arguments: [document.uri],
        }),
        new vscode.CodeLens(range, {
          title: '$(debug-alt) Debug',
          command: 'argo-events-local.debug',
          arguments: [document.uri],
        }),
      ];
    });
  }
}
