import { expect, test } from 'vitest';
import type { Received, SubscribedTrigger } from '../bus.ts';
import { kafkaTopics } from '../names.ts';
import { printAction } from './action-record.ts';
import { KafkaConsumption } from './kafka-consumption.ts';
import type { IncomingRecord } from './kafka-link.ts';

const dependency = { name: 'made', eventSourceName: 'hooks', eventName: 'made', hash: 1n };

function trigger(name: string, atLeastOnce: boolean): SubscribedTrigger {
  const conditions = { expression: 'made', conditions: '', stateful: false };
  return { name, atLeastOnce, ...conditions, dependencies: [dependency] };
}

const topics = kafkaTopics({ namespace: 'argo-events', name: 'orders', topic: 'events' });

/** What handing out an action for `note` and one for `book` does, when `book` may be acknowledged after `recorded`. */
async function handleBoth(did: string[], recorded: Promise<void>): Promise<number> {
  const subscriber = {
    sensor: 'orders',
    namespace: 'argo-events',
    triggers: [trigger('note', false), trigger('book', true)],
    failed: (error: unknown) => void did.push((error as Error).message),
    deliver: ({ triggers: [name] }: Received) => ({
      decode: async () => true,
      duplicate: expect.unreachable,
      admit: expect.unreachable,
      decide: expect.unreachable,
      fire: async () => void did.push(`fire ${name}`),
      acknowledge: async (acknowledge: () => Promise<void>) => {
        if (name === 'book') await recorded;
        did.push(`acknowledge ${name}`);
        await acknowledge().catch((error: unknown) => {
          did.push(`${name} comes again`);
          throw error;
        });
      },
    }),
  };
  const transactions = { run: expect.unreachable, close: async () => undefined };
  const consumption = new KafkaConsumption(subscriber, topics, transactions);
  let handle: ((records: readonly IncomingRecord[]) => Promise<number>) | undefined;
  await consumption.start(async (given) => {
    handle = given;
    return {
      commit: async ({ offset }) => void did.push(`commit ${offset}`),
      leave: async () => undefined,
    };
  });
  const records = ['note', 'book'].map((name, offset): IncomingRecord => {
    const envelope = { specversion: '1.0', id: `e${offset}`, source: 'hooks', type: 'webhook', subject: 'made' };
    const { key, value, headers } = printAction(name, 'made', {
      id: envelope.id,
      source: 'hooks',
      subject: 'made',
      body: Buffer.from(JSON.stringify(envelope)),
    });
    const header = (wanted: string) => headers?.[wanted] ?? '';
    return { topic: topics.action, partition: 0, offset, timestamp: 0, key, value, header };
  });
  return handle!(records);
}

test('a batch of actions is committed when all of them may be, those that must be recorded before it among them', async () => {
  const did: string[] = [];
  const recorded = Promise.withResolvers<void>();
  const handled = handleBoth(did, recorded.promise);
  await new Promise((resolve) => setImmediate(resolve));
  expect(did).toEqual(['fire book', 'acknowledge note']);
  recorded.resolve();
  expect(await handled).toBe(2);
  expect(did).toEqual(['fire book', 'acknowledge note', 'acknowledge book', 'commit 2', 'fire note']);
});

test('a batch of which one cannot be recorded is not committed, and none of it waits for ever', async () => {
  const did: string[] = [];
  const handled = handleBoth(did, Promise.reject(new Error('The disk is full.')));
  expect(await handled).toBe(0);
  expect(did).toEqual(['fire book', 'acknowledge note', 'note comes again', 'The disk is full.']);
});
