import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { type Bus, BusError } from '../../emulator/bus/bus.ts';
import { createBus } from '../../emulator/bus/create.ts';
import { connectNats, type NatsLink } from '../../emulator/bus/jetstream/nats-link.ts';
import { VirtualClock } from '../../emulator/clock.ts';
import { jetStreamUnderTest } from './jetstream-under-test.ts';
import { dependencyOn, event, RecordingSensor, trigger } from './recording-sensor.ts';
import { withBroker } from './with-broker.ts';

// What the server is left with, compared with what upstream's own components leave there.
withBroker('JetStream as upstream leaves it', inject('nats'), (url) => {
  const underTest = jetStreamUnderTest(url);
  let bus: Bus;
  let link: NatsLink;

  const open = (streamConfig: string) =>
    createBus({
      kind: 'jetstream',
      folder: '',
      url,
      eventBus: { jetstream: { streamConfig } },
      clock: new VirtualClock(),
    });
  const info = async (what: string) => (await link.api(what)) as Record<string, Record<string, unknown>>;

  beforeEach(async () => {
    await underTest.reset();
    link = await connectNats(url, () => undefined);
    bus = await open('replicas: 1');
  });
  afterEach(async () => {
    await bus.close();
    await link.close();
  });

  it('makes the stream, the bucket and the consumer', async () => {
    const sensor = new RecordingSensor({ sensor: 'orders-sensor', triggers: [trigger('notify', 'made')] });
    await bus.subscribe(sensor);
    const stream = await info('STREAM.INFO.default');
    expect(stream['config']).toMatchObject({
      name: 'default',
      subjects: ['default.*.*'],
      storage: 'file',
      retention: 'limits',
      discard: 'old',
      max_msgs: 50_000,
      max_bytes: -1,
      max_age: 604_800_000_000_000,
      num_replicas: 1,
      duplicate_window: 300_000_000_000,
      allow_direct: false,
      max_consumers: -1,
      max_msgs_per_subject: -1,
      max_msg_size: -1,
    });
    const bucket = await info('STREAM.INFO.KV_orders-sensor');
    expect(bucket['config']).toMatchObject({
      subjects: ['$KV.orders-sensor.>'],
      max_msgs_per_subject: 1,
      discard: 'new',
      storage: 'file',
      num_replicas: 1,
      allow_direct: true,
      allow_rollup_hdrs: true,
      deny_delete: true,
      duplicate_window: 120_000_000_000,
    });
    // FNV-1a of `orders-sensor-notify-made`.
    const consumer = await info('CONSUMER.INFO.default.group-2126821353');
    expect(consumer['config']).toMatchObject({
      durable_name: 'group-2126821353',
      filter_subject: 'default.hooks.made',
      deliver_policy: 'new',
      ack_policy: 'explicit',
      replay_policy: 'instant',
      ack_wait: 30_000_000_000,
      max_deliver: -1,
      max_ack_pending: 65_536,
      max_waiting: 512,
      num_replicas: 0,
    });
  });

  it('writes the event with its one header, and the state under its keys', async () => {
    const sensor = new RecordingSensor({ sensor: 'orders-sensor', triggers: [trigger('notify', 'made&&paid')] });
    await bus.subscribe(sensor);
    await bus.publish(event('e1', 'made'));
    await sensor.seen('acknowledge', 1);
    const { message } = await info('STREAM.MSG.GET.default').then(() => link.api('STREAM.MSG.GET.default', { seq: 1 }));
    const { subject, hdrs, data } = message as Record<string, string>;
    expect(subject).toBe('default.hooks.made');
    expect(Buffer.from(hdrs!, 'base64').toString()).toBe('NATS/1.0\r\nNats-Msg-Id: e1\r\n\r\n');
    expect(Buffer.from(data!, 'base64')).toEqual(Buffer.from(event('e1', 'made').body));
    const value = async (key: string) => {
      const found = await link.api('STREAM.MSG.GET.KV_orders-sensor', { last_by_subj: `$KV.orders-sensor.${key}` });
      return Buffer.from((found['message'] as { data?: string }).data ?? '', 'base64').toString();
    };
    expect(await value('Deps')).toBe('{"made":7,"paid":7}');
    expect(await value('Triggers')).toBe('["notify"]');
    expect(await value('notify/Expression')).toBe('made&&paid');
    const held = await value('notify/made');
    expect(held).toMatch(/^\{"StreamSeq":1,"ConsumerSeq":1,"Timestamp":"2[^"]+Z","Event":\{"specversion":.*\}\}$/);
    await bus.publish(event('e2', 'paid'));
    await sensor.seen('acknowledge', 2);
    const deleted = await link.api('STREAM.MSG.GET.KV_orders-sensor', {
      last_by_subj: '$KV.orders-sensor.notify/paid',
    });
    // Never held, and deleted all the same.
    expect(Buffer.from((deleted['message'] as { hdrs: string }).hdrs, 'base64').toString()).toContain(
      'KV-Operation: DEL',
    );
  });

  it('uses a stream as it is', async () => {
    await bus.close();
    await underTest.reset();
    await link.api('STREAM.CREATE.default', {
      name: 'default',
      subjects: ['default.>'],
      storage: 'memory',
      max_msgs: 7,
    });
    bus = await open('replicas: 1');
    await bus.publish(event('e1', 'orders.new'));
    expect((await info('STREAM.INFO.default'))['config']).toMatchObject({ storage: 'memory', max_msgs: 7 });
  });

  it('refuses the trigger whose durable is somebody else’s, and runs the others', async () => {
    const made = await link.api('CONSUMER.CREATE.default.group-2126821353.default.hooks.made', {
      stream_name: 'default',
      config: {
        durable_name: 'group-2126821353',
        deliver_policy: 'all',
        ack_policy: 'explicit',
        filter_subject: 'default.hooks.made',
      },
    });
    expect(made['error']).toBe(undefined);
    const sensor = new RecordingSensor({
      sensor: 'orders-sensor',
      triggers: [trigger('notify', 'made'), trigger('bill', 'made')],
    });
    const { refused } = await bus.subscribe(sensor);
    expect(refused).toEqual([
      {
        trigger: 'notify',
        reason: expect.stringContaining(
          "failed to subscribe to subject default.hooks.made using group group-2126821353: nats: configuration requests deliver policy to be 2, but consumer's value is 0",
        ),
      },
    ]);
    await bus.publish(event('e1', 'made'));
    await sensor.seen('fired', 1);
    expect(sensor.fired).toEqual(['bill made=e1']);
  });

  it('takes every event for a wildcard, and matches none', async () => {
    const wild = { ...trigger('notify', 'made'), dependencies: [dependencyOn('made', '*')] };
    const sensor = new RecordingSensor({ sensor: 'orders-sensor', triggers: [wild] });
    await bus.subscribe(sensor);
    await bus.publish(event('e1', 'made'));
    await bus.publish(event('e2', 'paid'));
    await sensor.seen('acknowledge', 2);
    expect(sensor.fired).toEqual([]);
  });

  it('says what the server refuses', async () => {
    await expect(bus.publish(event('e1', 'orders.new'))).rejects.toThrow(/no response from stream/);
    await bus.close();
    await underTest.reset();
    const refused = open('replicas: 3');
    await expect(refused).rejects.toThrow(BusError);
    await expect(refused).rejects.toThrow(/replicas > 1 not supported in non-clustered mode\); set "replicas: 1"/);
    const nowhere = createBus({
      kind: 'jetstream',
      folder: '',
      url: 'nats://me:secret@127.0.0.1:1',
      eventBus: null,
      clock: new VirtualClock(),
    });
    await expect(nowhere).rejects.toThrow(
      /^NATS at nats:\/\/127\.0\.0\.1:1 cannot be reached \(.+\); start it, or correct the URL\.$/,
    );
  });
});
