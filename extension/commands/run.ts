import * as vscode from 'vscode';
import type { Bus, Emulator } from '../emulator/emulator.ts';
import { isManifest } from '../manifest.ts';
import type { Dashboard } from '../views/dashboard.ts';

/** Runs what is asked for, else the manifest in the editor, else the whole folder, on the configured bus; then shows the dashboard. */
export async function run(emulator: Emulator, dashboard: Dashboard, resource: vscode.Uri | undefined): Promise<void> {
  await runWith(
    emulator,
    dashboard,
    resource,
    vscode.workspace.getConfiguration('argo-events-local').get<Bus>('bus', 'embedded'),
  );
}

/** The same, on a bus that the user picks. */
export async function runOn(emulator: Emulator, dashboard: Dashboard, resource: vscode.Uri | undefined): Promise<void> {
  const choice = await vscode.window.showQuickPick(buses, { title: 'Run on which bus?', matchOnDescription: true });
  if (choice !== undefined) await runWith(emulator, dashboard, resource, choice.bus);
}

const buses: readonly (vscode.QuickPickItem & { readonly bus: Bus })[] = [
  { bus: 'embedded', label: '$(database) Embedded', description: 'durable on disk; needs nothing installed' },
  { bus: 'jetstream', label: '$(server) NATS JetStream', description: 'in a container; needs Docker' },
  { bus: 'kafka', label: '$(server) Kafka (Redpanda)', description: 'in a container; needs Docker' },
];

async function runWith(
  emulator: Emulator,
  dashboard: Dashboard,
  resource: vscode.Uri | undefined,
  bus: Bus,
): Promise<void> {
  await vscode.workspace.saveAll(false);
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Starting Argo Events Local' },
    () => emulator.run({ files: filesToRun(resource), bus }),
  );
  dashboard.show();
}

/** A manifest runs together with everything in the workspace that it refers to or that refers to it. */
function filesToRun(resource: vscode.Uri | undefined): readonly vscode.Uri[] {
  if (resource !== undefined) return [resource];
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined && !document.isUntitled && isManifest(document)) return [document.uri];
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}
