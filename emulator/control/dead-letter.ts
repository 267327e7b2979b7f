import type { FiringRecord } from '../journal/records.ts';
import type { Recorded } from '../journal/store.ts';
import type { DeadLetter } from './protocol/protocol.ts';

/** A failed firing, as the list of dead letters shows it. */
export function deadLetter(firing: Recorded<FiringRecord>): DeadLetter {
  const { id, run, time, sensor, trigger, events, attempts, error, position, fate } = firing;
  return { id, run, firing: id, time, sensor, trigger, events, attempts, error, position, fate: fate ?? 'lost' };
}
