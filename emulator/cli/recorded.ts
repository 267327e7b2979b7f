import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { journalFile } from '../../language/house-files/data-folder.ts';
import { consumersOf } from '../bus/recorded.ts';
import { deadLetter } from '../control/dead-letter.ts';
import type { Method, Methods } from '../control/protocol/protocol.ts';
import { RunActivity } from '../journal/run-activity.ts';
import { JournalStore } from '../journal/store.ts';
import { openJournalFile } from '../journal/tables.ts';
import { summarize, traceEvent } from '../journal/trace.ts';
import { ProgramCache } from '../pipeline/program-cache.ts';
import { UserError } from '../user-error.ts';

/** Answers what can be answered without a running emulator: what was recorded, and the embedded bus's consumers. */
export async function readRecorded<M extends Method>(
  folder: string,
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['result']> {
  const reader = readers[method as keyof typeof readers] as
    | ((folder: string, params: Methods[M]['params']) => Methods[M]['result'])
    | undefined;
  if (reader === undefined) throw new UserError(`No emulator runs on ${folder}: start it with argo-events-local run.`);
  return reader(folder, params);
}

const readers: {
  readonly [M in 'events' | 'trace' | 'deadLetters' | 'lag' | 'activity']: (
    folder: string,
    params: Methods[M]['params'],
  ) => Methods[M]['result'];
} = {
  events: (folder, { before, limit, search }) =>
    withStore(folder, (store) =>
      store
        .events({ before: before ?? Number.MAX_SAFE_INTEGER, limit: limit ?? 100, search: search ?? '' })
        .map((row) => summarize(row)),
    ),
  trace: (folder, { event }) =>
    withStore(folder, (store) => {
      const trace = traceEvent(event, { store, programs: programsOf(store), running: null });
      if (trace === null) throw new UserError(`No event ${event} was recorded.`, { exitCode: 1 });
      return trace;
    }),
  deadLetters: (folder, { before, limit }) =>
    withStore(folder, (store) =>
      store
        .deadLetters({ before: before ?? Number.MAX_SAFE_INTEGER, limit: limit ?? 100 })
        .map((firing) => deadLetter(firing)),
    ),
  lag: (folder) => consumersOf(folder),
  activity: (folder) => withStore(folder, (store) => new RunActivity(store, programsOf(store)).current()),
};

function programsOf(store: JournalStore): ProgramCache {
  return new ProgramCache({ recordedManifest: (hash) => store.manifest(hash) });
}

function withStore<T>(folder: string, read: (store: JournalStore) => T): T {
  const file = join(folder, journalFile);
  if (!existsSync(file)) throw new UserError(`Nothing was recorded in ${folder}: start with argo-events-local run.`);
  const database = openJournalFile(file, { readOnly: true });
  try {
    return read(new JournalStore(database));
  } finally {
    database.close();
  }
}
