import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { artefacts } from '../../artefacts.ts';
import { copyQuickstart } from '../../quickstart.ts';
import { launchChromium, picture } from '../chromium.ts';
import { startVsCode } from './code-server.ts';
import { packOtherExtension } from './other-extension.ts';
import { Workbench } from './workbench.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('beside another extension for YAML both hover and complete, and only the other formats', async () => {
  using quickstart = await copyQuickstart();
  using other = packOtherExtension();
  await using vscode = await startVsCode([artefacts.vsix, other.vsix], quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('orders.sensor.yaml');
  await page.locator('.codelens-decoration').getByText('Run').first().waitFor({ timeout: 60_000 });

  await workbench.line('eventName: payment').getByText('payment', { exact: true }).hover();
  const hover = page.locator('.monaco-hover:visible');
  await hover.getByText('hover of the other').waitFor();
  await hover.getByText('Defined in EventSource shop').waitFor();
  await picture(page, 'vscode/beside-others');

  await workbench.line('eventName: payment').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Space');
  const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  await suggestions.getByText('otherItem').first().waitFor();
  await suggestions.getByText('payment').first().waitFor();
  await page.keyboard.press('Escape');

  await workbench.command('Format Document');
  await workbench.line('# formatted by the other').waitFor();
});
