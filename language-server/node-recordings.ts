import { promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dataFolderName, journalFile } from '../language/house-files/data-folder.ts';
import type { Activity, RecordedEvent } from '../language/semantics/activity.ts';
import type { Recording, Recordings } from './values/last-runs.ts';

/**
 * Recordings on disk. The journal is the emulator's own: its command line is asked, in a process of its own, and nothing of it
 * is loaded here. `null` when the server was not started by that command line.
 */
export function recordings(): Recordings | null {
  const bin = process.argv[1] ?? '';
  return /^argo-events-local(\.cjs)?$/.test(basename(bin)) ? { near: (uri) => recordingNear(uri, bin) } : null;
}

/** The nearest data folder from the folder of a file upwards: it is where a run from there records. */
async function recordingNear(uri: string, bin: string): Promise<Recording | null> {
  if (!uri.startsWith('file:')) return null;
  for (let at = dirname(fileURLToPath(uri)); ; at = dirname(at)) {
    const folder = join(at, dataFolderName);
    const written = await writtenAt(join(folder, journalFile));
    if (written !== null) return { folder, written, events: () => eventsIn(folder, bin) };
    if (dirname(at) === at) return null;
  }
}

/** What a run writes stands in the log beside the journal for a long time. `null` where there is no journal. */
async function writtenAt(journal: string): Promise<number | null> {
  const [file, log] = await Promise.all(
    [journal, `${journal}-wal`].map((path) =>
      promises.stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => null,
      ),
    ),
  );
  return file == null ? null : Math.max(file, log ?? 0);
}

/** None where they cannot be read: the journal of another version, a Node without SQLite. Then there are fixtures and samples. */
async function eventsIn(folder: string, bin: string): Promise<readonly RecordedEvent[]> {
  const limits = { timeout: 10_000, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { execFile } = await import('node:child_process');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [bin, 'activity', '--data', folder, '--json'],
      limits,
    );
    return (JSON.parse(stdout) as Activity).events;
  } catch {
    return [];
  }
}
