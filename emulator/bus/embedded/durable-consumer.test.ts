import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { VirtualClock } from '../../clock.ts';
import { streamSettings } from '../stream-settings.ts';
import { databaseName, openDatabase } from './database.ts';
import { EmbeddedStore } from './embedded-store.ts';
import { GroupCommit } from './group-commit.ts';
import { MessageStream } from './message-stream.ts';

const folder = mkdtempSync(join(tmpdir(), 'durable-consumer-'));
afterEach(() => rmSync(folder, { recursive: true }));

test('a message goes to another subscription when the one that was woken for it stops', async () => {
  const database = openDatabase(folder);
  const commit = new GroupCommit(database, join(folder, databaseName), expect.unreachable);
  const clock = new VirtualClock();
  const stream = new MessageStream({ database, commit, settings: streamSettings({}), clock });
  const store = new EmbeddedStore({ database, commit, stream, clock, ackWaitMs: 30_000 });
  const definition = { durable: 'd', filterSubject: 'default.hooks.made', sensor: 'orders', trigger: 'notify' };
  const leaving = await store.consumer(definition);
  const staying = await store.consumer(definition);
  const pulls = [leaving.next(), staying.next()] as const;
  stream.onStored(() => leaving.stop());
  const names = { id: 'e1', source: 'hooks', subject: 'made' };
  await stream.publish({ ...names, body: Buffer.from(JSON.stringify(names)) });
  expect(await pulls[0]).toBeNull();
  expect(await pulls[1]).toMatchObject({ message: { id: 'e1' } });
  store.close();
  stream.close();
  await commit.close();
  database.close();
});
