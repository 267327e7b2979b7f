import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolderName, journalFile } from '../language/house-files/data-folder.ts';
import { recordings } from './node-recordings.ts';

const program = process.argv[1]!;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recordings-'));
  mkdirSync(join(folder, dataFolderName));
  process.argv[1] = '/bin/argo-events-local';
});

afterEach(() => {
  process.argv[1] = program;
  rmSync(folder, { recursive: true });
});

/** When the recording near a file of the folder was written, in seconds. */
const written = async () => {
  const found = await recordings()!.near(pathToFileURL(join(folder, 'deep/er/a.yaml')).href);
  return found === null ? null : found.written / 1000;
};

function write(name: string, second: number): void {
  const path = join(folder, dataFolderName, name);
  writeFileSync(path, '');
  utimesSync(path, second, second);
}

test('what is only in the log beside the journal yet was written, too', async () => {
  expect(await written()).toBe(null);
  write(journalFile, 100);
  expect(await written()).toBe(100);
  write(`${journalFile}-wal`, 200);
  expect(await written()).toBe(200);
  write(journalFile, 300);
  expect(await written()).toBe(300);
});

test('who was not started by the command line asks nobody', () => {
  process.argv[1] = '/bin/something-else';
  expect(recordings()).toBe(null);
});
