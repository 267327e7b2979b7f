import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../clock.ts';
import type { ConsumerLag } from './bus.ts';
import { defaultAckWaitMs } from './jetstream-differences.ts';
import { streamSettings } from './stream-settings.ts';
import { databaseName, describeError, openDatabase } from './embedded/database.ts';
import { EmbeddedStore } from './embedded/embedded-store.ts';
import { GroupCommit } from './embedded/group-commit.ts';
import { MessageStream } from './embedded/message-stream.ts';

/**
 * The lag of the consumers that the folder's bus knows, while no emulator runs on it; none when there is no bus.
 * Throws `BusError` when the file is in use or damaged. Expires nothing.
 */
export function consumersOf(folder: string): readonly ConsumerLag[] {
  const file = join(folder, databaseName);
  if (!existsSync(file)) return [];
  const database = openDatabase(folder);
  try {
    const commit = new GroupCommit(database, file, () => undefined);
    const settings = { ...streamSettings({}), maxAge: 0 };
    const stream = new MessageStream({ database, commit, settings, clock: systemClock });
    const store = new EmbeddedStore({ database, commit, stream, clock: systemClock, ackWaitMs: defaultAckWaitMs });
    const lag = store.lag();
    store.close();
    return lag;
  } catch (error) {
    throw describeError(error, file);
  } finally {
    database.close();
  }
}
