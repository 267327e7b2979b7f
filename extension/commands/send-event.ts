import * as vscode from 'vscode';
import type { Fixture } from '../../emulator/control/protocol/protocol.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { isFixture } from '../manifest.ts';
import type { Dashboard } from '../views/dashboard.ts';

/** Sends the fixture in the editor, else one that the user picks from the workspace, and shows its trace. */
export async function sendEvent(
  emulator: Emulator,
  dashboard: Dashboard,
  resource: vscode.Uri | undefined,
): Promise<void> {
  const file = resource ?? fixtureInEditor() ?? (await pickFixture());
  if (file === undefined) return;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const { event, response, reason } = await emulator.request('send', await parseFixture(file, text));
  const answer = response === undefined ? '' : ` (HTTP ${response.status})`;
  if (event === null) void vscode.window.showWarningMessage(`No event was published${answer}: ${reason}`);
  else dashboard.show(event);
}

function fixtureInEditor(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri !== undefined && isFixture(uri.path) ? uri : undefined;
}

async function pickFixture(): Promise<vscode.Uri | undefined> {
  const files = await vscode.workspace.findFiles('**/*.event.{yaml,yml}', '**/node_modules/**', 1000);
  if (files.length === 0)
    throw new Error(
      'There is no fixture in this workspace: write one as NAME.event.yaml with eventSource, event and request or data.',
    );
  const items = files
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (await vscode.window.showQuickPick(items, { title: 'Send which event?' }))?.uri;
}

/** The emulator judges what is in it; here only its spelling is read. The parser is loaded with the first fixture. */
async function parseFixture(file: vscode.Uri, text: string): Promise<Fixture> {
  const { parse } = await import('yaml');
  const fixture = parse(text) as Partial<Fixture> | null;
  if (typeof fixture?.eventSource !== 'string' || typeof fixture.event !== 'string')
    throw new Error(
      `${vscode.workspace.asRelativePath(file)} is no fixture: it must name an eventSource and an event.`,
    );
  return fixture as Fixture;
}
