import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readAddress } from './address.ts';

test('an emulator that starts has no address yet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'address-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'run.json');
  const read = (text: string) => {
    writeFileSync(file, text);
    return readAddress(file);
  };
  expect(await readAddress(file)).toBeNull();
  expect(await read('{"pid"')).toBeNull();
  expect(await read('{"pid":7}\n')).toBeNull();
  expect(await read('{"pid":7,"port":4000,"token":"t"}\n')).toEqual({ pid: 7, port: 4000, token: 't' });
});
