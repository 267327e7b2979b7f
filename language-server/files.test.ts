import type { CompletionItem, Location, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { LanguageClient, filesOf, pulling } from '../test/language-client.ts';

const source = `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata:
  name: orders
spec:
  webhook:
    paid: {endpoint: /paid, method: POST, port: "12000"}
`;

const sensor = `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata:
  name: shipping
spec:
  dependencies:
    - name: paid
      eventSourceName: orders
      eventName: paid
  triggers:
    - template:
        name: ship
        log: {}
`;

const [sourceUri, sensorUri] = ['file:///w/source.yaml', 'file:///w/sensor.yaml'];
const disk = new Map<string, string>();
let client: LanguageClient;

afterEach(() => {
  client.connection.dispose();
  disk.clear();
});

/** The server, with files on disk; the first of these folders is the workspace unless others are named. */
async function serve(files: Readonly<Record<string, string>>, folders = ['file:///w']): Promise<void> {
  for (const [uri, text] of Object.entries(files)) disk.set(uri, text);
  client = await LanguageClient.start({ files: filesOf(disk), folders });
}

/** The range of the first occurrence of some text, in lines that end in any way. */
function rangeOf(text: string, part: string): Range {
  const at = text.indexOf(part);
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  const start = { line: before.length - 1, character: before.at(-1)!.length };
  return { start, end: { line: start.line, character: start.character + part.length } };
}

describe('which files there are', () => {
  test('no workspace: a single file is checked and completed', async () => {
    await serve({}, []);
    await client.open(sensorUri, sensor.replace('eventName: paid', 'eventNam: paid'));
    expect(await client.codes(sensorUri)).toContain('unknown-field');
    const position = rangeOf(sensor, 'log').start;
    const items = await client.ask<CompletionItem[]>('completion', sensorUri, { position });
    expect(items.map(({ label }) => label)).toContain('conditions');
  });

  test('an untitled file counts until it is closed', async () => {
    await serve({ [sensorUri]: sensor });
    await client.open(sensorUri, sensor);
    expect(await client.codes(sensorUri)).toContain('unknown-event');
    await client.open('untitled:Untitled-1', source);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    expect(await client.codes('untitled:Untitled-1')).toEqual(expect.any(Array));
    await client.close('untitled:Untitled-1');
    expect(await client.codes(sensorUri)).toContain('unknown-event');
  });

  test('several roots are one workspace, and may come and go', async () => {
    const other = 'file:///other/source.yaml';
    disk.set(other, source);
    disk.set(sensorUri, sensor);
    let refreshed = 0;
    client = await LanguageClient.start({
      files: filesOf(disk),
      folders: ['file:///w', 'file:///other'],
      capabilities: { ...pulling, workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } } },
      answer: (connection) => connection.onRequest('workspace/diagnostic/refresh', () => void refreshed++),
    });
    await client.open(sensorUri, sensor);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    const folder = { uri: 'file:///other', name: 'other' };
    const change = (event: object) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await change({ added: [], removed: [folder] });
    expect(await client.codes(sensorUri)).toContain('unknown-event');
    expect(refreshed).toBe(1);
    await change({ added: [folder], removed: [] });
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
  });

  test('a file outside of all roots counts while it is open', async () => {
    const outside = 'file:///elsewhere/source.yaml';
    await serve({ [sensorUri]: sensor, [outside]: source });
    await client.open(sensorUri, sensor);
    await client.open(outside, source);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    await client.close(outside);
    expect(await client.codes(sensorUri)).toContain('unknown-event');
  });

  test('a file that is removed underneath no longer counts, one that is moved counts where it is', async () => {
    await serve({ [sensorUri]: sensor, [sourceUri]: source });
    await client.open(sensorUri, sensor);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    disk.delete(sourceUri);
    await client.filesChanged(sourceUri);
    expect(await client.codes(sensorUri)).toContain('unknown-event');
    const moved = 'file:///w/deeper/source.yaml';
    disk.set(moved, source);
    await client.filesChanged(sourceUri, moved);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    const position = rangeOf(sensor, 'orders').start;
    const [definition] = await client.ask<Location[]>('definition', sensorUri, { position });
    expect(definition!.uri).toBe(moved);
  });

  test('an open file that is removed underneath is what the editor shows', async () => {
    await serve({ [sensorUri]: sensor, [sourceUri]: source });
    await client.open(sensorUri, sensor);
    await client.open(sourceUri, source);
    disk.delete(sourceUri);
    await client.filesChanged(sourceUri);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    await client.close(sourceUri);
    expect(await client.codes(sensorUri)).toContain('unknown-event');
  });
});

describe('what is in them', () => {
  const broken = sensor.replace('eventName: paid', 'eventNam: paid');

  test.each([
    ['line feeds', broken],
    ['CRLF', broken.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${broken}`],
    ['a byte order mark and a separator', `\uFEFF---\n${broken}`],
    ['several documents', `# head\n---\n${source}---\n${broken}`],
    ['several documents in CRLF', `# head\n---\n${source}---\n${broken}`.replaceAll('\n', '\r\n')],
    ['characters of two units', broken.replace('name: ship', 'name: ship # 🚢🚢')],
  ])('%s: a finding stands where it should, also after an edit above it', async (_, text) => {
    await serve({});
    await client.open(sensorUri, text);
    const found = async () =>
      (await client.diagnostics(sensorUri)).filter(({ code }) => code === 'unknown-field').map(({ range }) => range);
    expect(await found()).toEqual([rangeOf(text, 'eventNam')]);
    const { end } = rangeOf(text, 'shipping');
    await client.edit(sensorUri, '\r\n  # 🚢 more\n', { start: end, end });
    const edited = text.replace('shipping', 'shipping\r\n  # 🚢 more\n');
    expect(await found()).toEqual([rangeOf(edited, 'eventNam')]);
  });

  test('tabs are an error in their line', async () => {
    await serve({});
    const text = sensor.replace('  name: shipping', '\tname: shipping');
    await client.open(sensorUri, text);
    const [first] = (await client.diagnostics(sensorUri)).filter(({ code }) => code === 'yaml-syntax');
    expect(first!.range.start.line).toBe(3);
  });

  test('five megabytes: what stands behind them is checked and completed', async () => {
    const data = `  k: |\n${`    ${'x'.repeat(98)}\n`.repeat(50_000)}`;
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: large\ndata:\n${data}---\n${broken}`;
    expect(text.length).toBeGreaterThan(5_000_000);
    await serve({});
    await client.open(sensorUri, text);
    expect(await client.codes(sensorUri)).toContain('unknown-field');
    const { start } = rangeOf(text, 'eventNam');
    await client.edit(sensorUri, 'e', { start, end: start });
    await client.edit(sensorUri, '', { start, end: { line: start.line, character: start.character + 1 } });
    const items = await client.ask<CompletionItem[]>('completion', sensorUri, { position: start });
    expect(items.map(({ label }) => label)).toContain('eventName');
  });

  test('unsaved changes in several files count together', async () => {
    await serve({ [sensorUri]: '', [sourceUri]: '' });
    await client.open(sensorUri, sensor);
    await client.open(sourceUri, source);
    const [inSource, inSensor] = [rangeOf(source, 'paid:').start, rangeOf(sensor, 'eventName: paid').end];
    await client.edit(sourceUri, 're', { start: inSource, end: inSource });
    expect(await client.codes(sensorUri)).toContain('unknown-event');
    const before = { line: inSensor.line, character: inSensor.character - 'paid'.length };
    await client.edit(sensorUri, 're', { start: before, end: before });
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    const edit = await client.ask<WorkspaceEdit>('rename', sensorUri, { position: before, newName: 'settled' });
    expect(Object.keys(edit.changes!).sort()).toEqual([sensorUri, sourceUri]);
    expect(edit.changes![sourceUri]![0]!.range.start).toEqual(inSource);
  });

  test('a file that becomes another kind is checked as that, and its names are gone', async () => {
    await serve({ [sensorUri]: sensor, [sourceUri]: source });
    await client.open(sensorUri, sensor);
    await client.open(sourceUri, source);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
    await client.edit(sourceUri, 'Sensor', rangeOf(source, 'EventSource'));
    expect(await client.codes(sourceUri)).toContain('unknown-field');
    expect(await client.codes(sensorUri)).toContain('unknown-event');
    await client.edit(sourceUri, 'name: not a manifest\n');
    expect(await client.codes(sourceUri)).toEqual([]);
    await client.edit(sourceUri, source);
    expect(await client.codes(sensorUri)).not.toContain('unknown-event');
  });

  test('what is no manifest is left alone', async () => {
    await serve({});
    const compose = 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]\n';
    await client.open('file:///w/compose.yaml', compose);
    expect(await client.codes('file:///w/compose.yaml')).toEqual([]);
    const position = rangeOf(compose, 'ports').start;
    expect(await client.ask('completion', 'file:///w/compose.yaml', { position })).toEqual([]);
    expect(await client.ask('hover', 'file:///w/compose.yaml', { position })).toBeNull();
  });
});
