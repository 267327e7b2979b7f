import { expect, test } from 'vitest';
import type { EventSummary } from '../../../emulator/control/protocol/protocol.ts';
import { merged } from './use-events.ts';

function event(seq: number, outcome: EventSummary['outcome'] = 'published'): EventSummary {
  const counts = { delivered: 0, rejected: 0, waiting: 0, fired: 0, failed: 0 };
  return {
    seq,
    run: 1,
    id: `id-${seq}`,
    eventSource: 's',
    event: 'e',
    type: 'webhook',
    time: seq,
    bytes: 1,
    outcome,
    counts,
  };
}

test('new events come first, older pages last, and a later state replaces the earlier one', () => {
  const rows = merged([event(3), event(2)], [event(4), event(2, 'filtered'), event(1)]);
  expect(rows.map(({ seq, outcome }) => `${seq} ${outcome}`)).toEqual([
    '4 published',
    '3 published',
    '2 filtered',
    '1 published',
  ]);
});
