import { randomUUID } from 'node:crypto';
import type { StoredMessage } from '../bus.ts';
import { envelopeOf } from '../envelope-of.ts';
import type { IncomingRecord, KafkaLink } from './kafka-link.ts';

/**
 * Reads the event topic as it stands, in the order of time, by a group of its own that is removed afterwards.
 * `after` is a position of an earlier answer.
 */
export async function readTopic(
  link: KafkaLink,
  topic: string,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<readonly StoredMessage[]> {
  const records = await readAll(link, topic);
  const messages = records
    .sort((a, b) => a.timestamp - b.timestamp || a.partition - b.partition || a.offset - b.offset)
    .map(toStoredMessage);
  const start = messages.findIndex(({ position }) => position === after) + 1;
  return messages.slice(start, start + limit);
}

async function readAll(link: KafkaLink, topic: string): Promise<IncomingRecord[]> {
  const open = new Map<number, number>();
  for (const { partition, low, high } of await link.ends(topic)) if (high > low) open.set(partition, high);
  const records: IncomingRecord[] = [];
  if (open.size === 0) return records;
  const group = `argo-events-local-browse-${randomUUID()}`;
  const over = Promise.withResolvers<void>();
  // The last offsets of a partition may be a foreign transaction's markers, which nobody is handed.
  let quiet = setTimeout(over.resolve, quietMs);
  const consumer = await link.consume({
    group,
    topics: [topic],
    from: 'oldest',
    sessionTimeoutMs: 10_000,
    isAbandoned: () => false,
    handle: async (batch) => {
      clearTimeout(quiet);
      quiet = setTimeout(over.resolve, quietMs);
      const { partition } = batch[0]!;
      const end = open.get(partition) ?? 0;
      for (const record of batch) if (record.offset < end) records.push(record);
      const next = batch.at(-1)!.offset + 1;
      if (next >= end) open.delete(partition);
      if (open.size === 0) over.resolve();
      return next;
    },
  });
  await over.promise;
  clearTimeout(quiet);
  await consumer.leave();
  await link.removeGroup(group);
  return records;
}

const quietMs = 3000;

function toStoredMessage({ partition, offset, timestamp, key, value }: IncomingRecord): StoredMessage {
  const [source = '', ...subject] = key.split('.');
  return {
    ...envelopeOf(value, { id: '', source, subject: subject.join('.') }),
    body: value,
    position: `${partition}@${offset}`,
    storedAt: timestamp,
  };
}
