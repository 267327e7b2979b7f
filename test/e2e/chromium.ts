import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright-core';
import { chromium as findChromium } from '../../scripts/requirements.ts';
import { outputFolder } from '../artefacts.ts';

/** Debian's Chromium, without a window and without traffic of its own. */
export function launchChromium(): Promise<Browser> {
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'].map((name) => `--disable-${name}`);
  return chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--no-first-run', ...quiet] });
}

/** Keeps a picture as test output: `test/output/NAME.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  const path = join(outputFolder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
