import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EmbeddedBucket } from './embedded-bucket.ts';
import { GroupCommit } from './group-commit.ts';

let database: DatabaseSync;
let commit: GroupCommit;

beforeEach(() => {
  database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE entries (bucket TEXT, key TEXT, value BLOB, PRIMARY KEY (bucket, key))');
  commit = new GroupCommit(database, ':memory:');
});

afterEach(() => database.close());

const bytes = (text: string) => Buffer.from(text);

/** What the next start would read. */
function filed(): Record<string, string> {
  const rows = database.prepare("SELECT key, value FROM entries WHERE bucket = 'orders' ORDER BY key").all();
  return Object.fromEntries(rows.map(({ key, value }) => [key, Buffer.from(value as Uint8Array).toString()]));
}

/** An acknowledgement: resolves after the group that it shares with what was changed before. */
const acknowledged = () => commit.write(() => undefined);

test('a change is seen at once and is in the file when an acknowledgement behind it is', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  await bucket.put('pack/order', bytes('one'));
  await bucket.put('pack/order', bytes('two'));
  await bucket.put('pack/payment', bytes('paid'));
  await bucket.delete('pack/payment');
  expect(Buffer.from((await bucket.get('pack/order'))!).toString()).toBe('two');
  expect(await bucket.get('pack/payment')).toBeNull();
  expect(filed()).toEqual({});
  await acknowledged();
  expect(filed()).toEqual({ 'pack/order': 'two' });
  const reopened = new EmbeddedBucket('orders', database, commit);
  await reopened.delete('pack/order');
  await acknowledged();
  expect(filed()).toEqual({});
});

test('what a failed group left behind goes with the next one, and its acknowledgement had failed too', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  database.exec('PRAGMA query_only = ON');
  await bucket.put('pack/order', bytes('one'));
  await expect(acknowledged()).rejects.toThrow('cannot be written');
  database.exec('PRAGMA query_only = OFF');
  expect(Buffer.from((await bucket.get('pack/order'))!).toString()).toBe('one');
  await acknowledged();
  expect(filed()).toEqual({ 'pack/order': 'one' });
});

test('a name that no key may have is refused', async () => {
  const bucket = new EmbeddedBucket('orders', database, commit);
  await expect(bucket.put('pack it/order', bytes('one'))).rejects.toThrow(/nats: invalid key/);
});
