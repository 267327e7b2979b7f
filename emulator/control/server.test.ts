import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BusError } from '../bus/bus.ts';
import { UserError } from '../user-error.ts';
import { ControlServer, type Handlers } from './server.ts';

let folder: string;
let server: ControlServer;
const failed: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'control-'));
  mkdirSync(join(folder, 'dashboard'));
  writeFileSync(join(folder, 'dashboard/index.html'), '<p>here</p>');
  writeFileSync(join(folder, 'secret.txt'), 'not for you');
  const handlers = {
    trace: async ({ event }: { event: string }) => ({ event }),
    status: async () => {
      throw new UserError('There is nothing to see.');
    },
    events: async () => {
      throw new BusError('The bus is away.');
    },
    lag: async () => {
      throw new Error('a bug');
    },
    activity: async () => ({ events: 1n }),
  } as unknown as Handlers;
  server = await ControlServer.open({
    handlers,
    port: 0,
    dashboard: join(folder, 'dashboard'),
    onDisconnect: () => undefined,
    onError: (method) => failed.push(method),
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  failed.length = 0;
});

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask({ method = 'GET', path, headers = {}, body = '' }: Asked) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const asking = request({ port: server.port, host: '127.0.0.1', method, path, headers }, (answer) => {
      void text(answer).then((said) => resolve({ status: answer.statusCode!, headers: answer.headers, body: said }));
    });
    asking.on('error', reject).end(body);
  });
}

const call = (method: string, body: string, token = server.token) =>
  ask({ method: 'POST', path: `/control/${method}`, headers: { Authorization: `Bearer ${token}` }, body });

test('a method is called with its parameters, by who has the token', async () => {
  expect(await call('trace', '{"event":"e1"}')).toMatchObject({
    status: 200,
    body: '{"id":0,"result":{"event":"e1"}}',
  });
  expect(await call('trace', '{"event":"e1"}', 'guessed')).toMatchObject({ status: 401 });
  expect(await ask({ method: 'POST', path: '/control/trace' })).toMatchObject({ status: 401 });
});

test('what goes wrong is one sentence, and a bug is told to the log as well', async () => {
  expect(await call('status', '')).toMatchObject({ status: 400, body: '{"id":0,"error":"There is nothing to see."}' });
  expect(await call('events', '')).toMatchObject({ status: 400, body: '{"id":0,"error":"The bus is away."}' });
  expect(failed).toEqual([]);
  expect(await call('lag', 'no JSON')).toMatchObject({ status: 400, body: '{"id":0,"error":"a bug"}' });
  expect(failed).toEqual(['lag']);
  expect((await call('dance', '{}')).body).toBe('{"id":0,"error":"There is no method dance."}');
});

test('an answer that cannot be written is a bug that is told, and the server goes on', async () => {
  const error = 'Do not know how to serialize a BigInt';
  expect(await call('activity', '{}')).toMatchObject({ status: 500, body: JSON.stringify({ error }) });
  expect(failed).toEqual(['/control/activity']);
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/control?token=${server.token}`);
  socket.on('open', () => socket.send('{"id":7,"method":"activity"}'));
  const [answer] = (await once(socket, 'message')) as [Buffer];
  expect(JSON.parse(answer.toString())).toEqual({ id: 7, error });
  expect(failed).toEqual(['/control/activity', 'activity']);
  expect(await call('trace', '{}')).toMatchObject({ status: 200 });
});

test('the dashboard is served with its policy, and nothing beside it', async () => {
  const page = await ask({ path: '/' });
  expect(page).toMatchObject({ status: 200, body: '<p>here</p>' });
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'none'") as string,
  });
  for (const path of ['/../secret.txt', '/x/../../secret.txt', '//../secret.txt', '/absent.js'])
    expect(await ask({ path })).toMatchObject({ status: 404, body: 'Not found' });
  expect(await ask({ method: 'POST', path: '/' })).toMatchObject({ status: 404 });
});

test('only loopback is served', async () => {
  expect(await ask({ path: '/', headers: { Host: 'evil.example.com' } })).toMatchObject({ status: 403 });
  expect(await ask({ path: '/', headers: { Host: 'localhost:1' } })).toMatchObject({ status: 200 });
});

test('a WebSocket without the token, or of an address that is none, is refused, and the server goes on', async () => {
  for (const path of ['/control', '/control?token=guessed', '//', '//:x']) {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 Unauthorized/);
  }
  expect(await ask({ path: '/' })).toMatchObject({ status: 200 });
});

test('a socket that is refused and then reset does no harm', async () => {
  const socket = connect(server.port, '127.0.0.1');
  socket.write('GET /control HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await once(socket, 'data');
  socket.resetAndDestroy();
  expect(await ask({ path: '/' })).toMatchObject({ status: 200 });
});
