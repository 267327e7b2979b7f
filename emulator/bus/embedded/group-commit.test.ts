import { mkdtempSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databaseName, openDatabase } from './database.ts';
import { GroupCommit } from './group-commit.ts';

let folder: string;
let database: DatabaseSync;
let commit: GroupCommit;
let told: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'group-commit-'));
  database = openDatabase(folder);
  told = [];
  commit = new GroupCommit(database, join(folder, databaseName), (sentence) => told.push(sentence));
});

afterEach(async () => {
  await commit.close();
  database.close();
  rmSync(folder, { recursive: true });
});

test('what nobody waits for goes along with the next write, in order', async () => {
  const ran: string[] = [];
  const note = (what: string) => () => void ran.push(`${what}${database.isTransaction ? '' : ' outside'}`);
  commit.writeAlong(note('along'), expect.unreachable);
  expect(ran).toEqual([]);
  await commit.write(note('awaited'));
  expect(ran).toEqual(['along', 'awaited']);
});

test('it is written alone when nothing else is', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  commit.writeAlong(resolve, expect.unreachable);
  await promise;
});

test('it is written at the end, and not afterwards', async () => {
  let times = 0;
  commit.writeAlong(() => times++, expect.unreachable);
  await commit.close();
  expect(times).toBe(1);
  commit.writeAlong(() => times++, expect.unreachable);
  await commit.close();
  expect(times).toBe(1);
});

test('what nobody waits for goes first in the next transaction when its own failed, in order', async () => {
  const ran: string[] = [];
  const note = (what: string) => () => void ran.push(what);
  commit.writeAlong(note('state'), note('no state'));
  commit.writeAlong(note('acknowledgement'), note('no acknowledgement'));
  await expect(commit.write(() => database.exec('INSERT INTO absent VALUES (1)'))).rejects.toThrow(/no such table/);
  await commit.write(note('awaited'));
  expect(ran).toEqual([
    'state',
    'acknowledgement',
    'no acknowledgement',
    'no state',
    'state',
    'acknowledgement',
    'awaited',
  ]);
});

test('however much gathers while nothing can be written is written again', async () => {
  let times = 0;
  for (let i = 0; i < 200_000; i++)
    commit.writeAlong(
      () => times++,
      () => times--,
    );
  await expect(commit.write(() => database.exec('INSERT INTO absent VALUES (1)'))).rejects.toThrow(/no such table/);
  expect(times).toBe(0);
  await commit.write(() => undefined);
  expect(times).toBe(200_000);
});

test('it is written again when nothing else is', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let times = 0;
  commit.writeAlong(
    () => {
      if (++times === 1) database.exec('INSERT INTO absent VALUES (1)');
      else resolve();
    },
    () => undefined,
  );
  await promise;
});

test('that what nobody waits for cannot be written is told once, and that it is written after all', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let times = 0;
  commit.writeAlong(
    () => {
      if (++times <= 2) database.exec('INSERT INTO absent VALUES (1)');
      else resolve();
    },
    () => undefined,
  );
  await promise;
  await commit.write(() => undefined);
  const file = join(folder, databaseName);
  expect(told).toEqual([
    `What was acknowledged is kept in memory and tried again, and comes again if the run ends: The bus file ${file} failed (no such table: absent); restart, and report this if it stays.`,
    `The bus in ${file} can be written again, and holds what was acknowledged.`,
  ]);
});

test('a transaction that fails takes all of it back, the last first', async () => {
  const undone: string[] = [];
  commit.writeAlong(
    () => undefined,
    () => undone.push('along'),
  );
  const failing = commit.write(
    () => database.exec('INSERT INTO absent VALUES (1)'),
    () => undone.push('awaited'),
  );
  await expect(failing).rejects.toThrow(/bus\.db failed \(no such table: absent\)/);
  expect(undone).toEqual(['awaited', 'along']);
});
