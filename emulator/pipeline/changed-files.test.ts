import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../clock.ts';
import type { Problem } from '../control/protocol/protocol.ts';
import { ChangedFiles } from './changed-files.ts';

let folder: string;
let file: string;
let changes: ChangedFiles;
let next: PromiseWithResolvers<Problem | null>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changed-files-'));
  file = join(folder, 'orders.sensor.yaml');
  writeFileSync(file, 'kind: Sensor\n');
  next = Promise.withResolvers();
  changes = new ChangedFiles([{ uri: file, text: 'kind: Sensor\n' }], systemClock, (problem) => {
    next.resolve(problem);
    next = Promise.withResolvers();
  });
});

afterEach(() => {
  changes.close();
  rmSync(folder, { recursive: true });
});

/** What is told after something was done. */
async function after(act: () => void): Promise<Problem | null> {
  const { promise } = next;
  act();
  return promise;
}

test('a file that is edited is told of, until it is as it was', async () => {
  expect(await after(() => writeFileSync(file, '{{{ nonsense'))).toEqual({
    severity: 'warning',
    message:
      'orders.sensor.yaml has changed since this run began, which goes on with what it read then: stop it and run again.',
    at: { file, line: 1, column: 1, path: [] },
  });
  expect(changes.problems).toHaveLength(1);
  expect(await after(() => writeFileSync(file, 'kind: Sensor\n'))).toBeNull();
  expect(changes.problems).toEqual([]);
});

test('a file that was edited before the watching began', async () => {
  changes.close();
  writeFileSync(file, 'kind: EventSource\n');
  const { promise, resolve } = Promise.withResolvers<Problem | null>();
  changes = new ChangedFiles([{ uri: file, text: 'kind: Sensor\n' }], systemClock, resolve);
  expect((await promise)?.message).toMatch(/^orders\.sensor\.yaml has changed since this run began/);
});

test('a file that is gone, and one that takes its place', async () => {
  const gone = await after(() => rmSync(file));
  expect(gone?.message).toMatch(/^orders\.sensor\.yaml is gone since this run began/);
  const beside = join(folder, 'orders.sensor.yaml~');
  writeFileSync(beside, 'kind: Sensor\n');
  expect(await after(() => renameSync(beside, file))).toBeNull();
});
