import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { picture } from '../chromium.ts';
import { eventually } from '../eventually.ts';

/** The workbench of VS Code as a user handles it: by its palette, its editors and its views. */
export class Workbench {
  readonly page: Page;

  static async open(browser: Browser, address: string): Promise<Workbench> {
    const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
    onTestFailed(() => picture(page, `failed/${expect.getState().currentTestName ?? 'test'}`));
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 120_000 });
    return new Workbench(page);
  }

  private constructor(page: Page) {
    this.page = page;
  }

  /** Runs a command by its title. */
  async command(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title.split(': ').at(-1)!);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, name);
    await this.tab(name).waitFor({ timeout: 30_000 });
  }

  /** A list that opens while another part takes the focus closes again: then it is opened once more. Enter is pressed once. */
  private async pick(key: string, text: string, row: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    const first = this.page.locator('.quick-input-list .monaco-list-row').first();
    await eventually(async () => {
      if (!(await input.isVisible())) await this.page.keyboard.press(key);
      await input.fill(text, { timeout: 5000 });
      await first.getByText(row, { exact: false }).first().waitFor({ timeout: 5000 });
    }, 90_000);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Waits for a message of an extension, and dismisses it. */
  async message(text: string): Promise<void> {
    const toast = this.page.locator('.notification-toast', { hasText: text }).first();
    await toast.waitFor({ timeout: 30_000 });
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
    await toast.waitFor({ state: 'hidden' });
  }

  tab(name: string | RegExp): Locator {
    return this.page.locator('.tab', { hasText: name }).first();
  }

  statusBar(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  /** The page inside the webview that is in sight. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** An entry of the list of suggestions that is open. */
  suggestion(text: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  }

  /** Asks for suggestions until this one is among them: the list closes when something else happens to the text. */
  async suggest(text: string): Promise<void> {
    await eventually(async () => {
      // Without a list Escape would take away the selection.
      if (await this.page.locator('.suggest-widget.visible').isVisible()) await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
      await this.suggestion(text).waitFor({ timeout: 5000 });
    }, 60_000);
  }

  /** This text where it stands alone in one colour in the editor in focus. */
  word(text: string): Locator {
    return this.page.locator('.editor-instance .view-line span span', { hasText: text }).first();
  }

  /** The line of the editor in focus that has this text. */
  line(text: string): Locator {
    return this.page.locator('.editor-instance .view-line', { hasText: text }).first();
  }

  /** Puts the cursor into the line of that number, which has this text: lines move when lenses come above them. */
  async putCursorInto(text: string, number: number): Promise<void> {
    await eventually(async () => {
      await this.line(text).click({ timeout: 5000 });
      await this.page.locator('.statusbar-item', { hasText: `Ln ${number}, ` }).waitFor({ timeout: 2000 });
    }, 60_000);
  }
}
