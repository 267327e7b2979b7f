import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { artefacts } from '../../artefacts.ts';
import { copyQuickstart } from '../../quickstart.ts';
import { launchChromium, picture } from '../chromium.ts';
import { eventually } from '../eventually.ts';
import { startVsCode } from './code-server.ts';
import { Workbench } from './workbench.ts';

let browser: Browser;

const small = { id: 'A-1', customer: 'charles babbage', total: 12, items: [] };
const large = { id: 'A-2', customer: 'ada lovelace', total: 99.5, items: [{ sku: 'lamp', count: 2 }] };

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('run, post, see the trace, go to the line, stop', async () => {
  using quickstart = await copyQuickstart();
  // A fixture as some editors of Windows write it.
  const fixture = quickstart.file('fixtures/small-order.event.yaml');
  writeFileSync(fixture, `\uFEFF${readFileSync(fixture, 'utf8')}`, 'utf16le');
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('orders.sensor.yaml');
  // The button of the editor's title.
  await page.locator('.editor-actions a[aria-label^="Run Pipeline"]').first().click({ timeout: 30_000 });
  const dashboard = workbench.webview();
  await dashboard.getByText('Waiting for the first event').waitFor({ timeout: 30_000 });
  expect(await quickstart.post('/orders', small)).toEqual({ status: 200, text: 'success' });
  await dashboard.getByRole('option').first().click();
  await dashboard.getByText('body.total').first().waitFor();
  await picture(page, 'vscode/trace');
  await workbench.statusBar('1 event').waitFor();
  // A place in the trace is a link to the manifest.
  await dashboard
    .getByRole('button', { name: /orders\.sensor\.yaml:\d+/ })
    .first()
    .click();
  await workbench.tab('orders.sensor.yaml').waitFor();

  // An edited event is a new one; saved, it is a fixture like any other.
  await dashboard.getByRole('button', { name: 'Edit and replay' }).click();
  await dashboard.locator('.text-editor .view-line', { hasText: '"total": 12' }).click({ timeout: 30_000 });
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('34');
  await picture(page, 'vscode/edit');
  await dashboard.getByRole('button', { name: 'Save as fixture' }).click();
  const dialog = page.locator('.quick-input-widget');
  await dialog.getByText('Save as fixture').waitFor();
  await dialog.locator('input').press('Enter');
  await workbench.tab(/^order-[0-9a-f]{8}\.event\.yaml$/).waitFor();
  await workbench.line('"total": 1234').waitFor();
  await dashboard.getByRole('button', { name: 'Send', exact: true }).click();
  await dashboard.getByRole('button', { name: /^replay of/ }).waitFor();
  await workbench.statusBar('2 events').waitFor();

  await workbench.openFile('small-order.event.yaml');
  await workbench.command('Argo Events: Send Event');
  await workbench.statusBar('3 events').waitFor();
  await dashboard.getByText('A-1002').first().waitFor();

  await workbench.command('Argo Events: Stop Pipeline');
  await dashboard.getByRole('heading', { name: 'Nothing is running' }).waitFor();
  await picture(page, 'vscode/stopped');
  await eventually(() => expect(quickstart.post('/orders', small)).rejects.toThrow());
});

test('a breakpoint on a filter stops there with the event and its verdict', async () => {
  using quickstart = await copyQuickstart();
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;
  await workbench.openFile('orders.sensor.yaml');
  await workbench.putCursorInto('- path: body.total', 13);
  await page.keyboard.press('F9');
  await page.locator('.codicon-debug-breakpoint, .codicon-debug-breakpoint-unverified').first().waitFor();
  await workbench.command('Argo Events: Debug Pipeline');
  await page.locator('.debug-toolbar').waitFor({ timeout: 30_000 });
  await eventually(async () => expect(await fetch(quickstart.address).then(({ status }) => status)).toBe(404));

  const answer = quickstart.post('/orders', large);
  await page.locator('.debug-top-stack-frame-line, .codicon-debug-stackframe').first().waitFor({ timeout: 20_000 });
  const variables = page.locator('.debug-variables');
  await variables.getByText('"pass"').first().waitFor();
  await variables.getByText('Event', { exact: true }).click();
  await variables.getByText('event =').click();
  await variables.getByText('data =').click();
  await picture(page, 'vscode/breakpoint');
  expect(await answer).toEqual({ status: 200, text: 'success' });

  // Each trigger that depends on the order has a delivery of its own, and each of them stops there.
  const paused = page.locator('.debug-call-stack').getByText(/paused before filter/i);
  await eventually(async () => {
    if ((await paused.count()) > 0) await page.keyboard.press('F5');
    expect(await paused.count()).toBe(0);
  });
  await page.keyboard.press('Shift+F5');
  await page.locator('.debug-toolbar').waitFor({ state: 'hidden' });
});
