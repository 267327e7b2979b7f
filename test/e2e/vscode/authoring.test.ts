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

test('a manifest is checked and completed by the language server of the VSIX', async () => {
  using quickstart = await copyQuickstart();
  appendFileSync(quickstart.file('event-bus.yaml'), 'extraa: 1\n');
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('event-bus.yaml');
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 30_000 });
  await page.locator('.codelens-decoration').getByText('Run').first().waitFor();
  await workbench.line('extraa').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('sta');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'status' }).first().waitFor();
  await picture(page, 'vscode/authoring');
});
