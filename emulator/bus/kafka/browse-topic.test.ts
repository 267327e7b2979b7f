import { expect, test } from 'vitest';
import { readTopic } from './browse-topic.ts';
import type { IncomingRecord, KafkaLink } from './kafka-link.ts';

test('a batch of any length is read, up to where the topic ended', async () => {
  const count = 200_000;
  const event = { specversion: '1.0', id: '1', source: 'hooks', type: 'webhook', subject: 'made' };
  const value = Buffer.from(JSON.stringify(event));
  const batch = Array.from({ length: count + 1 }, (_, offset): IncomingRecord => {
    return { topic: 'events', partition: 0, offset, timestamp: offset, key: 'hooks.made', value, header: () => '' };
  });
  const link: Pick<KafkaLink, 'ends' | 'consume' | 'removeGroup'> = {
    ends: async () => [{ partition: 0, low: 0, high: count }],
    consume: async (options) => {
      void options.handle(batch);
      return { commit: async () => undefined, leave: async () => undefined };
    },
    removeGroup: async () => undefined,
  };
  const read = await readTopic(link as KafkaLink, 'events', { after: `0@${count - 3}`, limit: 10 });
  expect(read.map(({ position }) => position)).toEqual([`0@${count - 2}`, `0@${count - 1}`]);
});
