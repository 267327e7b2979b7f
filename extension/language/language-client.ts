import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serveFiles } from './client-files.ts';
import { clientOptions } from './client-options.ts';
import type { StartedClient } from './language-server.ts';

/**
 * Starts the language server as a process and connects a client to it. This file is a bundle of its own, because the
 * client is two thirds of the extension and only needed when there is a manifest.
 */
export async function startLanguageClient(module: string, log: vscode.LogOutputChannel): Promise<StartedClient> {
  const server = { module, args: ['language-server'], transport: TransportKind.ipc };
  const client = new LanguageClient(
    'argo-events-local',
    'Argo Events Local: language server',
    { run: server, debug: { ...server, options: { execArgv: ['--inspect=6010'] } } },
    clientOptions(log, ['argo-events-local.sendEvent', 'argo-events-local.pinEvent']),
  );
  serveFiles(client);
  await client.start();
  return {
    notify: (method, params) => client.sendNotification(method, params),
    dispose: () => void client.dispose(),
  };
}
