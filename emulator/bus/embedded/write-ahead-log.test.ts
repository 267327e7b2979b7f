import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VirtualClock } from '../../clock.ts';
import { BusError, type Message } from '../bus.ts';
import { streamSettings } from '../stream-settings.ts';
import { openEmbeddedBus } from './embedded-bus.ts';
import { WriteAheadLog } from './write-ahead-log.ts';

type Synced = (error: Error | null) => void;

/** The disk answers when it is told to. */
const disk: { asked: Synced[] } = { asked: [] };

vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  return { ...fs, fdatasync: ((_descriptor: number, done: Synced) => disk.asked.push(done)) as never };
});

let folder: string;

beforeEach(() => {
  disk.asked = [];
  folder = mkdtempSync(join(tmpdir(), 'write-ahead-log-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function answer(error: Error | null = null): void {
  disk.asked.shift()!(error);
}

function settledInTurn(promise: Promise<unknown>): Promise<'settled' | 'waits'> {
  const turn = new Promise<'waits'>((resolve) => setImmediate(() => resolve('waits')));
  return Promise.race([promise.then((): 'settled' => 'settled'), turn]);
}

test('who asks while the disk is busy waits for the next sync, and shares it', async () => {
  writeFileSync(join(folder, 'bus.db-wal'), '');
  const log = new WriteAheadLog(join(folder, 'bus.db'));
  const [first, second, third] = [log.sync(), log.sync(), log.sync()];
  expect(disk.asked).toHaveLength(1);
  answer();
  await first;
  expect(await settledInTurn(second)).toBe('waits');
  expect(disk.asked).toHaveLength(1);
  answer();
  await Promise.all([second, third]);
  await log.close();
});

test('a message is published when it is on the disk, and refused when the disk fails', async () => {
  const settings = streamSettings({});
  const bus = openEmbeddedBus({
    folder,
    settings,
    clock: new VirtualClock(),
    ackWaitMs: 30_000,
    tell: expect.unreachable,
  });
  const message: Message = { id: 'e1', source: 'shop', subject: 'order', body: Buffer.from('{}') };
  const published = bus.publish(message);
  await vi.waitFor(() => expect(disk.asked).toHaveLength(1));
  expect(await bus.browse({ limit: 1 })).toMatchObject([{ id: 'e1' }]);
  expect(await settledInTurn(published)).toBe('waits');
  answer();
  expect(await published).toEqual({ position: '1', duplicate: false });

  const failed = bus.publish({ ...message, id: 'e2' });
  await vi.waitFor(() => expect(disk.asked).toHaveLength(1));
  answer(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
  await expect(failed).rejects.toThrow(BusError);
  await bus.close();
});
