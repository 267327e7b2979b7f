import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EmulatorProcess } from './emulator-process.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
let emulator: EmulatorProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tour-'));
  cpSync(join(root, 'examples/quickstart'), folder, { recursive: true });
  emulator = await EmulatorProcess.start([folder]);
});

afterAll(async () => {
  await emulator.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** What the README asks its reader to post, as `curl --json` sends it. */
const commands = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(
    /curl --json '(.+?)' http:\/\/127\.0\.0\.1:12000\/(\w+)s\b/g,
  ),
].map(([, body, event]) => ({ body: body!, event: event! }));

test('whoever follows the tour of the README sees what it says', async () => {
  expect(commands.map(({ event }) => event)).toEqual(['order', 'order', 'payment']);
  for (const { body, event } of commands) {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    const answer = await fetch(emulator.address(event), { method: 'POST', headers, body });
    expect(await answer.text()).toBe('success');
  }
  await emulator.idle();
  const events = await emulator.call('events', { limit: 10 });
  const [small, large, payment] = await Promise.all(
    events.toReversed().map(({ id }) => emulator.call('trace', { event: id })),
  );
  expect(small!.deliveries.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(large!.firings.find(({ trigger }) => trigger === 'announce')).toMatchObject({ outcome: 'succeeded' });
  const firing = (trigger: string) => payment!.firings.find((one) => one.trigger === trigger);
  expect(firing('pack')).toMatchObject({ outcome: 'succeeded' });
  expect(firing('book')?.steps.filter(({ kind }) => kind === 'attempt')).toHaveLength(3);
  expect(firing('book')).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('a cluster would lose the event here') as string,
  });
});
