import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { createBus } from '../../emulator/bus/create.ts';
import { systemClock } from '../../emulator/clock.ts';
import { RecordingSensor, trigger } from './recording-sensor.ts';

const folder = mkdtempSync(join(tmpdir(), 'embedded-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Nothing makes room for what comes later. */
const unlimited = { jetstream: { streamConfig: 'maxMsgs: -1' } };

/** Starts the publisher, kills it under load, and answers what it had been promised. */
async function publishAndKill(run: number): Promise<readonly string[]> {
  const program = new URL('publish-until-killed.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, folder, String(run)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const promised: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    promised.push(line);
    if (promised.length === 2000) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return promised;
}

it('has every event that it promised after ten kills under load, and delivers all of them', async () => {
  const promised: string[] = [];
  for (let run = 0; run < 10; run++) promised.push(...(await publishAndKill(run)));
  const bus = await createBus({ kind: 'embedded', folder, eventBus: unlimited, clock: systemClock, ackWaitMs: 1 });
  const stored = new Set((await bus.browse({ limit: 100_000 })).map(({ id }) => id));
  expect(promised.length).toBeGreaterThanOrEqual(20_000);
  expect(promised.filter((id) => !stored.has(id))).toEqual([]);
  // Those of the last run that were neither delivered nor acknowledged come now; then nothing is left.
  const heir = new RecordingSensor({ sensor: 'orders', triggers: [trigger('notify', 'made')] });
  const subscription = await bus.subscribe(heir);
  const settled = async () => (await bus.consumers()).every(({ lag, unacknowledged }) => lag + unacknowledged === 0);
  while (!(await settled())) await new Promise((resolve) => setImmediate(resolve));
  await subscription.close('drain');
  await bus.close();
});
