import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EmulatorProcess, argoEventsLocal } from './emulator-process.ts';

let folder: string;
const running: EmulatorProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.end('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function start(options: Parameters<typeof EmulatorProcess.start>[1] = {}): Promise<EmulatorProcess> {
  const emulator = await EmulatorProcess.start([folder], options);
  running.push(emulator);
  return emulator;
}

const source = (name: string, port: number) => `apiVersion: argoproj.io/v1alpha1
kind: EventSource
metadata:
  name: ${name}
spec:
  webhook:
    order:
      endpoint: /orders
      method: POST
      port: "${port}"
      maxPayloadSize: 64
`;

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a path that does not exist', async () => {
  const said = await argoEventsLocal(['run', 'nowhere.yaml'], { cwd: folder });
  expect(said).toMatchObject({
    code: 2,
    stderr: 'error nowhere.yaml does not exist: name a manifest file or a folder with manifests.\n',
  });
});

test('a folder without a manifest', async () => {
  const said = await argoEventsLocal(['run', folder]);
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(/^error There is no EventSource and no Sensor in .*: name a manifest file/);
});

test('a manifest that does not parse is named with file and line; the others are served', async () => {
  write('good.yaml', source('good', await freePort()));
  const bad = write('bad.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nspec: [\n');
  const { status } = await start();
  expect(status.eventSources.map(({ name }) => name)).toEqual(['good']);
  expect(status.problems.filter(({ severity }) => severity === 'error')).toMatchObject([{ at: { file: bad } }]);
});

test('a file that cannot be read is named; the others are served', async () => {
  write('good.yaml', source('good', await freePort()));
  // Whoever is root may read everything, but nobody reads a link to itself.
  const [bad, large] = [join(folder, 'bad.yaml'), write('large.yaml', '#'.repeat(5 * 1024 * 1024))];
  symlinkSync(bad, bad);
  const alone = await argoEventsLocal(['run', bad]);
  expect(alone).toMatchObject({ code: 2, stdout: '' });
  expect(alone.stderr).toMatch(/^error .*bad\.yaml:1: It cannot be read \(ELOOP\), so what it holds does not run:/);
  const { status } = await start();
  expect(status.eventSources.map(({ name }) => name)).toEqual(['good']);
  expect(status.problems.filter(({ at }) => at !== null)).toMatchObject([
    { at: { file: bad }, severity: 'error' },
    { at: { file: large }, severity: 'warning' },
  ]);
});

test('only a manifest that does not parse: one sentence with its place', async () => {
  const bad = write('bad.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nspec: [\n');
  const said = await argoEventsLocal(['run', folder]);
  expect(said.code).toBe(2);
  expect(said.stderr.trim().split('\n')).toHaveLength(1);
  expect(said.stderr).toContain(`${bad}:`);
});

test('a value of the wrong type is refused as the cluster refuses it', async () => {
  write('good.yaml', source('good', await freePort()));
  write('bad.yaml', source('bad', 1).replace('port: "1"', 'port: 12000'));
  const { status } = await start();
  expect(status.eventSources.map(({ name }) => name)).toEqual(['good']);
  expect(status.problems[0]).toMatchObject({ severity: 'error', at: { line: 10 } });
  expect(status.problems[0]!.message).toContain('json: cannot unmarshal number into Go struct field');
});

test('a manifest that the controller refuses: upstream’s words, file and line', async () => {
  const bad = write('bad.yaml', source('bad', 1).replace('endpoint: /orders', 'endpoint: ""'));
  const said = await argoEventsLocal(['run', folder]);
  expect(said).toMatchObject({
    code: 2,
    stderr: `error ${bad}:8: endpoint can't be empty. The cluster refuses this manifest; it does not run here.\n`,
  });
});

test('a Sensor that would not come up in a cluster is dead here, in status and problems', async () => {
  write('good.yaml', source('good', await freePort()));
  const spec = `dependencies: [{name: order, eventSourceName: good, eventName: order}]
  triggers:
    - template: {name: tell, log: {}}
      rateLimit: {unit: Second}`;
  const sensor = write(
    'sensor.yaml',
    `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: orders}\nspec:\n  ${spec}\n`,
  );
  const { status } = await start();
  expect(status.sensors[0]!.triggers).toMatchObject([
    { name: 'tell', dead: 'panic: runtime error: integer divide by zero' },
  ]);
  expect(status.problems).toContainEqual(
    expect.objectContaining({ severity: 'error', at: expect.objectContaining({ file: sensor, line: 8 }) }),
  );
});

test('a kind that Argo Events does not know', async () => {
  write('good.yaml', source('good', await freePort()));
  write('bad.yaml', 'apiVersion: argoproj.io/v1alpha1\nkind: EventSauce\nmetadata:\n  name: x\n');
  const { status } = await start();
  expect(status.problems[0]).toMatchObject({
    message: 'EventSauce is no kind of Argo Events: it knows EventSource, Sensor and EventBus.',
    at: { line: 2 },
  });
});

test('a port in use: the event listens on a free one, and says so', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  write('source.yaml', source('shop', port));
  const emulator = await start();
  const address = emulator.address('order');
  expect(address).not.toContain(`:${port}/`);
  expect(emulator.status.problems).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      message: `Port ${port} is in use: order listens on ${address} instead.`,
    }),
  );
  const answer = await fetch(address, { method: 'POST', body: '{}' });
  expect(await answer.text()).toBe('success');
  await new Promise((resolve) => server.close(resolve));
});

test('an event that is not JSON, and a body over the limit, are refused with upstream’s answers', async () => {
  write('source.yaml', source('shop', await freePort()));
  const emulator = await start();
  const post = async (body: string) => {
    const answer = await fetch(emulator.address('order'), { method: 'POST', body });
    return { status: answer.status, body: await answer.text() };
  };
  expect(await post('hello')).toEqual({
    status: 400,
    body: "json: error calling MarshalJSON for type *json.RawMessage: invalid character 'h' looking for beginning of value",
  });
  expect(await post(JSON.stringify({ fill: 'x'.repeat(100) }))).toEqual({
    status: 400,
    body: 'failed to parse request body, http: request body too large'.repeat(2),
  });
  expect(await post('{"fine":true}')).toEqual({ status: 200, body: 'success' });

  // Who looks for an event that never came finds both, with the reason.
  const [, tooLarge, notJson] = await emulator.call('events', {});
  expect([tooLarge!.outcome, notJson!.outcome]).toEqual(['no-event', 'no-event']);
  const { steps, data } = await emulator.call('trace', { event: notJson!.id });
  expect(data.text).toBe('hello');
  expect(steps).toMatchObject([
    {
      kind: 'receive',
      outcome: 'error',
      reason: `POST /orders makes no event, because its body is not JSON; the sender is told 400: json: error calling MarshalJSON for type *json.RawMessage: invalid character 'h' looking for beginning of value`,
      at: { file: join(folder, 'source.yaml'), line: 7 },
    },
  ]);
  const trace = await emulator.call('trace', { event: tooLarge!.id });
  expect(trace.steps[0]!.reason).toContain(
    'because its body is larger than the 64 bytes of maxPayloadSize; the sender',
  );
  await expect(emulator.call('replay', { event: notJson!.id })).rejects.toThrow('made no event');
  expect((await emulator.call('activity', {})).sources).toEqual([
    { eventSource: 'shop', event: 'order', received: 1, filtered: 0 },
  ]);
  expect((await emulator.call('activity', {})).events).toHaveLength(1);
});

test('a request without the right token is answered as upstream does, and found with the reason', async () => {
  write('source.yaml', `${source('shop', await freePort())}      authSecret: { name: shop, key: token }\n`);
  write('secret.yaml', 'apiVersion: v1\nkind: Secret\nmetadata: { name: shop }\nstringData: { token: s3cret }\n');
  const emulator = await start();
  const post = async (authorization: string | null) => {
    const headers: Record<string, string> = authorization === null ? {} : { authorization };
    const answer = await fetch(emulator.address('order'), { method: 'POST', body: '{}', headers });
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await post(null)).toBe('401 Invalid Authorization Header');
  expect(await post('Bearer guess')).toBe('401 Invalid Auth token');
  expect(await post('Bearer s3cret')).toBe('200 success');
  const events = await emulator.call('events', {});
  expect(events.map(({ outcome }) => outcome)).toEqual(['published', 'no-event', 'no-event']);
  const reasons = await Promise.all(
    events.slice(1).map(async ({ id }) => (await emulator.call('trace', { event: id })).steps[0]!.reason),
  );
  expect(reasons).toEqual([
    'POST /orders makes no event, because its bearer token is not the one that authSecret names; the sender is told 401: Invalid Auth token',
    'POST /orders makes no event, because authSecret asks for a header “Authorization: Bearer …” and it has none; the sender is told 401: Invalid Authorization Header',
  ]);
});

test('a request that no event listens for is named, once, with where it should go', async () => {
  write('source.yaml', source('shop', await freePort()));
  const emulator = await start();
  const { origin, port } = new URL(emulator.address('order'));
  for (const path of ['/order', '/order', '//orders'])
    await fetch(origin + path, { method: 'POST', body: '{}', redirect: 'manual' });
  const { problems } = await emulator.call('status', {});
  expect(problems.filter(({ severity }) => severity === 'warning')).toEqual([
    expect.objectContaining({
      severity: 'warning',
      message: `POST /order on port ${port} is answered 404 and makes no event: there is /orders.`,
    }),
    expect.objectContaining({
      severity: 'warning',
      message: `POST //orders on port ${port} is answered 301 and makes no event: send it to /orders.`,
    }),
  ]);
});

test('a second instance on the same data', async () => {
  write('source.yaml', source('shop', await freePort()));
  const first = await start();
  const said = await argoEventsLocal(['run', folder]);
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(
    new RegExp(`^error Another emulator \\(pid ${first.child.pid}\\) runs on .*: stop it first`),
  );
  expect((await first.call('status', {})).pid).toBe(first.child.pid);
});

test('a data folder that cannot be written', async () => {
  write('source.yaml', source('shop', await freePort()));
  // Even root cannot make a folder below a file.
  const file = write('taken', '');
  const said = await argoEventsLocal(['run', folder, '--data', join(file, 'data')]);
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(/^error The data folder .* cannot be written \(ENOTDIR\): make it writable/);
});

test('a configuration with a mistake names the key', async () => {
  write('source.yaml', source('shop', await freePort()));
  write('argo-events-local.yaml', 'triggers:\n  orders/book:\n    respond: [999]\n');
  const said = await argoEventsLocal(['run', folder]);
  expect(said.code).toBe(2);
  expect(said.stderr).toContain('`triggers.orders/book.respond.0` must be a whole number from 0 to 599.');
});

test('looking where nothing was recorded, and sending where nothing runs', async () => {
  const look = await argoEventsLocal(['trace'], { cwd: folder });
  expect(look).toMatchObject({ code: 2 });
  expect(look.stderr).toContain('start with argo-events-local run');
  mkdirSync(join(folder, '.argo-events-local'));
  const fixture = write('order.event.yaml', 'eventSource: shop\nevent: order\ndata: {}\n');
  const send = await argoEventsLocal(['send', fixture], { cwd: folder });
  expect(send).toMatchObject({ code: 2 });
  expect(send.stderr).toContain('No emulator runs on');
  const latin = join(folder, 'latin.event.yaml');
  writeFileSync(latin, Buffer.from('eventSource: shop\nevent: order\ndata: caf\u00e9\n', 'latin1'));
  const wrong = await argoEventsLocal(['send', latin], { cwd: folder });
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.stderr).toContain('latin.event.yaml:3: the fixture is not YAML: ');
  const absent = await argoEventsLocal(['send', 'absent.event.yaml'], { cwd: folder });
  expect(absent).toMatchObject({ code: 2 });
  expect(absent.stderr).toContain('The fixture absent.event.yaml cannot be read (ENOENT): name a file that says');
});

test('a URL of a bus that has none', async () => {
  write('shop.yaml', source('shop', await freePort()));
  const said = await argoEventsLocal(['run', folder, '--bus-url', 'nats://localhost:4222']);
  expect(said).toMatchObject({ code: 2, stdout: '' });
  const sentence = 'The embedded bus is a file and has no URL: say with --bus jetstream or --bus kafka';
  expect(said.stderr).toContain(sentence);
  write('argo-events-local.yaml', 'busUrl: nats://localhost:4222\n');
  const configured = await argoEventsLocal(['run', folder]);
  expect(configured).toMatchObject({ code: 2, stdout: '' });
  expect(configured.stderr).toContain(sentence);
});

test('a manifest that is edited meanwhile: the run goes on with what it read, and says so until that is true again', async () => {
  const text = source('shop', await freePort());
  const file = write('shop.yaml', text);
  const emulator = await start();
  const warnings = async () =>
    (await emulator.call('status', {})).problems.filter(({ severity }) => severity === 'warning');
  writeFileSync(file, '{{{ nonsense');
  while ((await warnings()).length === 0);
  expect(await warnings()).toMatchObject([
    { at: { file }, message: expect.stringMatching(/^shop\.yaml has changed .*: stop it and run again\.$/) as string },
  ]);
  const answer = await fetch(emulator.address('order'), { method: 'POST', body: '{}' });
  expect(await answer.text()).toBe('success');
  writeFileSync(file, text);
  while ((await warnings()).length > 0);
});

test('an option that is no number, or none of those there are', async () => {
  const port = await argoEventsLocal(['run', folder, '--port', 'abc']);
  expect(port.code).toBe(2);
  expect(port.stderr).toMatch(
    /^error option '--port <port>' argument 'abc' is invalid\. Expected is a whole number from 0 to 65535\.$/m,
  );
  const limit = await argoEventsLocal(['dlq', '--limit', '0']);
  expect(limit).toMatchObject({ code: 2, stdout: '' });
  expect(limit.stderr).toContain('Expected is a whole number from 1 to 500.');
});

test('an id that is none, or begins several', async () => {
  write('source.yaml', source('shop', await freePort()));
  const emulator = await start();
  for (const id of ['a1', 'a2', 'b1'])
    await emulator.call('send', { eventSource: 'shop', event: 'order', id, data: { mentions: 'c1' } });
  const trace = (id: string) => argoEventsLocal(['trace', id, '--json'], { cwd: folder });
  expect(JSON.parse((await trace('b')).stdout)).toMatchObject({ summary: { id: 'b1' } });
  expect(await trace('a')).toMatchObject({ code: 2, stderr: 'error 2 events begin with a: give more of the id.\n' });
  // The payload mentions it, but no event has this id.
  expect(await trace('c1')).toMatchObject({ code: 1, stderr: 'error No event c1 was recorded.\n' });
});

test('the same id twice: the second is no event on the bus, and the sender reads why', async () => {
  write('source.yaml', source('shop', await freePort()));
  const emulator = await start();
  const send = () => emulator.call('send', { eventSource: 'shop', event: 'order', id: 'e1', data: {} });
  expect(await send()).toEqual({ event: 'e1', reason: 'published as e1' });
  expect(await send()).toEqual({
    event: 'e1',
    reason: 'the bus has an event of the id e1 already and delivers none',
  });
});

test('a pipe whose reader has gone, as that of head', async () => {
  write('shop.yaml', source('shop', await freePort()));
  expect(await argoEventsLocal(['lint', folder], { isRead: false })).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a command that does not exist', async () => {
  const said = await argoEventsLocal(['rum']);
  expect(said.code).toBe(2);
  expect(said.stderr).toContain("unknown command 'rum'");
});

test('a journal that cannot be written stops the run with one sentence, and the bus has what was accepted', async () => {
  const port = await freePort();
  write('source.yaml', source('shop', port));
  const emulator = await start();
  const file = join(folder, '.argo-events-local/journal.sqlite');
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  const post = () => fetch(emulator.address('order'), { method: 'POST', body: '{"n":1}' });
  expect((await post()).status).toBe(200);
  const [code] = (await once(emulator.child, 'exit')) as [number];
  expect({ code, stderr: emulator.stderr() }).toEqual({
    code: 2,
    stderr: `error The journal ${file} cannot be written (database is locked), so the pipeline has stopped: see that the disk has space and that nobody else holds the file, then start again. What the bus has stored is not lost.\n`,
  });
  other.close();
  const again = await start();
  expect(await again.call('events', {})).toMatchObject([{ eventSource: 'shop', event: 'order', outcome: 'published' }]);
});
