import * as vscode from 'vscode';

/** An event of a source (`EVENTSOURCE/EVENT`), and the events that its values can be shown on, as a code lens hands them on. */
export interface Pinnable {
  readonly name: string;
  readonly candidates: readonly { readonly choice: string; readonly description: string }[];
}

/** Lets the user pick the event that values are shown on; the workspace remembers it in its settings. */
export async function pinEvent({ name, candidates }: Pinnable): Promise<void> {
  const items = candidates.map(({ choice, description }) => ({ label: choice, description }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Show values of ${name} on which event?`,
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  const settings = vscode.workspace.getConfiguration('argo-events-local');
  const pinned = settings.get<Readonly<Record<string, string>>>('pinnedEvents', {});
  const isWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const target = isWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('pinnedEvents', { ...pinned, [name]: picked.label }, target);
}
