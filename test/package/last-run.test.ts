import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { afterAll, expect, test } from 'vitest';
import { copyQuickstart } from '../quickstart.ts';
import { LanguageServerProcess, unpackTarball } from './language-server-process.ts';

const unpacked = unpackTarball();

afterAll(() => unpacked[Symbol.dispose]());

test('when nothing runs, values are shown on what the last run recorded, in any editor', async () => {
  using quickstart = await copyQuickstart();
  await runOnce(quickstart.folder, () =>
    quickstart.post('/orders', { id: 'A-1', customer: 'ada', total: 12, items: [] }),
  );

  const read = Promise.withResolvers<void>();
  let refreshes = 0;
  using server = await LanguageServerProcess.start(
    unpacked.bin,
    quickstart.folder,
    { workspace: { configuration: true, codeLens: { refreshSupport: true } } },
    (client) => {
      client.onRequest('workspace/configuration', () => [{ pinnedEvents: { 'shop/order': 'recorded' } }]);
      // The settings are the first reason, the events the second.
      client.onRequest('workspace/codeLens/refresh', () => (++refreshes === 2 ? read.resolve() : undefined));
    },
  );
  const path = quickstart.file('orders.sensor.yaml');
  const [uri, text] = [pathToFileURL(path).href, readFileSync(path, 'utf8')];
  await server.open(uri, text);
  await read.promise;
  const line = text.split('\n').findIndex((one) => one.includes('path: body.total'));
  const character = text.split('\n')[line]!.indexOf('total') + 1;
  const hover = await server.ask<Hover>('hover', uri, { position: { line, character } });
  expect((hover.contents as MarkupContent).value).toContain('On the event recorded last');
  expect((hover.contents as MarkupContent).value).toContain('body.total is 12 and is not >= "50"');
});

/** Runs the pipelines of a folder until what is done with them is recorded; then says from the command line what came. */
async function runOnce(folder: string, use: () => Promise<unknown>): Promise<void> {
  const child = spawn(process.execPath, [unpacked.bin, 'run', folder, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  await use();
  child.kill('SIGINT');
  await once(child, 'close');
  const said = execFileSync(process.execPath, [unpacked.bin, 'activity'], { cwd: folder, encoding: 'utf8' });
  expect(said.split('\n').map((row) => row.trimEnd().replace(/ {2,}/g, '  '))).toEqual([
    'event  in  filtered out',
    'shop/order  1  0',
    '',
    'dependency  in  rejected',
    'orders/order  1  1  1 by filters.data.0',
    '',
    'trigger  fired  failed',
    '',
  ]);
}
