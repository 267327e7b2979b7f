import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { type Quickstart, copyQuickstart } from '../../quickstart.ts';
import { launchChromium, picture } from '../chromium.ts';
import { type PackagedEmulator, type Run, unpackEmulator } from '../packaged-emulator.ts';

let emulator: PackagedEmulator;
let quickstart: Quickstart;
let browser: Browser;
let running: Run;
/** What the page complained about: a violated policy, a failed request, an exception. */
const complaints: string[] = [];

beforeAll(async () => {
  emulator = unpackEmulator();
  quickstart = await copyQuickstart();
  [browser, running] = await Promise.all([launchChromium(), emulator.run([quickstart.folder])]);
});

afterAll(async () => {
  await browser.close();
  await running.stop();
  quickstart[Symbol.dispose]();
  emulator[Symbol.dispose]();
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

test('waits for the first event and says where to send it', async () => {
  const page = await open();
  await page.getByRole('heading', { name: 'Waiting for the first event' }).waitFor();
  await page.getByText(`curl -d`).waitFor();
  await picture(page, 'dashboard/empty');
  await page.close();
});

describe('with events', () => {
  beforeAll(async () => {
    await quickstart.post('/orders', { id: 'A-1', customer: 'charles babbage', total: 12, items: [] });
    await quickstart.post('/orders', {
      id: 'A-2',
      customer: 'ada lovelace',
      total: 99.5,
      items: [{ sku: 'lamp', count: 2 }],
    });
    await quickstart.post('/payments', { order: 'A-2', amount: 99.5, status: 'paid' });
  });

  test('a rejected order shows the clause that rejected it', async () => {
    const page = await open();
    await row(page, -1).click();
    const trace = page.getByRole('article');
    await trace.getByText('body.total').first().waitFor();
    const clause = trace.locator('.card', { hasText: 'rejected' }).first().locator('.clause .facts').first();
    expect(await clause.innerText()).toMatch(/expected\s+>= "50"\s+actual\s+12\s+Number/i);
    await picture(page, 'dashboard/rejected');
    await page.close();
  });

  test('a fired trigger shows the rendered request', async () => {
    const page = await open();
    await row(page, 1).click();
    const card = page.locator('.card', { hasText: 'announce' });
    await card.locator('summary').first().click();
    await card.getByText('Ada Lovelace ordered for 99.5 EUR').first().waitFor();
    await picture(page, 'dashboard/fired');
    await page.close();
  });

  test('a trigger that failed after all attempts is a dead letter, which leads to its event', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /Dead letters/ }).click();
    const letter = page.getByRole('row', { name: /orders\s*\/\s*book/ });
    await letter.waitFor();
    await letter.getByText('lost').waitFor();
    await picture(page, 'dashboard/dead-letters');
    await letter.getByRole('button', { name: /payment/ }).click();
    await page.locator('.card', { hasText: 'book' }).getByText('failed').first().waitFor();
    await picture(page, 'dashboard/failed');
    await page.close();
  });

  test('lag and the pipeline are lists', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Lag' }).click();
    await page
      .getByRole('row', { name: /orders\s*\/\s*pack/ })
      .first()
      .waitFor();
    await picture(page, 'dashboard/lag');
    await page.getByRole('tab', { name: /Pipeline/ }).click();
    await page.getByText(/order\s*&&\s*payment/).waitFor();
    await page.getByText(`${quickstart.address}/orders`).waitFor();
    await picture(page, 'dashboard/pipeline');
    await page.close();
  });

  test('a request that makes no event is found with the reason', async () => {
    const page = await open();
    await row(page, 0).waitFor();
    await fetch(`${quickstart.address}/orders`, { method: 'POST', body: 'not JSON' });
    await page.getByRole('option', { name: /no event/ }).click();
    await page.getByRole('article').getByText('POST /orders makes no event, because its body is not JSON').waitFor();
    expect(await page.getByRole('button', { name: 'Replay' }).count()).toBe(0);
    await picture(page, 'dashboard/no-event');
    await page.close();
  });

  test('a new event appears by itself, and search finds by payload', async () => {
    const page = await open();
    await row(page, 0).waitFor();
    const before = await page.getByRole('option').count();
    await quickstart.post('/orders', { id: 'needle-7', customer: 'x', total: 1, items: [] });
    await page.getByRole('option').nth(before).waitFor();
    await page.getByRole('searchbox').fill('needle-7');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox').fill('nothing has this');
    await page.getByRole('heading', { name: 'No event matches' }).waitFor();
    await page.close();
  });

  test('an event is edited, sent again as a new one, and saved as a fixture', async () => {
    const page = await open();
    await row(page, -1).click();
    expect(await monacoRequests(page)).toEqual([]);
    await page.getByRole('button', { name: 'Edit and replay' }).click();
    const edit = page.getByRole('region', { name: 'Edit and replay' });
    const total = edit.locator('.view-line', { hasText: '"total": 12' });
    await total.click();
    await page.keyboard.press('End');
    await page.keyboard.type(';');
    await edit
      .getByRole('status')
      .getByText(/^Line \d+: /)
      .waitFor();
    await edit.locator('.squiggly-error').first().waitFor();
    expect(await edit.getByRole('button', { name: 'Save as fixture' }).isDisabled()).toBe(true);
    await picture(page, 'dashboard/edit-problem');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('34');
    await edit.getByRole('status').getByText('Sent as a new event').waitFor();
    await picture(page, 'dashboard/edit');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      edit.getByRole('button', { name: 'Save as fixture' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^order-[0-9a-f]{8}\.event\.yaml$/);
    const fixture = quickstart.file('edited.event.yaml');
    await download.saveAs(fixture);

    // The keyboard is enough here too: Ctrl+Enter sends.
    await edit.locator('.view-line', { hasText: '"total": 1234' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^replay of [0-9a-f]{8}$/ }).waitFor();
    await page.getByLabel('Data of the event').getByText('1234').first().waitFor();
    await page.locator('.card', { hasText: 'announce' }).getByText('fired').first().waitFor();
    await picture(page, 'dashboard/replayed');
    const events = await page.getByRole('option').count();
    await emulator.say('send', fixture, '--data', running.status.data);
    await page.getByRole('option').nth(events).waitFor();
    await row(page, 0).click();
    await page.getByLabel('Data of the event').getByText('1234').first().waitFor();
    expect(await page.getByRole('button', { name: /^replay of/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Replay', exact: true }).click();
    await page.getByRole('button', { name: /^replay of/ }).waitFor();
    await page.close();
  });

  test('the keyboard is enough', async () => {
    const page = await open();
    await row(page, 0).waitFor();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    const data = page.getByLabel('Data of the event');
    await data.getByText('charles babbage').waitFor();
    await page.keyboard.press('ArrowUp');
    await data.getByText('ada lovelace').waitFor();
    await page.getByRole('tab', { name: 'Events' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page
      .getByRole('row', { name: /orders/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-lag');
    await page.close();
  });

  test.for([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['high-contrast', { colorScheme: 'dark', contrast: 'more' }],
    ['narrow', { colorScheme: 'light', viewport: { width: 380, height: 800 } }],
  ] as const)('%s', async ([name, options]) => {
    const page = await open(options);
    await row(page, -1).click();
    await page.getByLabel('Data of the event').getByText('charles babbage').waitFor();
    await picture(page, `dashboard/${name}`);
    await page.getByRole('button', { name: 'Edit and replay' }).click();
    await page.locator('.text-editor .view-line', { hasText: '"total": 12' }).waitFor();
    await picture(page, `dashboard/${name} edit`);
    // Nothing is cut off at the side.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
});

test('a wrong token is told what to do', async () => {
  const page = await browser.newPage();
  await page.goto(running.dashboard.replace(/token=.*/, 'token=wrong'));
  await page.getByText('each run has a new token').waitFor();
  await page.close();
});

async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFailed(() => picture(page, `failed/dashboard ${expect.getState().currentTestName}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(running.dashboard);
  return page;
}

/** What the page loaded of the editor. */
function monacoRequests(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes('text-editor') ? [name] : [])),
  );
}

/** A row of the list, newest first; negative counts from the oldest. */
function row(page: Page, index: number) {
  return page.getByRole('option').nth(index);
}
