import * as vscode from 'vscode';
import { pinEvent } from './commands/pin-event.ts';
import { startBrowserClient } from './language/browser-client.ts';
import { LanguageServer } from './language/language-server.ts';
import { ManifestContext } from './manifest-context.ts';

/** Wires the extension where VS Code runs in a browser alone: the language features are there, the emulator cannot be. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Argo Events Local', { log: true });
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/browser/language-server.js');
  const languageServer = new LanguageServer(() => startBrowserClient(script, log), log);
  const { contributes } = context.extension.packageJSON as {
    contributes: { commands: readonly { command: string }[] };
  };
  context.subscriptions.push(
    log,
    languageServer,
    new ManifestContext(() => languageServer.start()),
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(
        command,
        command === 'argo-events-local.showLog' ? () => log.show(true) : sayWhere,
      ),
    ),
    vscode.commands.registerCommand('argo-events-local.pinEvent', pinEvent),
    vscode.debug.registerDebugConfigurationProvider('argo-events', {
      resolveDebugConfiguration: () => {
        sayWhere();
        return undefined;
      },
    }),
  );
}

function sayWhere(): void {
  void vscode.window.showInformationMessage(
    'Pipelines cannot run in a browser alone: open the folder in VS Code on your desktop, or over a remote connection.',
  );
}
