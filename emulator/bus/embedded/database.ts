import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BusError } from '../bus.ts';

/**
 * Opens the bus' database in the folder, makes it when absent, and holds its lock until it is closed (or the process ends,
 * however). Throws `BusError` for a folder that cannot be written, one that another process uses, and a damaged file,
 * which is left as it is.
 */
export function openDatabase(folder: string): DatabaseSync {
  const file = join(folder, databaseName);
  try {
    mkdirSync(folder, { recursive: true });
    assertDatabaseFile(file);
    return lockedDatabase(file);
  } catch (error) {
    throw describeError(error, file);
  }
}

/** What went wrong with the file, as a sentence for a person. */
export function describeError(error: unknown, file: string): BusError {
  if (error instanceof BusError) return error;
  const { code, errcode, message } = error as { code?: string; errcode?: number; message: string };
  const say = (sentence: string) => new BusError(sentence, { cause: error });
  switch (errcode === undefined ? code : errcode & 0xff) {
    case sqlite.busy:
    case sqlite.locked:
      return say(
        `The bus in ${file} is in use by another argo-events-local; stop that one, or choose another folder with --data DIR.`,
      );
    case sqlite.corrupt:
    case sqlite.notADatabase:
      return say(
        `The bus file ${file} is damaged (${message}); nothing was changed: restore it, or move it away to start with an empty bus.`,
      );
    case sqlite.full:
    case 'ENOSPC':
      return say(`The disk is full, the bus in ${file} cannot be written; free some space and start again.`);
    case sqlite.cannotOpen:
    case sqlite.readOnly:
    case sqlite.permission:
    case sqlite.io:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
    case 'EISDIR':
      return say(
        `The bus file ${file} cannot be written (${message}); make its folder writable, or choose another one with --data DIR.`,
      );
    default:
      return say(`The bus file ${file} failed (${message}); restart, and report this if it stays.`);
  }
}

export const databaseName = 'bus.db';

const sqlite = {
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** SQLite might tidy up beside a file that is none of its own, so it is only given one that is. */
function assertDatabaseFile(file: string): void {
  if (!existsSync(file)) return;
  const head = Buffer.alloc(16);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, head);
  closeSync(descriptor);
  if (length > 0 && head.toString('latin1') !== 'SQLite format 3\0')
    throw Object.assign(new Error('file is not a database'), { errcode: sqlite.notADatabase });
}

function lockedDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // Exclusive before WAL: no shared memory file, and whoever comes second is refused at its first statement. What must be on
    // the disk is synced by whoever waits for it (`write-ahead-log.ts`). A checkpoint holds up the events, and writes the same
    // pages each time: few and large ones cost less.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;');
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;');
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version !== 0 && version !== schemaVersion)
      throw new BusError(
        `The bus file ${file} was written by another version of argo-events-local; use that one, or move the file away to start with an empty bus.`,
      );
    database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const schemaVersion = 1;

const schema = `
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, source TEXT NOT NULL, subject TEXT NOT NULL,
  stored_at REAL NOT NULL, body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_by_subject ON messages (source, subject, seq);
CREATE TABLE IF NOT EXISTS consumers (
  durable TEXT PRIMARY KEY, filter TEXT NOT NULL, sensor TEXT NOT NULL, trigger TEXT NOT NULL,
  stream_seq INTEGER NOT NULL, consumer_seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (
  durable TEXT NOT NULL, seq INTEGER NOT NULL, attempt INTEGER NOT NULL, deadline REAL NOT NULL,
  PRIMARY KEY (durable, seq)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (bucket TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (bucket, key));
`;
