import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { afterEach, expect, test } from 'vitest';
import { LanguageClient, filesOf } from '../test/language-client.ts';

let client: LanguageClient;

afterEach(() => client.connection.dispose());

const uri = 'file:///w/large.yaml';
const textDocument = { uri };

/** A file that takes a while to check for the first time. */
const large = Array.from(
  { length: 400 },
  (_, i) => `apiVersion: argoproj.io/v1alpha1
kind: Sensor
metadata: {name: sensor-${i}}
spec:
  dependencies:
    - name: paid
      eventSourceName: orders
      eventName: paid
      filters: {script: "return event.body.id == ${i}"}
  triggers:
    - template: {name: ship, conditions: paid, log: {}}
      parameters:
        - {src: {dependencyName: paid, dataTemplate: "{{ .Input.body.id | toString }}"}, dest: log.intervalSeconds}
`,
).join('---\n');

const position = { line: 1, character: 8 };

let seconds = 0n;

/** A clock by which everything takes long: whoever may let others in does so at every step. */
function slow(): bigint {
  return ++seconds * 1_000_000_000n;
}

/** Asks for all diagnostics of the large file, and answers when the server is in the middle of finding them. */
async function diagnosing(): Promise<{ readonly found: Promise<unknown>; readonly cancel: () => void }> {
  client = await LanguageClient.start({ files: filesOf(new Map()), folders: ['file:///w'], now: slow });
  await client.open(uri, large);
  const source = new CancellationTokenSource();
  let isDone = false;
  const found = client.connection
    .sendRequest('textDocument/diagnostic', { textDocument }, source.token)
    .finally(() => (isDone = true));
  // Whoever is answered meanwhile is answered in between.
  await client.ask('hover', uri, { position });
  expect(isDone).toBe(false);
  return { found, cancel: () => source.cancel() };
}

test('a long run is cancelled while it runs', async () => {
  const { found, cancel } = await diagnosing();
  cancel();
  await expect(found).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('a run that an edit makes worthless ends, and says so', async () => {
  const { found } = await diagnosing();
  void client.edit(uri, '# ', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  await expect(found).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  expect(await client.diagnostics(uri)).not.toEqual([]);
});

test('a run that nobody disturbs comes to its end between other answers', async () => {
  const { found } = await diagnosing();
  for (let i = 0; i < 5; i++) await client.ask('hover', uri, { position });
  expect(await found).toMatchObject({ kind: 'full', items: expect.any(Array) });
});

test('what is cancelled while it waits in line is not begun', async () => {
  const { found } = await diagnosing();
  const source = new CancellationTokenSource();
  const completion = client.connection.sendRequest('textDocument/completion', { textDocument, position }, source.token);
  source.cancel();
  await expect(completion).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  await found;
});

test('while the workspace is being read one can type, and what needs all of it waits or is cancelled', async () => {
  let goOn = (): void => undefined;
  const gate = new Promise<void>((resolve) => (goOn = resolve));
  const files = filesOf(new Map());
  client = await LanguageClient.start({
    folders: ['file:///w'],
    files: {
      ...files,
      async *yamlFiles() {
        yield { uri: 'file:///w/a.yaml', text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n' };
        await gate;
      },
    },
  });
  const [first] = large.split('---\n');
  await client.open(uri, first!);
  expect(await client.ask('completion', uri, { position: { line: 3, character: 0 } })).not.toEqual([]);
  const source = new CancellationTokenSource();
  const cancelled = client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const waiting = client.codes(uri);
  expect(await client.ask('hover', uri, { position })).not.toBeNull();
  goOn();
  expect(await waiting).toContain('unknown-event');
});
