import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../user-error.ts';

/**
 * Opens the journal's file; the one that writes makes the tables. It can be read while another process writes.
 * Throws `UserError` for the file of another version, which is left as it is.
 */
export function openJournalFile(file: string, options: { readonly readOnly: boolean }): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: options.readOnly, timeout: 2000 });
  try {
    // Checkpoints are what a busy journal waits for: fewer and larger ones cost less.
    if (!options.readOnly)
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000;');
    const { version } = database.prepare('SELECT user_version AS version FROM pragma_user_version').get()!;
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()!;
    if (tables !== 0 && version !== schemaVersion)
      throw new UserError(
        `The journal ${file} was written by another version of argo-events-local; use that one, move the file away, or choose another folder with --data DIR.`,
      );
    if (!options.readOnly) database.exec(`BEGIN; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const schemaVersion = 3;

/**
 * Deliveries and firings refer to their events by number. Ids are random: an index of them would touch a page of its own
 * for every row, and writing those pages was a third of the journal's work. A run begins behind the last records of the one before.
 */
const schema = `
CREATE TABLE IF NOT EXISTS runs (id INTEGER PRIMARY KEY, time REAL, last_event INTEGER, last_delivery INTEGER, last_firing INTEGER);
CREATE TABLE IF NOT EXISTS manifests (hash TEXT PRIMARY KEY, file TEXT, line INTEGER, text TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, source TEXT, subject TEXT,
  type TEXT, time REAL, body BLOB, manifest TEXT, outcome TEXT, error TEXT, steps TEXT);
CREATE TABLE IF NOT EXISTS deliveries (id INTEGER PRIMARY KEY, event INTEGER, sensor TEXT, manifest TEXT, triggers TEXT,
  consumer TEXT, position TEXT, attempt INTEGER, time REAL, outcome TEXT, steps TEXT);
CREATE INDEX IF NOT EXISTS deliveries_event ON deliveries (event);
CREATE TABLE IF NOT EXISTS firings (id INTEGER PRIMARY KEY, sensor TEXT, manifest TEXT, trigger TEXT, type TEXT,
  time REAL, events TEXT, position TEXT, outcome TEXT, attempts INTEGER, error TEXT, fate TEXT, steps TEXT);
CREATE INDEX IF NOT EXISTS firings_failed ON firings (id) WHERE outcome = 'failed';
CREATE TABLE IF NOT EXISTS firing_events (event INTEGER, firing INTEGER, PRIMARY KEY (event, firing)) WITHOUT ROWID;
`;
