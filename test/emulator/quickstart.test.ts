import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmulatorProcess, argoEventsLocal } from './emulator-process.ts';

const quickstart = join(import.meta.dirname, '../../examples/quickstart');
let folder: string;
let emulator: EmulatorProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quickstart-'));
  cpSync(quickstart, folder, {
    recursive: true,
    filter: (path) => !path.includes('.argo-events-local') || path.endsWith('.yaml'),
  });
  emulator = await EmulatorProcess.start([folder]);
});

afterAll(async () => {
  await emulator.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Sends a fixture, waits until everything is over, and answers the event's id. */
async function send(fixture: string): Promise<string> {
  const said = await argoEventsLocal(['send', join(folder, 'fixtures', `${fixture}.event.yaml`), '--json'], {
    cwd: folder,
  });
  expect(said).toMatchObject({ code: 0, stderr: '' });
  await emulator.idle();
  return (JSON.parse(said.stdout) as { event: string }).event;
}

/** Compares with `golden/NAME.txt`; `UPDATE=1` accepts, a difference leaves `NAME.actual` beside it. */
function golden(name: string, text: string): void {
  const file = join(import.meta.dirname, 'golden', `${name}.txt`);
  const actual = stable(text);
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== actual) writeFileSync(file.replace(/txt$/, 'actual'), actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

/** Ids, times, ports and folders differ from run to run; everything else may not. */
function stable(text: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(folder, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\b[0-9a-f]{32}\b/g, (id) => ids.get(id) ?? ids.set(id, `event-${ids.size + 1}`).get(id)!)
    .replace(/=[0-9a-f]{8}\b/g, '=…')
    .replace(/\d\d:\d\d:\d\d\.\d{3}/g, 'hh:mm:ss.mmm')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
    .replace(/(action-timestamp": ")\d+/g, '$1MS');
}

async function trace(id: string): Promise<string> {
  const said = await argoEventsLocal(['trace', id], { cwd: folder });
  expect(said).toMatchObject({ code: 0, stderr: '' });
  return said.stdout;
}

test('an order that passes: announced and noted, and held for its payment', async () => {
  golden('order', await trace(await send('order')));
});

test('an order that is too small: rejected, with the clause, what was expected and what was there', async () => {
  golden('small-order', await trace(await send('small-order')));
});

test('the payment completes the condition; the booking fails three times and is a dead letter', async () => {
  golden('payment', await trace(await send('payment')));
  const dlq = await argoEventsLocal(['dlq'], { cwd: folder });
  golden('dead-letters', dlq.stdout);
});

test('lag is zero when everything is over, for every consumer of the Sensor', async () => {
  const rows = JSON.parse((await argoEventsLocal(['lag', '--json'], { cwd: folder })).stdout) as {
    trigger: string;
    lag: number;
  }[];
  expect(rows.map(({ trigger, lag }) => `${trigger} ${lag}`).sort()).toEqual([
    'announce 0',
    'book 0',
    'note 0',
    'note 0',
    'pack 0',
    'pack 0',
  ]);
});

test('what was recorded can be read with nothing running, and it is the same', async () => {
  const [newest] = JSON.parse((await argoEventsLocal(['events', '--json'], { cwd: folder })).stdout) as {
    id: string;
  }[];
  const live = await trace(newest!.id);
  expect(await emulator.end('SIGTERM')).toBe(0);
  expect(await trace(newest!.id)).toBe(live);
  expect((await argoEventsLocal(['lag'], { cwd: folder })).code).toBe(0);
  expect((await argoEventsLocal(['dlq', '--json'], { cwd: folder })).stdout).toContain('orders');
});
