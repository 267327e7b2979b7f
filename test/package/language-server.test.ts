import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type Location,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { artefacts } from '../artefacts.ts';
import { type Quickstart, copyQuickstart } from '../quickstart.ts';

/** The language server of the tarball over stdio, as other editors start it, on the quickstart's folder. */
const folder = mkdtempSync(join(tmpdir(), 'language-server-'));
let quickstart: Quickstart;
let server: ChildProcess;
let client: ProtocolConnection;
let sensor: { readonly uri: string; readonly text: string };

beforeAll(async () => {
  quickstart = await copyQuickstart();
  execFileSync('tar', ['-xzf', artefacts.tarball, '-C', folder]);
  const bin = join(folder, 'package/bin/argo-events-local.cjs');
  server = spawn(process.execPath, [bin, 'language-server', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  client = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
  client.listen();
  const root = pathToFileURL(quickstart.folder).href;
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'quickstart' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  const path = quickstart.file('orders.sensor.yaml');
  sensor = { uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') };
  const textDocument = { uri: sensor.uri, languageId: 'yaml', version: 1, text: sensor.text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
});

afterAll(() => {
  client.dispose();
  server.kill();
  quickstart[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

function ask<T>(method: string, params: object = {}): Promise<T> {
  return client.sendRequest<T>(`textDocument/${method}`, { textDocument: { uri: sensor.uri }, ...params });
}

/** Behind the first occurrence of some text. */
function behind(text: string): Position {
  const before = sensor.text.slice(0, sensor.text.indexOf(text) + text.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

async function codes(): Promise<unknown[]> {
  const { items } = await ask<{ items: Diagnostic[] }>('diagnostic');
  return items.map(({ code }) => code);
}

test('names lead to the other files of the folder', async () => {
  expect(await codes()).not.toContain('unknown-event');
  const [found] = await ask<Location[]>('definition', { position: behind('eventName: ord') });
  expect(found!.uri).toBe(pathToFileURL(quickstart.file('shop.event-source.yaml')).href);
  const edit = await ask<WorkspaceEdit>('rename', { position: behind('eventName: ord'), newName: 'purchase' });
  expect(Object.keys(edit.changes!)).toContain(found!.uri);
});

test('hover and completion know the schema and the languages inside', async () => {
  const hover = await ask<Hover>('hover', { position: behind('useRawD') });
  expect((hover.contents as MarkupContent).value).toContain('useRawData');
  const items = await ask<CompletionItem[]>('completion', {
    position: behind('dataTemplate: "{{ .Input.body.customer | ti'),
  });
  expect(items.map(({ label }) => label)).toContain('title');
});

test('a misspelt field is found, and a quick fix mends it', async () => {
  const at = behind('eventSourceNam');
  const edit = async (version: number, start: Position, end: Position, text: string) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri: sensor.uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });
  const before = { line: at.line, character: at.character - 1 };
  await edit(2, before, at, '');
  const { items } = await ask<{ items: Diagnostic[] }>('diagnostic');
  const unknown = items.find(({ code }) => code === 'unknown-field')!;
  expect(unknown.range.start.line).toBe(at.line);
  const actions = await ask<CodeAction[]>('codeAction', { range: unknown.range, context: { diagnostics: [unknown] } });
  expect(actions.map(({ title }) => title)).toContain('Change to eventSourceName');
  await edit(3, before, before, sensor.text.split('\n')[at.line]!.slice(before.character, at.character));
  expect(await codes()).not.toContain('unknown-field');
});

test('the value of a template that needs cryptography is shown, though no start loads it', async () => {
  const text = sensor.text.replace('customer | title', 'customer | sha256sum');
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: sensor.uri, version: 4 },
    contentChanges: [{ text }],
  });
  const hover = await ask<Hover>('hover', { position: behind('dataTemplate: "{{ .Input.body.cust') });
  expect((hover.contents as MarkupContent).value).toMatch(/[0-9a-f]{64}/);
});

test('it ends when it is told to', async () => {
  const ended = new Promise((resolve) => server.on('exit', resolve));
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect(await ended).toBe(0);
});
