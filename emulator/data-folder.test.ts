import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataFolder, readRunFile, releaseDataFolder, writeRunFile } from './data-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = { pid: process.pid, port: 4780, token: 'secret' };

test('an emulator that still starts has the folder, and cannot be reached yet', () => {
  claimDataFolder(folder);
  expect(readRunFile(folder)).toBeNull();
  expect(() => claimDataFolder(folder)).toThrow(
    `Another emulator (pid ${process.pid}) runs on ${folder}: stop it first, or choose another folder with --data DIR.`,
  );
  writeRunFile(folder, run);
  expect(readRunFile(folder)).toEqual(run);
  releaseDataFolder(folder);
  expect(() => claimDataFolder(folder)).not.toThrow();
});

test('what a killed emulator left behind, or nobody can read, holds nobody up', () => {
  for (const left of [JSON.stringify({ ...run, pid: 2 ** 30 }), '{']) {
    writeFileSync(join(folder, 'run.json'), left);
    expect(readRunFile(folder)).toBeNull();
    expect(() => claimDataFolder(folder)).not.toThrow();
    releaseDataFolder(folder);
  }
});
