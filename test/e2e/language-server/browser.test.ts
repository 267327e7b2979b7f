import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompletionItem, Diagnostic, Hover, InitializeResult } from 'vscode-languageserver-protocol';
import { orders } from '../../../language-server/testing/orders.ts';
import { version } from '../../../scripts/version.ts';
import { artefacts } from '../../artefacts.ts';
import { unzip } from '../../unzip.ts';
import { launchChromium } from '../chromium.ts';
import { type WorkerServer, startWorker } from './worker.ts';

const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
const script = join(folder, 'extension/dist/browser/language-server.js');
const [, source = '', sensor = ''] = orders.split(/\/\/- \S+\n/);
let browser: Browser;

beforeAll(async () => {
  unzip(artefacts.vsix, folder);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('in a web worker it reads the workspace through its client', async () => {
  await using server = await startWorker(browser, script);
  const { client } = server;
  const files = new Map([['memfs:/w/source.yaml', source]]);
  client.onRequest('argo-events-local/yamlFiles', ({ folder }: { folder: string }) =>
    [...files.keys()].filter((uri) => uri.startsWith(folder)),
  );
  client.onRequest('argo-events-local/readFile', ({ uri }: { uri: string }) => files.get(uri) ?? null);
  const { serverInfo } = await initialize(server, [{ uri: 'memfs:/w', name: 'w' }]);
  expect(serverInfo).toEqual({ name: 'argo-events-local', version: version() });

  const uri = 'memfs:/w/sensor.yaml';
  await open(server, uri, sensor);
  expect(await codes(server, uri)).not.toContain('unknown-event');
  const eventName = after(sensor, 'eventName: paid');
  const hover = await client.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: eventName,
  });
  expect(JSON.stringify(hover.contents)).toContain('Defined in EventSource orders in source.yaml');
  const items = await client.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: after(sensor, 'eventName: '),
  });
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['paid', 'sent', 'nightly']));

  // A file that was changed by somebody else is read again.
  files.set('memfs:/w/source.yaml', source.replace('    paid:', '    settled:'));
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'memfs:/w/source.yaml', type: 2 }],
  });
  await expect.poll(() => codes(server, uri)).toContain('unknown-event');
  expect(server.complaints).toEqual([]);
});

test('an untitled document works with a client that has no files', async () => {
  await using server = await startWorker(browser, script);
  await initialize(server, null);
  await open(server, 'untitled:Untitled-1', sensor.replace('eventName: paid', 'eventNmae: paid'));
  expect(await codes(server, 'untitled:Untitled-1')).toContain('unknown-field');
  await server.client.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
  expect(await codes(server, 'untitled:Untitled-1')).toEqual([]);
  expect(server.complaints).toEqual([]);
});

async function initialize(
  { client }: WorkerServer,
  workspaceFolders: { uri: string; name: string }[] | null,
): Promise<InitializeResult> {
  const params = { processId: null, rootUri: null, workspaceFolders, capabilities: {} };
  const result = await client.sendRequest<InitializeResult>('initialize', params);
  await client.sendNotification('initialized', {});
  return result;
}

function open({ client }: WorkerServer, uri: string, text: string): Promise<void> {
  return client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
}

async function codes({ client }: WorkerServer, uri: string): Promise<(string | number | undefined)[]> {
  const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items.map(({ code }) => code);
}

/** The position behind a text. */
function after(text: string, part: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(part) + part.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
