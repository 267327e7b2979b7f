import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  MarkupContent,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Quickstart, copyQuickstart } from '../quickstart.ts';
import { LanguageServerProcess, unpackTarball } from './language-server-process.ts';

/** On the quickstart's folder, with a client that would rather count bytes. */
const unpacked = unpackTarball();
let quickstart: Quickstart;
let server: LanguageServerProcess;
let sensor: { readonly uri: string; readonly text: string };

beforeAll(async () => {
  quickstart = await copyQuickstart();
  server = await LanguageServerProcess.start(unpacked.bin, quickstart.folder, {
    general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
    textDocument: { diagnostic: {} },
  });
  const path = quickstart.file('orders.sensor.yaml');
  sensor = { uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') };
  await server.open(sensor.uri, sensor.text);
});

afterAll(() => {
  server[Symbol.dispose]();
  quickstart[Symbol.dispose]();
  unpacked[Symbol.dispose]();
});

function ask<T>(method: string, params: object = {}): Promise<T> {
  return server.ask<T>(method, sensor.uri, params);
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
    server.client.sendNotification('textDocument/didChange', {
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
  await server.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: sensor.uri, version: 4 },
    contentChanges: [{ text }],
  });
  // In the new text this is inside the function's name.
  const hover = await ask<Hover>('hover', { position: behind('dataTemplate: "{{ .Input.body.customer | ti') });
  expect((hover.contents as MarkupContent).value).toMatch(/[0-9a-f]{64}/);
});

test('columns are counted in UTF-16, and it says so, whatever a client would rather count', async () => {
  expect(server.initialized.capabilities.positionEncoding).toBe('utf-16');
  const lines = ['apiVersion: argoproj.io/v1alpha1', 'kind: Sensor', 'metadata: {name: s}', 'spec:'];
  const before = '  dependencies: [{name: "👩‍🚀é", ';
  const uri = pathToFileURL(quickstart.file('wide.yaml')).href;
  await server.open(uri, `${lines.join('\n')}\n${before}eventSourceNmae: shop, eventName: order}]\n`);
  const { items } = await server.ask<{ items: Diagnostic[] }>('diagnostic', uri);
  const unknown = items.find(({ code }) => code === 'unknown-field')!;
  expect(unknown.range.start).toEqual({ line: 4, character: before.length });
});

test('it ends when it is told to', async () => {
  await server.client.sendRequest('shutdown');
  await server.client.sendNotification('exit');
  expect(await server.ended).toBe(0);
});
