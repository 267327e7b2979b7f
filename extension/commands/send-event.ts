import * as vscode from 'vscode';
import type { Fixture } from '../../emulator/control/protocol/protocol.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { isFixture } from '../manifest.ts';
import { readText } from '../read-text.ts';
import { assertTrusted } from '../trust.ts';
import type { Dashboard } from '../views/dashboard.ts';

/** A fixture's file as a menu or a code lens names it, or the event itself. */
export type Sendable = vscode.Uri | { readonly uri: string } | Fixture;

/** Sends what is asked for, else the fixture in the editor, else one that the user picks, and shows its trace. */
export async function sendEvent(emulator: Emulator, dashboard: Dashboard, what: Sendable | undefined): Promise<void> {
  assertTrusted();
  const fixture = what !== undefined && 'eventSource' in what ? what : await readFixture(what);
  if (fixture === undefined) return;
  const { event, response, reason } = await emulator.request('send', fixture);
  const answer = response === undefined ? '' : ` (HTTP ${response.status})`;
  if (event === null) void vscode.window.showWarningMessage(`No event was published${answer}: ${reason}`);
  else dashboard.show(event);
}

async function readFixture(what: vscode.Uri | { readonly uri: string } | undefined): Promise<Fixture | undefined> {
  const named = what !== undefined && 'uri' in what ? vscode.Uri.parse(what.uri, true) : what;
  const file = named ?? fixtureInEditor() ?? (await pickFixture());
  if (file === undefined) return undefined;
  return parseFixture(file, await readText(file));
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
