import { expect, test } from 'vitest';
import type { StoredMessage } from '../bus.ts';
import { RecentMessages } from './recent-messages.ts';
import { parseFilter } from './subject-filter.ts';

const paid = parseFilter('default.hooks.paid');

function message(seq: number, subject: string, size = 10): StoredMessage {
  const names = { id: `e${seq}`, source: 'hooks', subject };
  return { ...names, body: new Uint8Array(size), position: String(seq), storedAt: 0 };
}

test('the next message of a subject is found behind those of others', () => {
  const recent = new RecentMessages(7);
  for (const [index, subject] of ['made', 'paid', 'made', 'paid'].entries())
    recent.add(8 + index, message(8 + index, subject));
  expect(recent.next(paid, 7, 11)?.id).toBe('e9');
  expect(recent.next(paid, 9, 11)?.id).toBe('e11');
  expect(recent.next(paid, 11, 11)).toBeNull();
});

test('what was stored before it was opened, or did not fit, is in the file only', () => {
  const recent = new RecentMessages(7);
  recent.add(8, message(8, 'made'));
  expect([6, 7, 8].map((seq) => recent.covers(seq))).toEqual([false, true, true]);
  for (let seq = 9; seq < 9 + 4096; seq++) recent.add(seq, message(seq, 'made'));
  expect([7, 8].map((seq) => recent.covers(seq))).toEqual([false, true]);
  recent.add(5000, message(5000, 'paid', 17 * 1024 * 1024));
  expect([4999, 5000].map((seq) => recent.covers(seq))).toEqual([false, true]);
});

test('what is gone is not found', () => {
  const recent = new RecentMessages(0);
  for (const seq of [1, 2, 3]) recent.add(seq, message(seq, 'paid'));
  recent.forgetThrough(2);
  expect(recent.covers(1)).toBe(false);
  expect(recent.next(paid, 2, 3)?.id).toBe('e3');
});
