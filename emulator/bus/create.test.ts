import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { createBus } from './create.ts';
import type { EventBusSpec } from './stream-settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'create-bus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each<[what: string, spec: EventBusSpec | null, said: readonly string[]]>([
  ['nothing without an EventBus', null, []],
  ['nothing of JetStream', { jetstream: { streamConfig: 'replicas: 3' } }, []],
  ['that it is not Kafka', { kafka: { url: 'kafka:9092' } }, ['meaning of Kafka']],
  ['that it is not NATS Streaming', { nats: { native: {} }, kafka: {} }, ['meaning of NATS Streaming']],
  ['nothing of Kafka behind JetStream', { jetstream: {}, kafka: {} }, []],
  [
    'that it removes nothing on acknowledgement',
    { jetstream: { streamConfig: 'retention: 2' } },
    ['retention "workqueue"'],
  ],
])('the embedded bus says %s', async (_, eventBus, said) => {
  const progress: string[] = [];
  const onProgress = (text: string) => progress.push(text);
  const bus = await createBus({ kind: 'embedded', folder, eventBus, clock: new VirtualClock(), onProgress });
  await bus.close();
  expect(bus.address).toBe(join(folder, 'bus.db'));
  expect(progress).toEqual(said.map((text) => expect.stringContaining(text)));
});
