import * as vscode from 'vscode';
import { pathOf } from '../emulator/path-of.ts';
import { assertTrusted } from '../trust.ts';

/** Starts a debug session on the manifest, as F5 does without a launch configuration. */
export async function debug(resource: vscode.Uri | undefined): Promise<void> {
  assertTrusted();
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) throw new Error('Open a manifest first: there is nothing to debug.');
  await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), {
    type: 'argo-events',
    request: 'launch',
    name: `Debug ${uri.path.split('/').at(-1)}`,
    program: pathOf(uri),
  });
}
