import * as vscode from 'vscode';
import type { Emulator } from '../emulator/emulator.ts';
import type { Dashboard } from '../views/dashboard.ts';

/** Shows the dashboard here; with `browser` in the setting, in the user's browser. */
export async function openDashboard(emulator: Emulator, dashboard: Dashboard): Promise<void> {
  const where = vscode.workspace.getConfiguration('argo-events-local').get<'editor' | 'browser'>('dashboard', 'editor');
  const address = emulator.dashboardAddress;
  if (where === 'editor' || address === null) return dashboard.show();
  await vscode.env.openExternal(await vscode.env.asExternalUri(vscode.Uri.parse(address)));
}
