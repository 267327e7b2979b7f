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

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('a manifest is checked, mended, explained, completed and renamed by the language server of the VSIX', async () => {
  using quickstart = await copyQuickstart();
  const file = quickstart.file('orders.sensor.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('eventName: payment', 'eventName: paymnt'));
  writeFileSync(quickstart.file('new.yaml'), '');
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder);
  const workbench = await Workbench.open(browser, vscode.address);
  const { page } = workbench;

  // An empty file, before anything says what it will be; behind a key that was chosen the values are there at once.
  await workbench.openFile('new.yaml');
  await page.locator('.editor-instance .view-lines').first().click();
  await workbench.suggest('a whole example');
  await picture(page, 'vscode/new-file');
  await page.keyboard.press('Escape');
  await page.keyboard.insertText('apiVersion: argoproj.io/v1alpha1\nki');
  await workbench.suggest('kind');
  await page.keyboard.press('Tab');
  await workbench.suggestion('EventSource').waitFor();
  await picture(page, 'vscode/value-of-key');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+S');

  await workbench.openFile('orders.sensor.yaml');
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
  // It is still a YAML file to all other extensions.
  await workbench.statusBar(/^YAML$/).waitFor();

  // The quick fix of the event that nobody has.
  await workbench.word('paymnt').click();
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Change to payment' });
  // The menu closes when lenses come and move the lines.
  await eventually(async () => {
    if (!(await fix.isVisible())) await page.keyboard.press('Control+.');
    await fix.waitFor({ timeout: 3_000 });
  }, 30_000);
  await picture(page, 'vscode/quick-fix');
  await fix.click();
  await workbench.line('eventName: payment').waitFor();

  // What the event is, and where it comes from.
  await workbench.line('eventName: payment').getByText('payment', { exact: true }).hover();
  await page.locator('.monaco-hover:visible', { hasText: 'Defined in EventSource shop' }).waitFor();
  await picture(page, 'vscode/hover');

  // The dependency under the cursor; that the conditions of the triggers follow is seen in the file at the end.
  await workbench.line('- name: payment').locator('span').last().click();
  await page.keyboard.press('F2');
  const name = page.locator('.rename-box input');
  await name.waitFor();
  await name.fill('paid');
  await picture(page, 'vscode/rename');
  await name.press('Enter');
  await workbench.line('- name: paid').waitFor();

  // The names of the events that there are.
  await workbench.line('eventName: payment').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await workbench.suggest('payment');
  await workbench.suggestion('order').waitFor();
  await picture(page, 'vscode/completion');
  await page.keyboard.press('Escape');

  await workbench.openFile('shop.event-source.yaml');
  const lenses = page.locator('.codelens-decoration');
  await lenses.getByText('1 sensor listens').first().waitFor();
  await lenses.getByText('Run').first().waitFor();
  await picture(page, 'vscode/code-lens');

  // A whole example, whose lines stand where they belong.
  await workbench.line('spec:').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('  nats');
  await workbench.suggestion('nats (example)').click();
  await workbench.line('subject: example').waitFor();
  await page.keyboard.press('Control+S');
  const source = quickstart.file('shop.event-source.yaml');
  const example = /^spec:\n {2}nats:\n {4}example:\n {6}url: .*\n {6}subject: /m;
  await eventually(async () => expect(readFileSync(source, 'utf8')).toMatch(example));

  await workbench.openFile('orders.sensor.yaml');
  await page.keyboard.press('Control+S');
  await eventually(async () => expect(readFileSync(file, 'utf8')).toContain('conditions: order && paid'));
  expect(readFileSync(file, 'utf8')).toMatch(/eventName: payment[^]*dependencyName: paid/);
});
