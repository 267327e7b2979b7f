import type { FiringRecord } from '../journal/records.ts';
import type { DeadLetter } from './protocol/protocol.ts';

/** A failed firing, as the list of dead letters shows it. */
export function deadLetter(firing: FiringRecord): DeadLetter {
  const { id, time, sensor, trigger, events, attempts, error, position, fate } = firing;
  return { id, firing: id, time, sensor, trigger, events, attempts, error, position, fate: fate ?? 'lost' };
}
