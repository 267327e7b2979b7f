import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeLens,
  type Hover,
  type MarkupContent,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { startServer } from './server.ts';
import { noActivity } from '../language/semantics/activity.ts';
import { orders } from './testing/orders.ts';

let client: ProtocolConnection | null = null;

afterEach(() => client?.dispose());

const [, source = '', sensor = ''] = orders
  .replace('event.body.id ==', 'math.abs(event.body.id) ==')
  .split(/\/\/- \S+\n/);

/** A client and the real server over two pipes; the EventSource is a file of the workspace, the Sensor is open. */
async function connect(
  capabilities: ClientCapabilities = pulling,
  answer: (client: ProtocolConnection) => void = () => {},
): Promise<ProtocolConnection> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, {
    version: 'test',
    rulePages: null,
    recordings: null,
    now: () => 0n,
    zone: () => 'UTC',
    after: (delay, run) => {
      const timer = setTimeout(run, delay);
      return () => clearTimeout(timer);
    },
    files: {
      async *yamlFiles() {
        yield { uri: 'file:///w/source.yaml', text: source };
      },
      read: () => Promise.resolve(null),
    },
  });
  client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  answer(client);
  client.listen();
  const workspaceFolders = [{ uri: 'file:///w', name: 'w' }];
  await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: sensor },
  });
  return client;
}

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

const uri = 'file:///w/sensor.yaml';
const textDocument = { uri };

/** The position of the last character of a text in the Sensor. */
function at(text: string): { line: number; character: number } {
  const before = sensor.slice(0, sensor.indexOf(text) + text.length - 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

test.for<[method: string, params: object]>([
  ['textDocument/completion', { position: at('type: number') }],
  ['textDocument/signatureHelp', { position: at('math.abs(e') }],
  ['textDocument/hover', { position: at('eventName: paid') }],
  ['textDocument/definition', { position: at('eventName: paid') }],
  ['textDocument/references', { position: at('eventName: paid'), context: { includeDeclaration: true } }],
  ['textDocument/documentHighlight', { position: at('eventName: paid') }],
  ['textDocument/prepareCallHierarchy', { position: at('eventName: paid') }],
  ['textDocument/prepareRename', { position: at('eventName: paid') }],
  ['textDocument/rename', { position: at('eventName: paid'), newName: 'settled' }],
  ['textDocument/linkedEditingRange', { position: at('- name: paid-order') }],
  ['textDocument/codeAction', { range: all, context: { diagnostics: [] } }],
  ['textDocument/documentLink', {}],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [at('eventName: paid')] }],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/semanticTokens/range', { range: all }],
])('%s has an answer', async ([method, params]) => {
  const answer = await (await connect()).sendRequest(method, { textDocument, ...params });
  expect(answer).toEqual(method === 'textDocument/codeAction' ? expect.any(Array) : expect.anything());
  if (Array.isArray(answer) && method !== 'textDocument/codeAction') expect(answer.length).toBeGreaterThan(0);
});

test('files that are not open count: the events of the source are known', async () => {
  const connection = await connect();
  const unknown = async () => {
    const { items } = await connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument,
    });
    return items.filter(({ code }) => code === 'unknown-event').length;
  };
  expect(await unknown()).toBe(0);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at('eventName: p'), end: at('eventName: p') }, text: 'x' }],
  });
  expect(await unknown()).toBe(1);
  const symbols = await connection.sendRequest<{ name: string }[]>('workspace/symbol', { query: 'orders' });
  expect(symbols.map(({ name }) => name)).toEqual(['orders']);
});

test.for<[name: string, capabilities: ClientCapabilities]>([
  ['does not ask for diagnostics', {}],
  ['asks for them but cannot be told to ask again', { textDocument: { diagnostic: {} } }],
])('a client that %s is sent them', async ([, capabilities]) => {
  const connection = await connect(capabilities);
  const sent = (version: number) =>
    new Promise<PublishDiagnosticsParams>((resolve) =>
      connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (params.version === version) resolve(params);
      }),
    );
  const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);
  expect(codes(await sent(1))).not.toContain('unknown-event');
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: at('eventName: p'), end: at('eventName: p') }, text: 'x' }],
  });
  expect(codes(await sent(2))).toContain('unknown-event');
});

test('a client that can watch files is asked to', async () => {
  const asked = new Promise((resolve) => {
    void connect({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } }, (client) =>
      client.onRequest('client/registerCapability', resolve),
    );
  });
  expect(await asked).toMatchObject({
    registrations: [
      {
        method: 'workspace/didChangeWatchedFiles',
        registerOptions: { watchers: [{ globPattern: '**/*.{yaml,yml}' }] },
      },
    ],
  });
});

test('a rename that would break something is an error with the reason', async () => {
  const connection = await connect();
  const refused = connection.sendRequest('textDocument/rename', {
    textDocument,
    position: at('- name: paid-order'),
    newName: 'paid order',
  });
  await expect(refused).rejects.toThrow('is no name for an expression');
});

test('a document that is not open has no answers', async () => {
  const connection = await connect();
  const hover = await connection.sendRequest('textDocument/hover', {
    textDocument: { uri: 'untitled:Untitled-1' },
    position: { line: 0, character: 0 },
  });
  expect(hover).toBeNull();
});

test('the client says what is pinned and what a run has recorded, and is told that lenses have changed', async () => {
  const capabilities: ClientCapabilities = {
    ...pulling,
    workspace: { configuration: true, codeLens: { refreshSupport: true } },
  };
  const refreshed: (() => void)[] = [];
  const [settled, recorded, edited] = [1, 2, 3].map(() => new Promise<void>((resolve) => refreshed.push(resolve)));
  const connection = await connect(capabilities, (client) => {
    client.onRequest('workspace/configuration', () => [{ pinnedEvents: { 'orders/paid': 'recorded' } }]);
    client.onRequest('workspace/codeLens/refresh', () => refreshed.shift()?.());
  });
  await settled;
  const event = {
    id: 'e1',
    eventSource: 'orders',
    event: 'paid',
    type: 'webhook',
    time: 0,
    data: '{"body":{"total":7}}',
  };
  const dependencies = [{ sensor: 'shipping', dependency: 'paid-order', arrived: 2, rejected: 1, clauses: [] }];
  await connection.sendNotification('argo-events-local/activity', { ...noActivity, dependencies, events: [event] });
  await recorded;
  const lenses = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ command }) => command!.title)).toEqual(['2 in · 1 rejected', 'on the event recorded last']);
  const position = at('path: body.total');
  const hover = await connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
  expect((hover.contents as MarkupContent).value).toContain('body.total is 7 and is not > "40"');

  const fixture = { uri: 'file:///w/a.event.yaml', version: 2 };
  const text = 'eventSource: orders\nevent: paid\ndata: {}\n';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { ...fixture, languageId: 'yaml', version: 1, text },
  });
  await connection.sendNotification('textDocument/didChange', { textDocument: fixture, contentChanges: [{ text }] });
  await edited;
});

test('the severities that a client sets count at once, and the configuration of the workspace goes before', async () => {
  let checks: object = { 'unknown-field': 'warning', 'time-zone': 'off' };
  const refreshed: (() => void)[] = [];
  const [first, second] = [1, 2].map(() => new Promise<void>((resolve) => refreshed.push(resolve)));
  const workspace = { configuration: true, diagnostics: { refreshSupport: true } };
  const connection = await connect({ ...pulling, workspace }, (client) => {
    client.onRequest('workspace/configuration', () => [{ checks }]);
    client.onRequest('workspace/diagnostic/refresh', () => refreshed.shift()?.());
  });
  const open = (uri: string, text: string) =>
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  const bus = 'file:///w/bus.yaml';
  await open(
    bus,
    'apiVersion: argoproj.io/v1alpha1\nkind: EventBus\nmetadata: {name: b}\nspec: {kafka: {url: u}, kafak: {}}\n',
  );
  const severities = async () => {
    const { items } = await connection.sendRequest<{ items: { code: string; severity: number }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: bus } },
    );
    return items.map(({ code, severity }) => [code, severity]);
  };
  await first;
  expect(await severities()).toEqual([['unknown-field', 2]]);
  checks = { 'unknown-field': 'off' };
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await second;
  expect(await severities()).toEqual([]);
  await open('file:///w/argo-events-local.yaml', 'checks:\n  unknown-field: hint\n');
  expect(await severities()).toEqual([['unknown-field', 4]]);
});
