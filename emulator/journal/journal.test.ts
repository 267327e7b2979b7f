import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { journalFile } from '../../language/house-files/data-folder.ts';
import { Journal } from './journal.ts';
import { openJournalFile } from './tables.ts';
import { JournalWriter } from './writer.ts';
import type { DeliveryRecord, EventRecord, FiringRecord } from './records.ts';

let folder: string;
let clock: VirtualClock;
let journal: Journal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  clock = new VirtualClock();
  journal = new Journal(folder, clock);
});

afterEach(async () => {
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function event(id: string, data: string, extra: Partial<EventRecord> = {}): EventRecord {
  const envelope = { specversion: '1.0', id, data_base64: Buffer.from(data).toString('base64') };
  const body = Buffer.from(JSON.stringify(envelope));
  const kind = { source: 'shop', subject: 'order', type: 'webhook', time: clock.now(), manifest: 'm' };
  return { id, ...kind, body, outcome: 'published', error: null, steps: [], ...extra };
}

function delivery(event: string, outcome: DeliveryRecord['outcome']): DeliveryRecord {
  const id = journal.nextDelivery();
  const names = { sensor: 'orders', manifest: 'm', triggers: ['pack'], consumer: 'group-1', position: '1' };
  return { id, event, ...names, attempt: 1, time: clock.now(), outcome, steps: [] };
}

function firing(events: Record<string, string>, error: string): FiringRecord {
  const id = journal.nextFiring();
  const names = { sensor: 'orders', manifest: 'm', trigger: 'pack', type: 'http', position: '1' };
  const ended =
    error === ''
      ? { outcome: 'succeeded' as const, fate: null }
      : { outcome: 'failed' as const, fate: 'lost' as const };
  return { id, ...names, time: clock.now(), events, attempts: 1, error, ...ended, steps: [] };
}

const all = { before: Number.MAX_SAFE_INTEGER, limit: 100, search: '' };

test('records are written in a group, a little later, and the listeners hear of it', async () => {
  const heard: string[][] = [];
  journal.listen((written) => heard.push([...written.concerned()]));
  journal.event(event('e1', '{}'));
  journal.delivery(delivery('e1', 'fired'));
  journal.firing(firing({ order: 'e1', payment: 'e2' }, ''));
  expect(journal.store.events(all)).toEqual([]);
  await clock.advance(20);
  await journal.written();
  expect(heard).toEqual([['e1', 'e2']]);
  expect(journal.store.events(all)).toMatchObject([{ id: 'e1', delivered: 1, fired: 1, failed: 0, rejected: 0 }]);
});

test('an event that waited and has fired since waits no longer', async () => {
  journal.event(event('e1', '{}'));
  journal.delivery(delivery('e1', 'waiting'));
  await journal.flush();
  expect(journal.store.eventRow('e1')).toMatchObject({ waiting: 1, fired: 0 });
  journal.firing(firing({ order: 'e1', payment: 'e2' }, ''));
  await journal.flush();
  expect(journal.store.eventRow('e1')).toMatchObject({ waiting: 0, fired: 1 });
});

test('the newest comes first, page by page', async () => {
  for (const id of ['a', 'b', 'c']) journal.event(event(id, '{}'));
  await journal.flush();
  const page = journal.store.events({ ...all, limit: 2 });
  expect(page.map(({ id }) => id)).toEqual(['c', 'b']);
  expect(journal.store.events({ ...all, before: page[1]!.seq }).map(({ id }) => id)).toEqual(['a']);
});

test('a search finds what a person sees of the payload, and takes its signs literally', async () => {
  journal.event(event('e1', '{"customer":"ada 100%"}'));
  journal.event(event('e2', '{"customer":"bob 1000"}'));
  await journal.flush();
  expect(journal.store.events({ ...all, search: '100%' }).map(({ id }) => id)).toEqual(['e1']);
  expect(journal.store.events({ ...all, search: 'E2' }).map(({ id }) => id)).toEqual(['e2']);
});

test('a failed firing is a dead letter of every event in it', async () => {
  journal.event(event('e1', '{}'));
  journal.firing(firing({ order: 'e1' }, 'refused'));
  journal.firing(firing({ order: 'e1' }, ''));
  await journal.flush();
  expect(journal.store.deadLetters(all)).toMatchObject([{ error: 'refused', fate: 'lost', events: { order: 'e1' } }]);
  expect(journal.store.firings('e1')).toHaveLength(2);
  expect(journal.store.counts()).toMatchObject({ events: 1, firings: 2, deadLetters: 1 });
});

test('the record of the source wins over what was seen on the bus, whichever comes first', async () => {
  journal.event(event('e1', '{}', { manifest: null }));
  journal.event(event('e1', '{}', { outcome: 'duplicate' }));
  journal.event(event('e1', '{}', { manifest: null }));
  await journal.flush();
  expect(journal.store.event('e1')).toMatchObject({ manifest: 'm', outcome: 'duplicate' });
});

test('a duplicate leaves the record of the event whose id it has', async () => {
  journal.event(event('e1', '{}'));
  await journal.flush();
  journal.event(event('e1', '{}', { outcome: 'duplicate' }));
  await journal.flush();
  expect(journal.store.eventRow('e1')).toMatchObject({ outcome: 'published' });
});

test('an event that no source of ours published is recorded when the bus brings it, and our own record wins later', async () => {
  const { body } = event('e1', '{"n":1}');
  journal.received({ id: 'e1', source: 'shop', subject: 'order', body, position: '7', storedAt: clock.now() });
  journal.delivery(delivery('e1', 'rejected'));
  await journal.flush();
  expect(journal.store.eventRow('e1')).toMatchObject({ outcome: 'published', manifest: null, delivered: 1 });
  journal.event(event('e1', '{"n":1}'));
  await journal.flush();
  expect(journal.store.eventRow('e1')).toMatchObject({ manifest: 'm', delivered: 1 });
  expect(journal.store.deliveries('e1')).toMatchObject([{ event: 'e1', outcome: 'rejected' }]);
});

test('what the bus brought stands in for the record of its event until that comes', async () => {
  const { body } = event('e1', '{"n":1}');
  journal.received({ id: 'e1', source: 'shop', subject: 'order', body, position: '7', storedAt: clock.now() });
  await clock.advance(20);
  await journal.written();
  expect(journal.store.events(all)).toEqual([]);
  await clock.advance(20);
  await journal.written();
  expect(journal.store.events(all)).toMatchObject([{ id: 'e1', manifest: null }]);
  journal.event(event('e1', '{"n":1}'));
  await journal.flush();
  expect(journal.store.events(all)).toMatchObject([{ id: 'e1', manifest: 'm' }]);
});

test('steps come back with their times to the microsecond', async () => {
  const time = clock.now();
  const ended = { path: ['spec', 'triggers', 0], duration: 1.234, outcome: 'error' as const, error: 'refused' };
  const steps = [
    { kind: 'deliver' as const, path: null, time, duration: 0.0004, outcome: 'pass' as const },
    { kind: 'execute' as const, ...ended, time: time + 5.0017, cause: { answer: { status: 500, body: '' } } },
  ];
  journal.event(event('e1', '{}'));
  journal.delivery({ ...delivery('e1', 'fired'), steps });
  await journal.flush();
  expect(journal.store.deliveries('e1')[0]!.steps).toEqual([
    { ...steps[0], duration: 0 },
    { ...steps[1], time: time + 5.002 },
  ]);
});

test('the journal of another version is left as it is', async () => {
  await journal.close();
  const file = join(folder, 'old', journalFile);
  mkdirSync(join(folder, 'old'));
  const old = new DatabaseSync(file);
  old.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, id TEXT)');
  old.close();
  expect(() => new Journal(join(folder, 'old'), clock)).toThrow(
    `The journal ${file} was written by another version of argo-events-local; use that one, move the file away, or choose another folder with --data DIR.`,
  );
  journal = new Journal(folder, clock);
});

test('everything has the number of the run that recorded it', async () => {
  journal.begin();
  journal.event(event('e1', '{}'));
  journal.delivery(delivery('e1', 'waiting'));
  await journal.close();
  journal = new Journal(folder, clock);
  journal.begin();
  journal.delivery(delivery('e1', 'fired'));
  journal.firing(firing({ order: 'e1' }, 'refused'));
  await journal.flush();
  expect(journal.run).toBe(2);
  expect(journal.store.eventRow('e1')).toMatchObject({ run: 1 });
  expect(journal.store.deliveries('e1')).toMatchObject([{ run: 1 }, { run: 2 }]);
  expect(journal.store.firings('e1')).toMatchObject([{ run: 2 }]);
  expect(journal.store.deadLetters(all)).toMatchObject([{ run: 2 }]);
});

test('what was recorded is there when the journal is opened again, and ids go on', async () => {
  const hash = journal.manifest('/shop.yaml', 3, 'kind: Sensor');
  journal.event(event('e1', '{}'));
  journal.delivery(delivery('e1', 'rejected'));
  await journal.close();
  journal = new Journal(folder, clock);
  expect(journal.recordedManifest(hash)).toEqual({ hash, file: '/shop.yaml', line: 3, text: 'kind: Sensor' });
  expect(journal.store.deliveries('e1')).toMatchObject([{ id: 1, outcome: 'rejected', triggers: ['pack'] }]);
  expect(journal.nextDelivery()).toBe(2);
});

test('pruning forgets the oldest events with what belongs only to them', async () => {
  for (const id of ['old', 'new']) {
    journal.event(event(id, '{}'));
    journal.delivery(delivery(id, 'fired'));
    journal.firing(firing({ order: id }, 'refused'));
  }
  journal.firing(firing({ order: 'old', payment: 'new' }, 'refused'));
  await journal.flush();
  const database = openJournalFile(join(folder, journalFile), { readOnly: false });
  new JournalWriter(database).prune(1);
  database.close();
  expect(journal.store.events(all).map(({ id }) => id)).toEqual(['new']);
  expect(journal.store.deliveries('old')).toEqual([]);
  expect(journal.store.deadLetters(all).map(({ events }) => events)).toEqual([
    { order: 'old', payment: 'new' },
    { order: 'new' },
  ]);
});
