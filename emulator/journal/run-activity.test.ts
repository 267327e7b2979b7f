import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { encodeEvent } from '../events/encode.ts';
import { Journal } from './journal.ts';
import { readRecordedManifest } from '../pipeline/recorded-manifest.ts';
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

const state = { path: 'body.state', type: 'string', value: ['sent'] };
const total = { path: 'body.total', type: 'number', value: ['1'] };

function sensorWith(data: readonly object[]): string {
  const dependency = { name: 'paid', eventSourceName: 'shop', eventName: 'paid', transform: { jq: '.' } };
  const spec = { dependencies: [{ ...dependency, filters: { data } }] };
  const named = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Sensor', metadata: { name: 'orders' } };
  return JSON.stringify({ ...named, spec });
}

function record(text: string): string {
  return journal.manifest('orders.yaml', 0, text);
}

/** Of the run, which begins now; once in a test. */
async function activityNow(): Promise<RunActivity> {
  await journal.flush();
  journal.begin();
  const manifest = (hash: string) => {
    const recorded = journal.recordedManifest(hash);
    return recorded === null ? null : readRecordedManifest(recorded);
  };
  return new RunActivity(journal.store, { manifest });
}

/** The clause of a filter that decides against an event, or `transform`. */
type Rejection = readonly (string | number)[] | 'transform';

interface Delivered {
  readonly trigger?: string;
  readonly rejectedBy?: Rejection;
  readonly attempt?: number;
  readonly manifest?: string;
}

/** One event of the dependency `paid`, delivered to the consumer of a trigger. */
function deliver({ trigger = 'pack', rejectedBy, attempt = 1, manifest = 'm' }: Delivered = {}): void {
  const steps = [step('deliver', 'pass'), step('match', 'pass', { dependency: 'paid', trigger })];
  const path = ['spec', 'dependencies', 0];
  if (rejectedBy === undefined) steps.push(step('filter', 'pass'));
  else if (rejectedBy === 'transform') steps.push({ ...step('transform', 'error'), path: [...path, 'transform'] });
  else steps.push({ ...step('filter', 'reject'), path: [...path, 'filters'], clause: rejectedBy });
  const outcome: DeliveryRecord['outcome'] = rejectedBy === undefined ? 'fired' : 'rejected';
  const names = { event: 'e', sensor: 'orders', manifest, triggers: [trigger], consumer: trigger, position: '1' };
  journal.delivery({ id: journal.nextDelivery(), ...names, attempt, time: 0, outcome, steps });
}

function publish(subject: string, id: string, outcome: 'published' | 'filtered' = 'published', time = 0): void {
  const body = encodeEvent({ id, source: 'orders', type: 'webhook', subject, time, data: `{"i":${time}}` });
  const kind = { source: 'orders', subject, type: 'webhook', time, manifest: 'm' };
  journal.event({ id, ...kind, body, outcome, error: null, steps: [] });
}

function fire(trigger: string, outcome: 'succeeded' | 'failed'): void {
  const names = { sensor: 'orders', manifest: 'm', trigger, type: 'http', position: '1' };
  const ended = { outcome, attempts: 1, error: '', fate: null };
  journal.firing({ id: journal.nextFiring(), ...names, time: 0, events: { paid: 'e' }, ...ended, steps: [] });
}

test('an event counts once for its dependency, however many triggers and attempts it is delivered to', async () => {
  deliver();
  const activity = await activityNow();
  const first = ['filters', 'data', 0];
  deliver();
  deliver({ trigger: 'bill' });
  deliver({ rejectedBy: first });
  deliver({ trigger: 'bill', rejectedBy: first });
  deliver({ attempt: 2 });
  fire('pack', 'succeeded');
  fire('bill', 'failed');
  await journal.flush();
  expect(activity.current()).toEqual({
    sources: [],
    dependencies: [{ sensor: 'orders', dependency: 'paid', arrived: 2, rejected: 1, clauses: [] }],
    triggers: [
      { sensor: 'orders', trigger: 'pack', fired: 1, failed: 0 },
      { sensor: 'orders', trigger: 'bill', fired: 0, failed: 1 },
    ],
    events: [],
  });
  deliver({ rejectedBy: first });
  await journal.flush();
  expect(activity.current().dependencies).toMatchObject([{ arrived: 3, rejected: 2 }]);
});

test('each rejection counts for the clause that decided, also when an edit has moved it', async () => {
  const [before, after] = [record(sensorWith([state])), record(sensorWith([total, state]))];
  const activity = await activityNow();
  deliver({ rejectedBy: ['filters', 'data', 0], manifest: before });
  deliver({ rejectedBy: ['filters', 'data', 1], manifest: after });
  deliver({ rejectedBy: ['filters', 'data', 0], manifest: after });
  deliver({ rejectedBy: 'transform', manifest: after });
  deliver({ manifest: after });
  await journal.flush();
  expect(activity.current().dependencies).toEqual([
    {
      sensor: 'orders',
      dependency: 'paid',
      arrived: 5,
      rejected: 4,
      clauses: [
        { at: ['filters', 'data', 0], words: JSON.stringify(state), rejected: 2 },
        { at: ['filters', 'data', 0], words: JSON.stringify(total), rejected: 1 },
        { at: ['transform'], words: '{"jq":"."}', rejected: 1 },
      ],
    },
  ]);
});

test('what came to each event of a source, and what its filter kept from the bus', async () => {
  publish('paid', 'before');
  const activity = await activityNow();
  publish('paid', 'a');
  publish('paid', 'b', 'filtered');
  publish('sent', 'c');
  await journal.flush();
  expect(activity.current().sources).toEqual([
    { eventSource: 'orders', event: 'paid', received: 2, filtered: 1 },
    { eventSource: 'orders', event: 'sent', received: 1, filtered: 0 },
  ]);
  publish('sent', 'd', 'filtered');
  await journal.flush();
  expect(activity.current().sources[1]).toMatchObject({ received: 2, filtered: 1 });
});

test('when nothing runs, the last run is counted and nothing of those before it', async () => {
  const reopen = async () => {
    await journal.close();
    journal = new Journal(folder, new VirtualClock());
  };
  journal.begin();
  deliver();
  await reopen();
  journal.begin();
  deliver();
  deliver({ rejectedBy: ['filters', 'data', 0] });
  await reopen();
  const activity = new RunActivity(journal.store, { manifest: () => null });
  expect(activity.current().dependencies).toMatchObject([{ arrived: 2, rejected: 1 }]);
});

test('of each event of a source the five newest, newest first', async () => {
  for (let i = 0; i < 8; i++)
    for (const subject of ['paid', 'sent']) {
      publish(subject, `${subject}-${i}`, 'published', i);
    }
  const activity = await activityNow();
  await journal.flush();
  const { events } = activity.current();
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
