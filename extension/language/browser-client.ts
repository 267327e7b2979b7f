import type * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { serveFiles } from './client-files.ts';
import { clientOptions } from './client-options.ts';
import type { StartedClient } from './language-server.ts';

/** Starts the language server as a web worker and connects a client to it. */
export async function startBrowserClient(script: vscode.Uri, log: vscode.LogOutputChannel): Promise<StartedClient> {
  const worker = await startWorker(script.toString(true));
  const client = new LanguageClient(
    'argo-events-local',
    'Argo Events Local: language server',
    worker,
    clientOptions(log, ['argo-events-local.pinEvent']),
  );
  serveFiles(client);
  await client.start();
  return {
    notify: (method, params) => client.sendNotification(method, params),
    dispose: () => {
      void client.dispose();
      worker.terminate();
    },
  };
}

/** Where the extension is installed on a remote machine, VS Code refuses a worker from its address, but gives its text. */
async function startWorker(address: string): Promise<Worker> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read: ${response.status} ${response.statusText}`);
  const script = URL.createObjectURL(await response.blob());
  return new Worker(script, { name: 'Argo Events Local: language server' });
}
