import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import type { Bus, SubscribedTrigger } from '../../emulator/bus/bus.ts';
import { createBus } from '../../emulator/bus/create.ts';
import type { IncomingRecord, KafkaLink } from '../../emulator/bus/kafka/kafka-link.ts';
import { connectKafka } from '../../emulator/bus/kafka/kafkajs-link.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import { event, RecordingSensor, trigger } from './recording-sensor.ts';
import { withBroker } from './with-broker.ts';

// What the topics are left with, compared with what upstream's own components leave there.
withBroker('Kafka as upstream leaves it', inject('kafka'), (url) => {
  let topic: string;
  let bus: Bus;
  let link: KafkaLink;

  const open = (kafka: object = {}, at = url) =>
    createBus({
      kind: 'kafka',
      folder: '',
      url: at,
      eventBus: { kafka: { topic, ...kafka } },
      namespace: 'argo-events',
      clock: new VirtualClock(),
    });
  const sensor = (...triggers: SubscribedTrigger[]) => new RecordingSensor({ sensor: 'orders', triggers });

  /** Every record of a topic, read by a group of its own. */
  async function records(of: string, count: number): Promise<readonly IncomingRecord[]> {
    const read: IncomingRecord[] = [];
    const over = Promise.withResolvers<void>();
    const consumer = await link.consume({
      group: `reader-${randomUUID()}`,
      topics: [of],
      from: 'oldest',
      sessionTimeoutMs: 10_000,
      isAbandoned: () => false,
      handle: async (batch) => {
        read.push(...batch);
        if (read.length >= count) over.resolve();
        return batch.at(-1)!.offset + 1;
      },
    });
    await over.promise;
    await consumer.leave();
    return read;
  }

  beforeEach(async () => {
    topic = `bus-${randomUUID()}`;
    link = await connectKafka(url, () => 0);
    bus = await open();
  });
  afterEach(async () => {
    await bus.close();
    await link.close();
  });

  it('lets a Sensor that starts end the transactions of the one before it, as a pod in its place does', async () => {
    await link.ensureTopics([topic]);
    const id = `argo-events-local-${topic}`;
    const older = await link.transactions(id);
    const record = { key: 'notify', value: Buffer.from('[]') };
    const position = { topic, partition: 0, offset: 1 };
    await older.run(`group-${topic}`, topic, [record], position);
    const newer = await link.transactions(id);
    await expect(older.run(`group-${topic}`, topic, [record], position)).rejects.toThrow(
      /^The transaction of argo-events-local-bus-.* failed \(.*; it is tried again\.$/,
    );
    expect(await records(topic, 1)).toHaveLength(1);
    await older.close();
    await newer.close();
  });

  it('names topics and groups, keys and headers', async () => {
    const recording = sensor(trigger('notify', 'made'));
    const subscription = await bus.subscribe(recording);
    expect(await bus.publish(event('e1', 'made'))).toEqual({ position: '0@0', duplicate: false });
    await recording.seen('fired', 1);
    await subscription.close('drain');
    expect(recording.steps.map(({ kind, consumer }) => `${kind} ${consumer.replace(topic, 'bus')}`)).toEqual([
      'decode argo-events-orders/bus',
      'admit argo-events-orders/bus',
      'acknowledge argo-events-orders/bus',
      'decode argo-events-orders/bus-orders-action',
      'acknowledge argo-events-orders/bus-orders-action',
      'fire argo-events-orders/bus-orders-action',
      'fired argo-events-orders/bus-orders-action',
    ]);
    const [published] = await records(topic, 1);
    expect(published).toMatchObject({ key: 'hooks.made', offset: 0 });
    expect(Buffer.from(published!.value)).toEqual(Buffer.from(event('e1', 'made').body));
    const [action] = await records(`${topic}-orders-action`, 1);
    expect(action).toMatchObject({ key: 'notify', offset: 0 });
    expect(action!.header('dependencyName')).toBe('made');
    expect(Buffer.from(action!.value).toString()).toBe(`[${Buffer.from(event('e1', 'made').body).toString()}]`);
    expect(await link.topics()).toContain(`${topic}-orders-trigger`);
  });

  it('counts the marker of a transaction as lag of the action topic, as Kafka does', async () => {
    const recording = sensor(trigger('notify', 'made'));
    const subscription = await bus.subscribe(recording);
    await bus.publish(event('e1', 'made'));
    await bus.publish(event('e2', 'sent'));
    await recording.seen('fired', 1);
    await subscription.close('drain');
    const rows = (await bus.consumers()).filter(({ consumer }) => consumer === 'argo-events-orders');
    const own = rows.filter((row) => row.topic.startsWith(topic)).sort((a, b) => a.topic.length - b.topic.length);
    expect(own.map(({ sensor: name, currentOffset, endOffset, lag }) => [name, currentOffset, endOffset, lag])).toEqual(
      [
        // e2 came while e1 went on, so it may be left.
        ['orders', expect.any(Number), 2, expect.any(Number)],
        ['orders', 1, 2, 1],
      ],
    );
  });

  it('takes a group name and its start from the EventBus', async () => {
    await bus.publish(event('e1', 'made'));
    await bus.close();
    const groupName = `group-${randomUUID()}`;
    bus = await open({ consumerGroup: { groupName, oldest: true } });
    const recording = sensor(trigger('notify', 'made'));
    await bus.subscribe(recording);
    await recording.seen('fired', 1);
    expect(recording.fired).toEqual(['notify made=e1']);
    expect(await link.groups()).toContain(groupName);
  });

  it('fires again what a crash left uncommitted, and only that', async () => {
    const stopped = Promise.withResolvers<void>();
    const dying = new RecordingSensor({
      sensor: 'orders',
      triggers: [trigger('notify', 'made', { atLeastOnce: true })],
      act: () => stopped.promise,
    });
    const subscription = await bus.subscribe(dying);
    for (const id of ['e1', 'e2', 'e3']) await bus.publish(event(id, 'made'));
    await dying.seen('fire', 1);
    await subscription.close('now');
    stopped.reject(new Error('the runtime is being stopped'));
    const heir = sensor(trigger('notify', 'made', { atLeastOnce: true }));
    await bus.subscribe(heir);
    await heir.seen('fired', 3);
    expect([...heir.fired].sort()).toEqual(['notify made=e1', 'notify made=e2', 'notify made=e3']);
  });

  it('says what Kafka refuses in its own words', async () => {
    const name = 'no/topic';
    const refused = (answer: string) =>
      expect.stringMatching(`^Kafka at ${url} refuses \\(${answer}\\); see the broker\\.$`) as string;
    await expect(link.ensureTopics([name])).rejects.toMatchObject({
      name: 'BusError',
      message: refused('The request attempted to perform an operation on an invalid topic'),
    });
    await link.ensureTopics([topic]);
    await expect(link.ends(`absent-${topic}`)).rejects.toMatchObject({
      message: refused('This server does not host this topic-partition'),
    });
    await expect(link.removeRecords([{ topic, partition: 0, offset: 99 }])).rejects.toMatchObject({
      message: refused('.*offset.*'),
    });
    await expect(link.removeGroup(`absent-${topic}`)).rejects.toMatchObject({
      message: refused('The group id was not found'),
    });
  });

  it('says what cannot be had', async () => {
    await expect(open({}, '127.0.0.1:1')).rejects.toThrow(
      /^Kafka at 127\.0\.0\.1:1 cannot be reached \(.+\); start it, or correct the URL\.$/,
    );
    await expect(open({ sasl: {} })).rejects.toThrow(/^not supported yet: tls and sasl/);
  });
});
