import * as vscode from 'vscode';

/** Nothing of a workspace runs before its user trusts it. */
export function assertTrusted(): void {
  if (!vscode.workspace.isTrusted)
    throw new Error(
      'This workspace is not trusted, so nothing runs in it. Trust it first (Workspaces: Manage Workspace Trust).',
    );
}
