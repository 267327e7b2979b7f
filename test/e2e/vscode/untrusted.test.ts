import { appendFileSync, existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** The folder is opened without asking whether it is trusted, so it is not. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

test('an untrusted workspace is checked and completed, and runs nothing', async () => {
  using quickstart = await copyQuickstart();
  appendFileSync(quickstart.file('event-bus.yaml'), 'extraa: 1\n');
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder, restricted);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.statusBar('Restricted Mode').waitFor({ timeout: 90_000 });
  await workbench.openFile('event-bus.yaml');
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 90_000 });
  await workbench.line('extraa').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('sta');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'status' }).first().waitFor();
  await page.keyboard.press('Escape');

  for (const [file, command] of [
    ['orders.sensor.yaml', 'Run Pipeline'],
    ['orders.sensor.yaml', 'Debug Pipeline'],
    ['small-order.event.yaml', 'Send Event'],
  ] as const) {
    await workbench.openFile(file);
    await workbench.command(`Argo Events: ${command}`);
    await workbench.message('This workspace is not trusted, so nothing runs in it.');
  }
  await picture(page, 'vscode/untrusted');
  expect(existsSync(quickstart.file('.argo-events-local'))).toBe(false);
  await expect(quickstart.post('/orders', {})).rejects.toThrow('fetch failed');
});
