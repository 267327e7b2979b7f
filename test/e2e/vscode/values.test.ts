import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { artefacts } from '../../artefacts.ts';
import { copyQuickstart } from '../../quickstart.ts';
import { launchChromium, picture } from '../chromium.ts';
import { startVsCode } from './code-server.ts';
import { Workbench } from './workbench.ts';

let browser: Browser;

const small = { id: 'A-1', customer: 'charles babbage', total: 12, items: [] };

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('values on a fixture, counts of the run, values on what was recorded', async () => {
  using quickstart = await copyQuickstart();
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('orders.sensor.yaml');
  const path = workbench.line('- path: body.total');
  await path.getByText('✓ 99.5').waitFor({ timeout: 30_000 });
  await path.getByText('total', { exact: true }).hover();
  const hover = page.locator('.monaco-hover:visible', { hasText: 'On the fixture order.event.yaml:' });
  await hover.getByText('body.total is 99.5 and is >= "50"').waitFor();
  await picture(page, 'vscode/hover-value');

  await workbench.command('Argo Events: Run Pipeline');
  await workbench.webview().getByText('Waiting for the first event').waitFor({ timeout: 30_000 });
  expect(await quickstart.post('/orders', small)).toEqual({ status: 200, text: 'success' });
  const lenses = page.locator('.codelens-decoration');
  await lenses.getByText('1 in · 1 rejected').waitFor();
  await lenses.getByText('1 rejected here').waitFor();
  await picture(page, 'vscode/counts');

  await lenses.getByText('on the fixture order.event.yaml').click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'the event recorded last' }).click();
  await path.getByText('✗ 12').waitFor();
  await lenses.getByText('on the event recorded last').waitFor();
  await picture(page, 'vscode/recorded-value');
});
