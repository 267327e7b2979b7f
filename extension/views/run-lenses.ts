import * as vscode from 'vscode';
import { manifestsIn } from '../manifest.ts';

/** `▶ Run pipeline | Debug` above each manifest of ours. */
export class RunLenses implements vscode.CodeLensProvider {
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return manifestsIn(document.getText()).flatMap((index) => {
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
