import { afterEach, beforeEach, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseManifests } from '../../language/manifest/parse-manifests.ts';
import { type Bus, type Message, type StoredMessage, type Subscriber } from '../bus/bus.ts';
import { VirtualClock } from '../clock.ts';
import { encodeMessage } from '../events/message.ts';
import { Journal } from '../journal/journal.ts';
import { Door } from '../steps/door.ts';
import { compileSensor } from './compile.ts';
import { Limiters } from './limiters.ts';
import { startSensor } from './sensor.ts';
import { Stop } from './stop.ts';

let folder: string;
let journal: Journal;
const clock = new VirtualClock();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sensor-'));
  journal = new Journal(folder, clock);
});

afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a Sensor on a bus that only tells who subscribed. */
async function start(spec: string, follows: 'jetstream' | 'kafka' = 'jetstream') {
  const text = `apiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: orders}\nspec:\n${spec.replace(/^/gm, '  ')}`;
  const manifest = parseManifests([{ uri: '/orders.yaml', text }]).sensors[0]!;
  const ofRun = { hash: 'm', file: '/orders.yaml', locate: () => ({ line: 1, column: 1 }) };
  const program = compileSensor(manifest.ours.value, ofRun);
  let subscriber: Subscriber | null = null;
  const bus = {
    differences: { follows },
    subscribe: async (given: Subscriber) => {
      subscriber = given;
      return { refused: [], close: async () => undefined };
    },
  } as unknown as Bus;
  const sensor = await startSensor(program, bus, {
    door: new Door(clock),
    journal,
    clock,
    random: () => 0.5,
    send: async () => ({ status: 200, body: '' }),
    limiters: new Limiters([], () => 0n),
    stop: new Stop(),
    onError: (where, error) => {
      throw new Error(where, { cause: error });
    },
  });
  return {
    dead: Object.fromEntries(sensor.dead),
    problems: sensor.problems.map(({ severity, message, at }) => [severity, message, at?.path.join('.')]),
    subscriber: subscriber as Subscriber | null,
  };
}

const dependencies = `dependencies:
- {name: order, eventSourceName: shop, eventName: order}
- {name: payment, eventSourceName: shop, eventName: payment}
triggers:
`;
const note = `- template: {name: note, conditions: order, log: {}}\n`;

test('a limit of 0 per unit keeps the whole Sensor from coming up', async () => {
  const limited = `- template: {name: tell, conditions: payment, log: {}}\n  rateLimit: {unit: Minute}\n`;
  const { dead, problems, subscriber } = await start(dependencies + note + limited);
  expect(subscriber).toBeNull();
  expect(dead).toEqual({
    note: 'the Sensor does not come up: panic: runtime error: integer divide by zero',
    tell: 'panic: runtime error: integer divide by zero',
  });
  const message =
    'Trigger tell keeps Sensor orders from running, so none of its triggers fires: panic: runtime error: integer divide by zero';
  expect(problems).toEqual([['error', message, 'spec.triggers.1.rateLimit']]);
});

const broken = `- template: {name: tell, conditions: "order && !payment", log: {}}\n`;

test('a trigger with conditions that upstream cannot read is dead alone on JetStream', async () => {
  const { dead, problems, subscriber } = await start(dependencies + note + broken);
  expect(subscriber!.triggers.map(({ name }) => name)).toEqual(['note']);
  expect(Object.keys(dead)).toEqual(['tell']);
  expect(problems).toMatchObject([['error', expect.stringMatching(/^Trigger tell cannot fire: /), expect.anything()]]);
});

test('on Kafka the whole Sensor waits for it for ever', async () => {
  const { dead, subscriber } = await start(dependencies + note + broken, 'kafka');
  expect(subscriber).toBeNull();
  expect(dead['note']).toBe('the Sensor waits for trigger tell: Not ready to consume, waiting...');
});

test('conditionsReset is said not to be supported', async () => {
  const reset = `- template: {name: tell, log: {}, conditionsReset: [{byTime: {cron: "0 0 * * *"}}]}\n`;
  const { dead, problems } = await start(dependencies + reset);
  expect(dead).toEqual({});
  expect(problems).toMatchObject([
    ['warning', expect.stringContaining('not supported yet: conditionsReset'), expect.anything()],
  ]);
});

test('a crash ends the process: it is neither tried again nor handed to the dead-letter trigger', async () => {
  const crashing = `- template:
    name: tell
    conditions: order || payment
    http:
      url: http://books.example.com
      payload: [{src: {dependencyName: payment, dataKey: body.id}, dest: id}]
  atLeastOnce: true
  retryStrategy: {steps: 3}
  dlqTrigger: {template: {name: dlq, log: {}}, atLeastOnce: true}
`;
  const { subscriber } = await start(dependencies + crashing);
  const context = { id: 'e1', source: 'shop', subject: 'order', type: 'webhook', specversion: '1.0' as const };
  const event = {
    context: { ...context, datacontenttype: 'application/json', time: '2026-01-01T00:00:00Z' },
    data: '{}',
  };
  const message: StoredMessage = { ...context, body: encodeMessage(event), position: '1', storedAt: 0 };
  const delivery = subscriber!.deliver({ consumer: 'c', message, attempt: 1, triggers: ['tell'] });
  await delivery.decode();
  const admitted = (await delivery.admit('tell', 'order'))!;
  await delivery.fire('tell', new Map<string, Message>([['order', admitted]]));
  await journal.flush();
  expect(journal.store.firings('e1')).toMatchObject([
    {
      trigger: 'tell',
      attempts: 1,
      fate: 'lost',
      error: "the Sensor's process dies: panic: runtime error: invalid memory address or nil pointer dereference",
    },
  ]);
});
