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
  using quickstart = await copyQuickstart();
  const data = join(quickstart.folder, '.argo-events-local');
  await using running = await emulator.run([quickstart.folder, '--bus', bus]);
  const port = Number(/:(\d+)$/.exec(running.status.bus.address)?.[1]);
  expect(containersAt(port)).toHaveLength(1);
  const order = { id: 'A-2', customer: 'ada lovelace', total: 99.5, items: [{ sku: 'lamp', count: 2 }] };
  expect(await quickstart.post('/orders', order)).toEqual({ status: 200, text: 'success' });
  await eventually(async () => {
    expect(await emulator.say('trace', '--data', data)).toContain('Ada Lovelace ordered for 99.5 EUR');
  }, 30_000);
  expect(await emulator.say('lag', '--data', data)).toContain('orders');
  expect(await running.stop()).toBe(0);
  expect(containersAt(port)).toEqual([]);
});

/** The containers that serve a port of this machine. */
function containersAt(port: number): string[] {
  const lines = execFileSync('docker', ['ps', '--format', '{{.ID}} {{.Ports}}'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`:${port}->`));
}
