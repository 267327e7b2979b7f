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

test.for(['Dark Modern', 'Default High Contrast'])('the dashboard can be read in %s', async (theme) => {
  using quickstart = await copyQuickstart();
  await using vscode = await startVsCode(artefacts.vsix, quickstart.folder, { 'workbench.colorTheme': theme });
  const workbench = await Workbench.open(browser, vscode.address);
  await workbench.openFile('orders.sensor.yaml');
  await workbench.page.locator('.editor-actions a[aria-label^="Run Pipeline"]').first().click({ timeout: 30_000 });
  const dashboard = workbench.webview();
  await dashboard.getByText('Waiting for the first event').waitFor({ timeout: 30_000 });
  await quickstart.post('/payments', { order: 'A-2', amount: 99.5, status: 'paid' });
  await dashboard.getByRole('option').first().click();
  await dashboard.getByText('503').first().waitFor();
  await picture(workbench.page, `vscode/${theme}`);
  await dashboard.getByRole('button', { name: 'Edit and replay' }).click();
  const edited = dashboard.locator('.text-editor .view-line', { hasText: '"amount": 99.5' });
  await edited.waitFor({ timeout: 30_000 });
  await picture(workbench.page, `vscode/${theme} edit`);
  // Text of every kind against the page behind it, as WCAG measures it.
  for (const text of [
    '.trace-head h2',
    '.trace-facts',
    '.card-reason',
    '.step-reason',
    '.chip.tone-bad',
    '.chip.tone-wait',
    '.text-editor .view-line [class^=mtk]',
    '.edit-note',
  ]) {
    const [color, background] = await dashboard
      .locator(text)
      .first()
      .evaluate((element) => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]);
    expect(contrast(color, background), `${text}: ${color} on ${background}`).toBeGreaterThanOrEqual(4);
  }
});

/** The contrast ratio of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [...color.matchAll(/[\d.]+/g)].slice(0, 3).map(([value]) => {
    const part = Number(value) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
