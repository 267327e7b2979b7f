import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serveFiles } from './client-files.ts';
import { clientOptions } from './client-options.ts';

/**
 * Starts the language server as a process and connects a client to it. This file is a bundle of its own, because the
 * client is two thirds of the extension and only needed when there is a manifest.
 */
export async function startLanguageClient(module: string, log: vscode.LogOutputChannel): Promise<vscode.Disposable> {
  const server = { module, args: ['language-server'], transport: TransportKind.ipc };
  const client = new LanguageClient(
    'argo-events-local',
    'Argo Events Local: language server',
    { run: server, debug: { ...server, options: { execArgv: ['--inspect=6010'] } } },
    clientOptions(log),
  );
  serveFiles(client);
  await client.start();
  return { dispose: () => void client.dispose() };
}
