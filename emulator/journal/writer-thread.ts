import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from './rows.ts';
import { openJournalFile } from './tables.ts';
import { JournalWriter } from './writer.ts';

/** The thread that writes the journal (`writer-link.ts` starts it): each message is a batch, and is answered when it is written. */
const database = openJournalFile(workerData as string, { readOnly: false });
const writer = new JournalWriter(database);

parentPort!.on('message', (batch: Batch | null) => {
  if (batch === null) {
    database.close();
    parentPort!.close();
    return;
  }
  writer.write(batch);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's function has no such argument
  parentPort!.postMessage(null);
});
