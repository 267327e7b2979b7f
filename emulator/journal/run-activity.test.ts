import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { encodeEvent } from '../events/encode.ts';
import { Journal } from './journal.ts';
import type { DeliveryRecord, StepRecord } from './records.ts';
import { RunActivity } from './run-activity.ts';

let folder: string;
let journal: Journal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  journal = new Journal(folder, new VirtualClock());
});

afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function step(kind: StepRecord['kind'], outcome: StepRecord['outcome'], cause?: StepRecord['cause']): StepRecord {
  return { kind, path: null, time: 0, duration: 0, outcome, ...(cause === undefined ? {} : { cause }) };
}

/** One event of a dependency, delivered to the consumer of a trigger. */
function deliver(trigger: string, dependency: string, filter: 'pass' | 'reject', attempt = 1): void {
  const steps = [step('deliver', 'pass'), step('match', 'pass', { dependency, trigger }), step('filter', filter)];
  const outcome: DeliveryRecord['outcome'] = filter === 'pass' ? 'fired' : 'rejected';
  const names = { event: 'e', sensor: 'orders', manifest: 'm', triggers: [trigger], consumer: trigger, position: '1' };
  journal.delivery({ id: journal.nextDelivery(), ...names, attempt, time: 0, outcome, steps });
}

function fire(trigger: string, outcome: 'succeeded' | 'failed'): void {
  const names = { sensor: 'orders', manifest: 'm', trigger, type: 'http', position: '1' };
  const ended = { outcome, attempts: 1, error: '', fate: null };
  journal.firing({ id: journal.nextFiring(), ...names, time: 0, events: { paid: 'e' }, ...ended, steps: [] });
}

test('an event counts once for its dependency, however many triggers and attempts it is delivered to', async () => {
  deliver('pack', 'paid', 'pass');
  await journal.flush();
  const activity = new RunActivity(journal.store);
  deliver('pack', 'paid', 'pass');
  deliver('bill', 'paid', 'pass');
  deliver('pack', 'paid', 'reject');
  deliver('bill', 'paid', 'reject');
  deliver('pack', 'paid', 'pass', 2);
  fire('pack', 'succeeded');
  fire('bill', 'failed');
  await journal.flush();
  expect(activity.current()).toEqual({
    dependencies: [{ sensor: 'orders', dependency: 'paid', arrived: 2, rejected: 1 }],
    triggers: [
      { sensor: 'orders', trigger: 'pack', fired: 1, failed: 0 },
      { sensor: 'orders', trigger: 'bill', fired: 0, failed: 1 },
    ],
    events: [],
  });
  deliver('pack', 'paid', 'reject');
  await journal.flush();
  expect(activity.current().dependencies).toMatchObject([{ arrived: 3, rejected: 2 }]);
});

test('of each event of a source the five newest, newest first', async () => {
  for (let i = 0; i < 8; i++)
    for (const subject of ['paid', 'sent']) {
      const id = `${subject}-${i}`;
      const body = encodeEvent({ id, source: 'orders', type: 'webhook', subject, time: i, data: `{"i":${i}}` });
      const kind = { source: 'orders', subject, type: 'webhook', time: i, manifest: 'm' };
      journal.event({ id, ...kind, body, outcome: 'published', error: null, steps: [] });
    }
  await journal.flush();
  const { events } = new RunActivity(journal.store).current();
  expect(events.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3].flatMap((i) => [`sent-${i}`, `paid-${i}`]));
  expect(events[0]).toEqual({
    id: 'sent-7',
    eventSource: 'orders',
    event: 'sent',
    type: 'webhook',
    time: 7,
    data: '{"i":7}',
  });
});
