import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { argoEventsLocal } from '../emulator/emulator-process.ts';

const quickstart = join(import.meta.dirname, '../../examples/quickstart');
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
