import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { EmulatorProcess } from './emulator-process.ts';

const quickstart = join(import.meta.dirname, '../../examples/quickstart');
let folder: string;
let emulator: EmulatorProcess;

afterEach(async () => {
  await emulator.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Posts payments until the emulator is gone; answers the orders of those that were acknowledged to the sender. */
async function load(address: string, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const sender = async (lane: number) => {
    for (let n = 0; ; n++) {
      const order = `r${round}-l${lane}-${n}`;
      const body = JSON.stringify({ order, amount: 10, status: 'paid' });
      const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
      if (answer === null) return;
      if ((await answer.text()) === 'success') acknowledged.push(order);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, lane) => sender(lane)));
  return acknowledged;
}

test('kill -9 under load, ten times: nothing acknowledged is lost, and unfinished at-least-once firings run again', async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  cpSync(quickstart, folder, { recursive: true });
  // The accounting service answers: retries would only measure their sleeps.
  writeFileSync(join(folder, 'argo-events-local.yaml'), 'triggers: {}\n');
  const acknowledged: string[] = [];
  for (let round = 0; round < 10; round++) {
    emulator = await EmulatorProcess.start([folder]);
    const loading = load(emulator.address('payment'), round);
    // The kill comes in the middle of the work: after a number of events that grows from round to round.
    while ((await emulator.call('status', {})).counts.events < acknowledged.length + 20 + 10 * round);
    await emulator.end('SIGKILL');
    acknowledged.push(...(await loading));
  }
  expect(acknowledged.length).toBeGreaterThan(100);

  emulator = await EmulatorProcess.start([folder]);
  await emulator.idle();
  const recorded = new Map<string, string>();
  for (let before: number | undefined; ; ) {
    const page = await emulator.call('events', { limit: 500, ...(before !== undefined && { before }) });
    for (const { id, seq } of page) {
      recorded.set(id, (await emulator.call('trace', { event: id })).data.text ?? '');
      before = seq;
    }
    if (page.length === 0) break;
  }
  const orders = new Set(
    [...recorded.values()].map((text) => (JSON.parse(text) as { body: { order: string } }).body.order),
  );
  expect(acknowledged.filter((order) => !orders.has(order))).toEqual([]);

  const fired = new Map<string, number>();
  for (const id of recorded.keys()) {
    const { firings } = await emulator.call('trace', { event: id });
    fired.set(id, firings.filter(({ trigger }) => trigger === 'book').length);
  }
  expect([...fired].filter(([, times]) => times === 0)).toEqual([]);
});

test('a default action that a kill has cut off is lost as in a cluster, and the trace says so', async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  cpSync(quickstart, folder, { recursive: true });
  writeFileSync(join(folder, 'argo-events-local.yaml'), 'triggers:\n  orders/announce: { delay: 600000 }\n');
  emulator = await EmulatorProcess.start([folder]);
  const order = { id: 'A-1', customer: 'ada', total: 99, items: [] };
  await fetch(emulator.address('order'), { method: 'POST', body: JSON.stringify(order) });
  await emulator.idle();
  const [{ id } = { id: '' }] = await emulator.call('events', {});
  const reason = async () => {
    const { deliveries } = await emulator.call('trace', { event: id });
    return deliveries.find(({ triggers }) => triggers.includes('announce'))?.reason;
  };
  expect(await reason()).toBe('everything passes: it fires, and its action goes on');
  await emulator.end('SIGKILL');
  emulator = await EmulatorProcess.start([folder]);
  expect(await reason()).toBe(
    'everything passes: it fires, but the run ended before the end of its action was recorded; as in a cluster it is not tried again',
  );
});
