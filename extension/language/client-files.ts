import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readText } from '../read-text.ts';

/** Reads for the language server what it cannot reach itself: the files of a virtual workspace, in a browser all of them. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('argo-events-local/yamlFiles', async ({ folder }: { readonly folder: string }) => {
    const files = await yamlFiles(vscode.Uri.parse(folder, true));
    return files.map(String);
  });
  client.onRequest('argo-events-local/readFile', ({ uri }: { readonly uri: string }) =>
    read(vscode.Uri.parse(uri, true)),
  );
}

/** All below a folder; hidden and vendored folders are left out. It does not search, because not every file system can. */
async function yamlFiles(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const found = entries.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory)
      return name === 'node_modules' || name.startsWith('.') ? [] : await yamlFiles(uri);
    return type === vscode.FileType.File && /\.ya?ml$/.test(name) ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size >= largest) return null;
    return await readText(uri);
  } catch {
    return null;
  }
}

const largest = 5 * 1024 * 1024;
