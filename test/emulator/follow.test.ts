import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Quickstart, copyQuickstart } from '../quickstart.ts';

let quickstart: Quickstart;
let run: ChildProcessByStdio<null, Readable, null>;
let lines: AsyncIterator<string>;
const waiting: string[] = [];

beforeEach(async () => {
  quickstart = await copyQuickstart();
  const entry = join(import.meta.dirname, '../../emulator/cli/main.ts');
  const env = { ...process.env, NO_COLOR: '1' };
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  run = spawn(process.execPath, [entry, 'run', quickstart.folder, '--port', '0'], { env, stdio });
  const reader: Interface = createInterface({ input: run.stdout });
  lines = reader[Symbol.asyncIterator]();
  waiting.length = 0;
  await line('Ctrl-C stops');
});

afterEach(async () => {
  run.kill('SIGKILL');
  await once(run, 'close');
  quickstart[Symbol.dispose]();
});

/** A line with this in it, without its time and ids; others wait until they are asked for: which of two is first is chance. */
async function line(part: string): Promise<string> {
  for (;;) {
    const at = waiting.findIndex((text) => text.includes(part));
    if (at >= 0)
      return waiting
        .splice(at, 1)[0]!
        .replace(/^\d\d:\d\d:\d\d\.\d{3} {2}/, '')
        .replace(/\b[0-9a-f]{8}\b/g, 'ID');
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`run ended before it said ${part}`);
    waiting.push(value);
  }
}

test('a run says what becomes of each event, and why', async () => {
  await quickstart.post('/orders', { id: 'A-1', customer: 'ada', total: 12, items: [] });
  expect(await line('orders/announce')).toMatch(
    /^shop\/order ID {2}→ .*orders\/announce.* {2}✗ rejected {2}body\.total is 12 and is not >= "50"$/,
  );
  await quickstart.post('/orders', { id: 'A-2', customer: 'ada', total: 99, items: [] });
  expect(await line('waiting')).toBe('shop/order ID  → orders/pack  • waiting  waits for payment, held: order');
  expect(await line('orders/announce')).toMatch(/^shop\/order ID {2}→ .*orders\/announce.* {2}✓ succeeded$/);
  await quickstart.post('/payments', { order: 'A-2', amount: 99, status: 'paid' });
  expect(await line('failed')).toBe(
    'shop/payment ID  → orders/book  ✗ failed  failed after retries: policy application resulted in failure. http response status 503 is not allowed; a cluster would lose the event here',
  );
  await fetch(`${quickstart.address}/orders`, { method: 'POST', body: 'no' });
  expect(await line('no-event')).toMatch(
    /^shop\/order ID {2}✗ no-event {2}POST \/orders makes no event, because its body is/,
  );
});

test('of a flood it says a few, and how many there are besides', async () => {
  const posts = Array.from({ length: 200 }, (_, i) => quickstart.post('/orders', { id: `A-${i}`, total: 1 }));
  await Promise.all(posts);
  const told = Number(/… and (\d+) more in a second/.exec(await line('more in a second'))![1]);
  expect(told).toBeGreaterThan(20);
});
