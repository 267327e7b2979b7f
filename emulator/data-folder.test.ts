import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDataFolder, readRunFile, releaseDataFolder, writeRunFile } from './data-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const run = { pid: process.pid, port: 4780, token: 'secret' };
const runFile = () => join(folder, 'run.json');
/** A run in another process, which lives. */
const other = { ...run, pid: process.ppid };

test('an emulator that still starts has the folder, and cannot be reached yet', () => {
  writeFileSync(runFile(), JSON.stringify({ pid: other.pid }));
  expect(readRunFile(folder)).toBeNull();
  expect(() => claimDataFolder(folder)).toThrow(
    `Another emulator (pid ${other.pid}) runs on ${folder}: stop it first, or choose another folder with --data DIR.`,
  );
  writeFileSync(runFile(), JSON.stringify(other));
  expect(readRunFile(folder)).toEqual(other);
});

test('what is claimed, reached and released is one file, which only the user may read', () => {
  claimDataFolder(folder);
  expect(JSON.parse(readFileSync(runFile(), 'utf8'))).toEqual({ pid: process.pid });
  writeRunFile(folder, run);
  expect(JSON.parse(readFileSync(runFile(), 'utf8'))).toEqual(run);
  expect(readdirSync(folder)).toEqual(['run.json']);
  if (process.platform !== 'win32') expect(statSync(runFile()).mode & 0o777).toBe(0o600);
  releaseDataFolder(folder);
  expect(readdirSync(folder)).toEqual([]);
});

test('nobody releases the folder of another', () => {
  writeFileSync(runFile(), JSON.stringify(other));
  releaseDataFolder(folder);
  expect(readRunFile(folder)).toEqual(other);
});

test.for([
  { title: 'a killed emulator', left: JSON.stringify({ ...run, pid: 2 ** 30 }) },
  { title: 'a killed one of the same pid, as in a container', left: JSON.stringify(run) },
  { title: 'one that nobody can read', left: '{' },
])('what $title left behind holds nobody up', ({ left }) => {
  writeFileSync(runFile(), left);
  expect(readRunFile(folder)).toBeNull();
  claimDataFolder(folder);
  expect(JSON.parse(readFileSync(runFile(), 'utf8'))).toEqual({ pid: process.pid });
});

test('of two that start at the same moment one has the folder', async () => {
  const rounds = 200;
  for (let round = 0; round < rounds; round++) {
    mkdirSync(join(folder, `${round}`));
    if (round % 2 === 0) writeFileSync(join(folder, `${round}`, 'run.json'), JSON.stringify({ pid: 2 ** 30 }));
  }
  const racers = (['a', 'b'] as const).map((name) =>
    spawn(process.execPath, ['--input-type=module', '--eval', racer(name, rounds)]),
  );
  const won = await Promise.all(racers.map(async ({ stdout }) => JSON.parse(await line(stdout)) as number[]));
  for (const { stdin } of racers) stdin.end();
  expect(won.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round));
});

/** Meets the other one before each claim, says which folders it has, and lives on until its input ends. */
function racer(name: 'a' | 'b', rounds: number): string {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'data-folder.ts')).href);
  return `
    import { existsSync, writeFileSync } from 'node:fs';
    import { claimDataFolder, releaseDataFolder } from ${module};
    process.chdir(${JSON.stringify(folder)});
    const won = [];
    for (let round = 0; round < ${rounds}; round++) {
      writeFileSync('${name}' + round, '');
      while (!existsSync('${name === 'a' ? 'b' : 'a'}' + round));
      try {
        claimDataFolder(String(round));
        won.push(round);
      } catch {
        releaseDataFolder(String(round));
      }
    }
    console.log(JSON.stringify(won));
    process.stdin.resume();
  `;
}

async function line(stream: Readable): Promise<string> {
  const [first] = (await once(createInterface({ input: stream }), 'line')) as [string];
  return first;
}
