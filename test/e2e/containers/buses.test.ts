import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyQuickstart } from '../../quickstart.ts';
import { eventually } from '../eventually.ts';
import { type PackagedEmulator, unpackEmulator } from '../packaged-emulator.ts';

let emulator: PackagedEmulator;

beforeAll(() => {
  emulator = unpackEmulator();
});

afterAll(() => emulator[Symbol.dispose]());

test.for(['jetstream', 'kafka'])('the quickstart runs on %s in a container, which is gone afterwards', async (bus) => {
  const before = containers();
  using quickstart = await copyQuickstart();
  const data = join(quickstart.folder, '.argo-events-local');
  await using running = await emulator.run([quickstart.folder, '--bus', bus]);
  const started = containers().filter((id) => !before.includes(id));
  expect(started).not.toEqual([]);
  const order = { id: 'A-2', customer: 'ada lovelace', total: 99.5, items: [{ sku: 'lamp', count: 2 }] };
  expect(await quickstart.post('/orders', order)).toEqual({ status: 200, text: 'success' });
  await eventually(async () => {
    expect(await emulator.say('trace', '--data', data)).toContain('Ada Lovelace ordered for 99.5 EUR');
  }, 30_000);
  expect(await emulator.say('lag', '--data', data)).toContain('orders');
  expect(await running.stop()).toBe(0);
  expect(containers().filter((id) => started.includes(id))).toEqual([]);
});

/** The ids of testcontainers' containers that run. */
function containers(): string[] {
  const ids = execFileSync('docker', ['ps', '-q', '--filter', 'label=org.testcontainers=true'], { encoding: 'utf8' });
  return ids
    .split('\n')
    .filter((id) => id !== '')
    .toSorted();
}
