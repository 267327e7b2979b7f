import { describe, expect, it } from 'vitest';
import { BusError } from './bus.ts';
import { type EventBusSpec, streamSettings } from './stream-settings.ts';

const hour = 3_600_000;
const shipped = {
  maxMsgs: 50_000,
  maxBytes: -1,
  maxAge: 168 * hour,
  duplicates: 300_000,
  replicas: 3,
  retention: 'limits',
  discard: 'old',
  maxPayload: 1_048_576,
};
const servers = { ...shipped, maxMsgs: 0, maxBytes: 0, maxAge: 0, duplicates: 0, replicas: 0 };

describe('streamSettings', () => {
  it.each<[what: string, spec: EventBusSpec, expected: object]>([
    ['no EventBus', {}, shipped],
    ['the controller configuration', { jetstream: {} }, shipped],
    [
      'a merge key by key, in any case',
      { jetstream: { streamConfig: 'maxAge: 24h\nREPLICAS: 1\n' } },
      { ...shipped, maxAge: 24 * hour, replicas: 1 },
    ],
    [
      'integers as nanoseconds, texts as integers',
      { jetstream: { streamConfig: 'maxAge: 60000000000\nduplicates: "1000000000"\nmaxMsgs: "3"' } },
      { ...shipped, maxAge: 60_000, duplicates: 1000, maxMsgs: 3 },
    ],
    ['no integer at all', { jetstream: { streamConfig: 'maxBytes: 1GB' } }, { ...shipped, maxBytes: 0 }],
    ['an exotic server without configuration', { jetstreamExotic: { url: 'nats://bus' } }, servers],
    [
      'policies by number',
      { jetstreamExotic: { streamConfig: 'retention: 2\ndiscard: 1' } },
      { ...servers, retention: 'workqueue', discard: 'new' },
    ],
    ['a block of our own before an exotic one', { jetstream: {}, jetstreamExotic: {} }, shipped],
    ['a payload in 1000s', { jetstream: { maxPayload: '2M' } }, { ...shipped, maxPayload: 2_000_000 }],
  ])('takes %s', (_, spec, expected) => {
    expect(streamSettings(spec)).toEqual(expected);
  });

  it.each([
    ['retention: 3', /invalid int for RetentionPolicy: 3/],
    ['discard: 2', /invalid int for DiscardPolicy: 2/],
    ['maxAge: 1m\nduplicates: 2m', /duplicates window can not be larger then max age/],
    ['- 1', /not a YAML map/],
    ['a: [', /not YAML/],
  ])('refuses %j', (streamConfig, message) => {
    const read = () => streamSettings({ jetstream: { streamConfig } });
    expect(read).toThrow(BusError);
    expect(read).toThrow(message);
  });
});
