import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EmbeddedBucket } from './embedded-bucket.ts';
import { GroupCommit } from './group-commit.ts';

let database: DatabaseSync;
let commit: GroupCommit;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE entries (bucket TEXT, key TEXT, value BLOB, PRIMARY KEY (bucket, key))');
  database.exec('CREATE TABLE acknowledged (message TEXT)');
  commit = new GroupCommit(database, ':memory:', () => undefined);
});

afterEach(() => database.close());

const bytes = (text: string) => Buffer.from(text);

/** What the next start would read. */
function filed(): Record<string, string> {
  const rows = database.prepare("SELECT key, value FROM entries WHERE bucket = 'orders' ORDER BY key").all();
  return Object.fromEntries(rows.map(({ key, value }) => [key, Buffer.from(value as Uint8Array).toString()]));
}

/** As a consumer does it: counts at once, nobody waits, and it is written along with the next group. */
function acknowledge(message: string): void {
  commit.writeAlong(
    () => database.prepare('INSERT INTO acknowledged VALUES (?)').run(message),
    () => undefined,
  );
}

const acknowledged = () =>
  database
    .prepare('SELECT message FROM acknowledged')
    .all()
    .map(({ message }) => message);

/** What somebody waits for, an event that comes, and with it what was changed before. */
const nextGroup = () => commit.write(() => undefined);

test('a change is seen at once and is in the file when an acknowledgement behind it is', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  await bucket.put('pack/order', bytes('one'));
  await bucket.put('pack/order', bytes('two'));
  await bucket.put('pack/payment', bytes('paid'));
  await bucket.delete('pack/payment');
  expect(Buffer.from((await bucket.get('pack/order'))!).toString()).toBe('two');
  expect(await bucket.get('pack/payment')).toBeNull();
  acknowledge('second');
  expect([filed(), acknowledged()]).toEqual([{}, []]);
  await nextGroup();
  expect([filed(), acknowledged()]).toEqual([{ 'pack/order': 'two' }, ['second']]);
  const reopened = new EmbeddedBucket('orders', database, commit);
  await reopened.delete('pack/order');
  await nextGroup();
  expect(filed()).toEqual({});
});

test('what a failed group left behind goes with the next one, and so does the acknowledgement behind it', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  database.exec('PRAGMA query_only = ON');
  await bucket.put('pack/order', bytes('one'));
  acknowledge('first');
  await expect(nextGroup()).rejects.toThrow('cannot be written');
  expect([filed(), acknowledged()]).toEqual([{}, []]);
  database.exec('PRAGMA query_only = OFF');
  await nextGroup();
  expect([filed(), acknowledged()]).toEqual([{ 'pack/order': 'one' }, ['first']]);
  expect(Buffer.from((await bucket.get('pack/order'))!).toString()).toBe('one');
});

test('a name that no key may have is refused', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  await expect(bucket.put('pack it/order', bytes('one'))).rejects.toThrow(/nats: invalid key/);
});
