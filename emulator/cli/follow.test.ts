import { expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { encodeEvent } from '../events/encode.ts';
import type { House } from '../house.ts';
import { Group } from '../journal/group.ts';
import type { JournalListener } from '../journal/journal.ts';
import type { EventRecord, StepRecord } from '../journal/records.ts';
import { follow } from './follow.ts';
import { styleFor } from './terminal.ts';

const broken = () => {
  throw new RangeError('Maximum call stack size exceeded');
};

test('an explanation that throws takes neither the line nor the records with it', () => {
  let listener: JournalListener | undefined;
  let recorded: EventRecord | null = null;
  const house = {
    journal: {
      listen: (one: JournalListener) => (listener = one),
      store: { event: () => recorded },
    },
    programs: { sensor: broken, source: broken },
    sensors: [],
  } as unknown as House;
  const lines: string[] = [];
  follow(house, new VirtualClock(0), styleFor({}), (line) => lines.push(line));

  const step: StepRecord = { kind: 'filter', path: ['spec'], time: 0, duration: 0, outcome: 'reject', error: 'why' };
  const group = new Group();
  const of = { source: 'shop', subject: 'order', type: 'webhook', time: 0 };
  const body = encodeEvent({ id: 'abcdefgh-1', ...of, data: '{}' });
  const steps: StepRecord[] = [{ ...step, kind: 'source-filter', error: 'dropped' }];
  recorded = { id: 'abcdefgh-1', ...of, body, manifest: 'm', outcome: 'filtered', error: null, steps };
  group.events.push(recorded);
  group.deliveries.push({
    id: 1,
    event: 'abcdefgh-1',
    sensor: 'orders',
    manifest: 'm',
    triggers: ['note'],
    consumer: 'c',
    position: '1',
    attempt: 1,
    time: 0,
    outcome: 'rejected',
    steps: [step],
  });
  listener!(group);
  expect(lines.map((line) => line.split('  ').slice(1).join(' '))).toEqual([
    'shop/order abcdefgh • filtered dropped',
    'shop/order abcdefgh → orders/note ✗ rejected why',
  ]);
});
