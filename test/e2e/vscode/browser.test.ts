import { appendFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { artefacts } from '../../artefacts.ts';
import { copyQuickstart } from '../../quickstart.ts';
import { launchChromium, picture } from '../chromium.ts';
import { startVsCode } from './code-server.ts';
import { Workbench } from './workbench.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** The setting puts the extension into the extension host that runs as a web worker, where it has no Node. */
const inWorker = { 'remote.extensionKind': { 'argo-events-local.argo-events-local': ['web'] } };

test('in the extension host of the browser there are language features, and commands say why there is no more', async () => {
  using quickstart = await copyQuickstart();
  appendFileSync(quickstart.file('event-bus.yaml'), 'extraa: 1\n');
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder, inWorker);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('event-bus.yaml');
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
  await workbench.line('extraa').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('sta');
  await workbench.suggest('status');
  // Behind a key that was chosen its values are there at once, here too.
  await page.keyboard.press('Escape');
  await page.keyboard.insertText('\n---\napiVersion: argoproj.io/v1alpha1\nki');
  await workbench.suggest('kind');
  await page.keyboard.press('Tab');
  await workbench.suggestion('EventSource').waitFor();
  await page.keyboard.press('Escape');
  await workbench.command('Argo Events: Run Pipeline');
  await page.locator('.notification-toast').getByText('Pipelines cannot run in a browser alone').waitFor();
  await picture(page, 'vscode/browser');
});
