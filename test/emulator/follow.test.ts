import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { freePort } from '../free-port.ts';
import { copyQuickstart } from '../quickstart.ts';

interface Followed extends AsyncDisposable {
  /** A line with this in it, without its time and ids; others wait until they are asked for: which of two is first is chance. */
  readonly line: (part: string) => Promise<string>;
}

/** `argo-events-local run FOLDER`, ready, as a terminal shows it. */
async function run(folder: string): Promise<Followed> {
  const entry = join(import.meta.dirname, '../../emulator/cli/main.ts');
  const env = { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, [entry, 'run', folder, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const waiting: string[] = [];
  const line = async (part: string) => {
    for (;;) {
      const at = waiting.findIndex((text) => text.includes(part));
      if (at >= 0) {
        const [found] = waiting.splice(at, 1);
        return found!.replace(/^\d\d:\d\d:\d\d\.\d{3} {2}/, '').replace(/\b[0-9a-f]{8}\b/g, 'ID');
      }
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`run ended before it said ${part}`);
      waiting.push(value);
    }
  };
  await line('Ctrl-C stops');
  const end = async () => {
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
  };
  return { line, [Symbol.asyncDispose]: end };
}

interface Pipeline extends Followed {
  post(body: unknown): Promise<unknown>;
}

/** A webhook, and what of a Sensor follows `spec`; without it nobody listens. */
async function runPipeline(sensor: string | null): Promise<Pipeline> {
  const folder = mkdtempSync(join(tmpdir(), 'follow-'));
  const port = await freePort();
  const source = `
apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata: { name: shop }
spec:
  webhook:
    order: { endpoint: /orders, method: POST, port: "${port}" }
`;
  const head = '---\napiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: { name: orders }\nspec:\n';
  writeFileSync(join(folder, 'shop.yaml'), sensor === null ? source : source + head + sensor);
  const followed = await run(folder);
  return {
    line: followed.line,
    post: (body) => fetch(`http://127.0.0.1:${port}/orders`, { method: 'POST', body: JSON.stringify(body) }),
    [Symbol.asyncDispose]: async () => {
      await followed[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const filteredBy = (filters: string) => `
  dependencies:
    - { name: order, eventSourceName: shop, eventName: order, filters: ${filters} }
  triggers:
    - template: { name: note, log: {} }
`;

test('a run says what becomes of each event, and why', async () => {
  using quickstart = await copyQuickstart();
  await using followed = await run(quickstart.folder);
  const { line } = followed;
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

test('an event that nobody listens to is told', async () => {
  await using pipeline = await runPipeline(null);
  await pipeline.post({});
  expect(await pipeline.line('published')).toBe('shop/order ID  ✓ published  no Sensor that runs here listens to it');
});

test('a reason of many lines, or with what a terminal would obey, is one line of text', async () => {
  await using pipeline = await runPipeline(filteredBy('{ script: "error(event.body.text)" }'));
  await pipeline.post({ text: '\u001b[31mred\nand more' });
  expect(await pipeline.line('orders/note')).toMatch(
    /^shop\/order ID {2}→ orders\/note {2}✗ rejected {2}.*\\u001b\[31mred …$/,
  );
});

test('of a flood it says a few, and how many others there are', async () => {
  const filters = '{ data: [{ path: body.total, type: number, comparator: ">=", value: ["50"] }] }';
  await using pipeline = await runPipeline(filteredBy(filters));
  await Promise.all(Array.from({ length: 200 }, () => pipeline.post({ total: 1 })));
  let told = 0;
  let others = 0;
  while (told + others < 200) {
    const line = await pipeline.line('');
    if (line.includes('rejected')) told++;
    others += Number(/… and (\d+) more in a second/.exec(line)?.[1] ?? 0);
  }
  expect({ told: told < 60, sum: told + others }).toEqual({ told: true, sum: 200 });
});
