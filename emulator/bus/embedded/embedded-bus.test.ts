import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VirtualClock } from '../../clock.ts';
import { type Bus, BusError, type Message, type Received, type SubscribedTrigger } from '../bus.ts';
import { streamSettings } from '../stream-settings.ts';
import { openEmbeddedBus } from './embedded-bus.ts';
import { consumersOf } from '../recorded.ts';

let folder: string;
let clock: VirtualClock;
const opened: Bus[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-bus-'));
  clock = new VirtualClock();
});

afterEach(async () => {
  for (const bus of opened.splice(0)) await bus.close();
  rmSync(folder, { recursive: true });
});

function open(streamConfig = '', where = folder): Bus {
  const settings = streamSettings({ jetstream: { streamConfig } });
  const bus = openEmbeddedBus({ folder: where, settings, clock, ackWaitMs: 30_000, tell: expect.unreachable });
  opened.push(bus);
  return bus;
}

function event(id: string, subject = 'made', source = 'hooks'): Message {
  const body = `{"specversion":"1.0","id":"${id}","source":"${source}","type":"webhook","subject":"${subject}"}`;
  return { id, source, subject, body: Buffer.from(body) };
}

/** Resolves when the bus has come so far by itself, without any time passing on its clock. */
async function until(isMet: () => boolean): Promise<void> {
  while (!isMet()) await new Promise((resolve) => setImmediate(resolve));
}

async function stored(bus: Bus): Promise<readonly string[]> {
  return (await bus.browse({ limit: 100 })).map(({ id }) => id);
}

describe('the stream', () => {
  it('keeps the newest messages within its number, over all subjects', async () => {
    const bus = open('maxMsgs: 3');
    for (const [index, subject] of ['made', 'paid', 'made', 'sent', 'paid'].entries())
      await bus.publish(event(`e${index + 1}`, subject));
    expect(await stored(bus)).toEqual(['e3', 'e4', 'e5']);
  });

  it('keeps the newest messages within its bytes, also after a restart', async () => {
    const one = open('maxBytes: 400');
    for (const id of ['e1', 'e2', 'e3']) await one.publish(event(id));
    const kept = await stored(one);
    expect(kept).toEqual(['e2', 'e3']);
    await one.close();
    const again = open('maxBytes: 400');
    await again.publish(event('e4'));
    expect(await stored(again)).toEqual(['e3', 'e4']);
  });

  it('refuses new messages when it is full and told so', async () => {
    const bus = open('maxMsgs: 1\ndiscard: 1');
    await bus.publish(event('e1'));
    await expect(bus.publish(event('e2'))).rejects.toThrow(/maximum messages exceeded/);
    await bus.purge();
    // What was refused is no duplicate.
    expect(await bus.publish(event('e2'))).toEqual({ position: '2', duplicate: false });
  });

  it('forgets messages that are too old, also those of an earlier run', async () => {
    const bus = open('maxAge: 1h');
    await bus.publish(event('e1'));
    await clock.advance(30 * 60_000);
    await bus.publish(event('e2'));
    await clock.advance(30 * 60_000);
    expect(await stored(bus)).toEqual(['e2']);
    await bus.close();
    await clock.advance(60 * 60_000);
    const again = open('maxAge: 1h');
    await clock.advance(1);
    expect(await stored(again)).toEqual([]);
  });

  it('knows an id within its window, also after a restart, and not afterwards', async () => {
    const bus = open('duplicates: 10s');
    const together = await Promise.all([bus.publish(event('e1')), bus.publish(event('e1')), bus.publish(event('e2'))]);
    expect(together.map(({ position, duplicate }) => [position, duplicate])).toEqual([
      ['1', false],
      ['1', true],
      ['2', false],
    ]);
    await bus.close();
    const again = open('duplicates: 10s');
    expect((await again.publish(event('e1'))).duplicate).toBe(true);
    await clock.advance(10_000);
    expect(await again.publish(event('e1'))).toEqual({ position: '3', duplicate: false });
  });

  it('never uses a position twice', async () => {
    const bus = open();
    await bus.publish(event('e1'));
    await bus.purge();
    await bus.close();
    expect((await open().publish(event('e2'))).position).toBe('2');
  });

  it.each([
    [
      'a dot in the event name',
      event('e1', 'orders.new'),
      /outside the stream's default\.\*\.\* .*no response from stream/,
    ],
    ['a space in the name of the EventSource', event('e1', 'made', 'my hooks'), /no response from stream/],
    ['no event name', event('e1', ''), /no response from stream/],
    [
      'more bytes than a message may have',
      { ...event('e1'), body: Buffer.alloc(1_048_577) },
      /has 1048577 bytes .* maxPayload of 1048576 \(nats: maximum payload exceeded\)/,
    ],
  ])('refuses %s', async (_, message, expected) => {
    const publishing = open().publish(message);
    await expect(publishing).rejects.toThrow(BusError);
    await expect(publishing).rejects.toThrow(expected);
  });
});

describe('a consumer', () => {
  /** A Sensor whose actions end when the test says so. */
  function sensor(dependencies: SubscribedTrigger['dependencies']) {
    const received: Received[] = [];
    const actions: { end(): void }[] = [];
    const acknowledged: string[] = [];
    const trigger = {
      name: 'notify',
      expression: 'a',
      conditions: '',
      stateful: false,
      atLeastOnce: true,
      dependencies,
    };
    return {
      received,
      actions,
      acknowledged,
      subscriber: {
        sensor: 'orders',
        namespace: 'argo-events',
        triggers: [trigger],
        failed: () => undefined,
        deliver(given: Received) {
          received.push(given);
          return {
            decode: async () => true,
            duplicate: async () => undefined,
            admit: async () => given.message,
            decide: async () => true,
            fire: () => new Promise<void>((resolve) => actions.push({ end: resolve })),
            acknowledge: async (acknowledge: () => Promise<void>) => {
              await acknowledge();
              acknowledged.push(`${given.message.id}#${given.attempt}`);
            },
          };
        },
      },
    };
  }

  const made = { name: 'made', eventSourceName: 'hooks', eventName: 'made', hash: 1n };

  it('is not given again while its message gives signs of life, and is when they end', async () => {
    const bus = open();
    const first = sensor([made]);
    const subscription = await bus.subscribe(first.subscriber);
    await bus.publish(event('e1'));
    await until(() => first.actions.length === 1);
    await clock.advance(33_000);
    expect(first.received).toHaveLength(1);
    await subscription.close('now');
    const heir = sensor([made]);
    await bus.subscribe(heir.subscriber);
    await clock.advance(29_000);
    expect(heir.received).toHaveLength(0);
    await clock.advance(1000);
    expect(heir.received.map(({ message, attempt }) => [message.id, attempt])).toEqual([['e1', 2]]);
  });

  it('remembers over a restart what it has not acknowledged, and when that comes again', async () => {
    const bus = open();
    const dying = sensor([made]);
    await bus.subscribe(dying.subscriber);
    await bus.publish(event('e1'));
    await until(() => dying.received.length === 1);
    await bus.close();
    const again = open();
    expect((await again.consumers())[0]).toMatchObject({ unacknowledged: 1, lag: 0, currentOffset: 1, endOffset: 1 });
    const heir = sensor([made]);
    await again.subscribe(heir.subscriber);
    await clock.advance(29_999);
    expect(heir.received).toHaveLength(0);
    await clock.advance(1);
    expect(heir.received.map(({ attempt }) => attempt)).toEqual([2]);
    heir.actions[0]!.end();
    await until(() => heir.acknowledged.length === 1);
    expect(heir.acknowledged).toEqual(['e1#2']);
    expect((await again.consumers())[0]).toMatchObject({ unacknowledged: 0 });
  });

  it('hands out a message again that waited too long behind a slow action, which the id memory then drops', async () => {
    const bus = open();
    const slow = sensor([made]);
    await bus.subscribe(slow.subscriber);
    await bus.publish(event('e1'));
    await bus.publish(event('e2'));
    await until(() => slow.actions.length === 1);
    await clock.advance(60_000);
    expect(slow.received.map(({ message }) => message.id)).toEqual(['e1']);
    expect((await bus.consumers())[0]).toMatchObject({ unacknowledged: 2 });
    slow.actions[0]!.end();
    await until(() => slow.actions.length === 2);
    slow.actions[1]!.end();
    await until(() => slow.acknowledged.length === 3);
    expect(slow.acknowledged).toEqual(['e1#1', 'e2#1', 'e2#2']);
    expect(slow.actions).toHaveLength(2);
  });

  it('bears the name of the last dependency on its event', async () => {
    const bus = open();
    await bus.subscribe(sensor([made, { ...made, name: 'big' }]).subscriber);
    const consumers = await bus.consumers();
    // FNV-1a of `orders-notify-big`.
    expect(consumers.map(({ consumer, topic }) => [consumer, topic])).toEqual([
      ['group-1002982317', 'default.hooks.made'],
    ]);
  });

  it('of a wildcard takes every event and matches none', async () => {
    const bus = open();
    const wild = sensor([{ ...made, eventName: '*' }]);
    await bus.subscribe(wild.subscriber);
    await bus.publish(event('e1', 'made'));
    await bus.publish(event('e2', 'paid'));
    await bus.publish(event('e3', 'paid', 'other'));
    await until(() => wild.acknowledged.length === 2);
    expect(wild.acknowledged).toEqual(['e1#1', 'e2#1']);
    expect(wild.actions).toEqual([]);
  });

  it('loses what is purged', async () => {
    const bus = open();
    const before = sensor([made]);
    const subscription = await bus.subscribe(before.subscriber);
    await bus.publish(event('e1'));
    await until(() => before.received.length === 1);
    await subscription.close('now');
    await bus.publish(event('e2'));
    expect(await bus.purge()).toBe(2);
    expect((await bus.consumers())[0]).toMatchObject({ unacknowledged: 0, lag: 0 });
    const after = sensor([made]);
    await bus.subscribe(after.subscriber);
    await clock.advance(60_000);
    expect(after.received).toEqual([]);
  });

  it('is known while nothing runs', async () => {
    const bus = open();
    const subscription = await bus.subscribe(sensor([made]).subscriber);
    await subscription.close('drain');
    await bus.publish(event('e1'));
    await bus.close();
    expect(consumersOf(folder)).toMatchObject([{ sensor: 'orders', trigger: 'notify', lag: 1, unacknowledged: 0 }]);
    expect(consumersOf(join(folder, 'nothing'))).toEqual([]);
  });
});

describe('a Sensor that the bus cannot hold', () => {
  const dependency = { name: 'made', eventSourceName: 'hooks', eventName: 'made', hash: 1n };
  const subscriber = (sensorName: string, trigger: string) => ({
    sensor: sensorName,
    namespace: 'argo-events',
    failed: () => undefined,
    deliver: () => {
      throw new Error('delivers nothing');
    },
    triggers: [
      {
        name: trigger,
        expression: 'made',
        conditions: '',
        stateful: false,
        atLeastOnce: false,
        dependencies: [dependency],
      },
    ],
  });

  it.each([
    ['my.sensor', 'notify', /nats: invalid bucket name/],
    ['orders', 'my trigger', /under the key "my trigger\/Expression" \(nats: invalid key\)/],
  ])('%s with the trigger %s is refused', async (name, trigger, expected) => {
    await expect(open().subscribe(subscriber(name, trigger))).rejects.toThrow(expected);
  });
});

describe('the file', () => {
  it('serves one process at a time', async () => {
    const bus = open();
    await bus.publish(event('e1'));
    expect(() => open()).toThrow(BusError);
    expect(() => open()).toThrow(
      /^The bus in .*bus\.db is in use by another argo-events-local; stop that one, or choose/,
    );
    expect(await stored(bus)).toEqual(['e1']);
  });

  it.each([
    ['is no database', 'this is not a database, and never was one'],
    ['has a broken head', `SQLite format 3\0${'\xff'.repeat(4096)}`],
  ])('that %s is left as it is', (_, content) => {
    const file = join(folder, 'bus.db');
    writeFileSync(file, content, 'latin1');
    expect(() => open()).toThrow(
      /^The bus file .*bus\.db is damaged \(.+\); nothing was changed: restore it, or move it away/,
    );
    expect(readFileSync(file, 'latin1')).toBe(content);
  });

  it('of another version is left as it is', async () => {
    await open().close();
    const file = join(folder, 'bus.db');
    const content = readFileSync(file);
    content.writeUInt32BE(99, 60);
    writeFileSync(file, content);
    expect(() => open()).toThrow(/written by another version of argo-events-local/);
    expect(readFileSync(file)).toEqual(content);
  });

  it('that cannot be made says so', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => open('', join(folder, 'file', 'below'))).toThrow(/cannot be written \(.+\); make its folder writable/);
    mkdirSync(join(folder, 'taken', 'bus.db'), { recursive: true });
    expect(() => open('', join(folder, 'taken'))).toThrow(/cannot be written \(.+\); make its folder writable/);
  });

  it('refuses to be used when the bus is closed', async () => {
    const bus = open();
    await bus.close();
    await expect(bus.publish(event('e1'))).rejects.toThrow(/is closed/);
  });
});
