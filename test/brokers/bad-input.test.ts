import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createDaemon } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { argoEventsLocal } from '../emulator/emulator-process.ts';

const quickstart = join(import.meta.dirname, '../../examples/quickstart');
const entry = join(import.meta.dirname, '../../emulator/cli/main.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-broker-'));
  cpSync(quickstart, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('Docker that never answers: one sentence, and nothing runs', async () => {
  const path = join(folder, 'docker.sock');
  const silent = createServer().listen(path);
  const said = await argoEventsLocal(['run', folder, '--bus', 'jetstream'], { env: { DOCKER_HOST: `unix://${path}` } });
  silent.close();
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(/^error Docker is not running or does not answer, so no NATS can be started; /m);
});

test('a run that is asked to stop while an image is fetched, or a broker says nothing, ends at once', async () => {
  const path = join(folder, 'docker.sock');
  const asked = Promise.withResolvers<void>();
  const fetching = createDaemon(({ url }, response) => {
    if (url!.startsWith('/images/create')) asked.resolve();
    else response.writeHead(url!.startsWith('/images/') ? 404 : 200).end('{}');
  }).listen(path);
  const answered = Promise.withResolvers<void>();
  const silent = createServer(() => answered.resolve()).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const url = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const stopped = async (at: Promise<void>, args: readonly string[], env: NodeJS.ProcessEnv) => {
    const child = spawn(process.execPath, [entry, 'run', folder, '--json', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = text(child.stderr);
    await at;
    child.kill('SIGTERM');
    return { exit: await once(child, 'exit'), said: await said };
  };
  const docker = await stopped(asked.promise, ['--bus', 'jetstream'], { DOCKER_HOST: `unix://${path}` });
  const kafka = await stopped(answered.promise, ['--bus', 'kafka', '--bus-url', url], {});
  fetching.closeAllConnections();
  fetching.close();
  silent.close();
  expect(docker.exit).toEqual([0, null]);
  expect(docker.said).toMatch(/^\{"progress":"Starting \S+ in a container"\}\n$/);
  expect(kafka).toEqual({ exit: [0, null], said: '' });
  expect(existsSync(join(folder, '.argo-events-local/run.json'))).toBe(false);
});

test('a Kafka that takes connections and never answers is not waited for', async () => {
  const silent = createServer((socket) => socket.resume()).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const url = `127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const said = await argoEventsLocal(['run', folder, '--bus', 'kafka', '--bus-url', url]);
  silent.close();
  expect(said.code).toBe(2);
  expect(said.stderr).toContain(
    `error Kafka at ${url} cannot be reached (no answer for 20 s); start it, or correct the URL.`,
  );
});

test.each([
  [
    'Docker that cannot be reached',
    ['--bus', 'jetstream'],
    { DOCKER_HOST: 'tcp://127.0.0.1:1' },
    /^error Docker is not running or cannot be reached/m,
  ],
  [
    'an image that cannot be had',
    ['--bus', 'jetstream'],
    { ARGO_EVENTS_LOCAL_IMAGE_NATS: 'argo-events-local/none:1' },
    /^error The image argo-events-local\/none:1 cannot be had/m,
  ],
  [
    'a NATS that is not there',
    ['--bus', 'jetstream', '--bus-url', 'nats://127.0.0.1:1'],
    {},
    /^error NATS at nats:\/\/127\.0\.0\.1:1 cannot be reached/m,
  ],
  [
    'a Kafka that is not there',
    ['--bus', 'kafka', '--bus-url', '127.0.0.1:1'],
    {},
    /^error Kafka at 127\.0\.0\.1:1 cannot be reached/m,
  ],
])('%s: one sentence, and nothing runs', async (_, args, env, sentence) => {
  const said = await argoEventsLocal(['run', folder, ...args], { env });
  expect(said.code).toBe(2);
  expect(said.stderr).toMatch(sentence);
  expect(said.stderr.split('\n').filter((line) => line.startsWith('error'))).toHaveLength(1);
});
